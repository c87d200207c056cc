// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Two places in a range, such as the darkest and the brightest value that is shown:
// Range { lowInput: node.inputs.low; highInput: node.inputs.high }, Range { input: node.inputs.limits } for an input
// that holds the list [low, high], or Range { low: 2; high: 5; to: 10; onMoved: (low, high) => … }.
import QtQuick
import Heddle.Controls as Controls

Item {
    id: root

    // The input to show and to set that holds both, as the list [low, high].
    property var input: null
    // Instead, the input that holds the lower place.
    property var lowInput: null
    // And the one that holds the higher.
    property var highInput: null
    // The lower place; need not be given where there is an input.
    property real low: root.place(0, root.lowInput, root.from)
    // The higher place.
    property real high: root.place(1, root.highInput, root.to)
    // Where the range begins.
    property real from: root.end("minimum", 0)
    // Where it ends.
    property real to: root.end("maximum", 1)
    // From one place to the next; 0 for any.
    property real stepSize: root.source && root.source.step > 0 ? root.source.step : 0
    // What it is called by those who cannot see it.
    property string label: root.source ? root.source.label : ""
    // Whether a thumb is held.
    readonly property alias pressed: slider.held
    readonly property var source: root.input || root.lowInput || root.highInput
    readonly property bool editable: root.editableOf(root.input) && root.editableOf(root.lowInput) && root.editableOf(root.highInput)

    // While a thumb is dragged.
    signal moved(real low, real high)
    // When it was let go.
    signal settled(real low, real high)

    function editableOf(input: var): bool { return !input || input.editable }
    function end(name: string, otherwise: real): real {
        return root.source && !isNaN(root.source[name]) ? root.source[name] : otherwise
    }
    function place(index: int, own: var, otherwise: real): real {
        const both = root.input ? root.input.value : undefined
        const given = own ? own.value : both ? both[index] : undefined
        return given === undefined ? otherwise : Number(given)
    }
    function ask(input: var, before: real, value: real) {
        if (input && before !== value)
            input.requestLive(value)
    }
    function follow() {
        const low = slider.first.value, high = slider.second.value
        root.moved(low, high)
        root.ask(root.lowInput, root.low, low)
        root.ask(root.highInput, root.high, high)
        if (root.input)
            root.input.requestLive([low, high])
    }
    function settle() {
        root.settled(slider.first.value, slider.second.value)
        for (const input of [root.input, root.lowInput, root.highInput])
            if (input)
                input.release()
    }

    implicitWidth: slider.implicitWidth
    implicitHeight: slider.implicitHeight

    Controls.RangeSlider {
        id: slider
        anchors.fill: parent
        enabled: root.editable
        label: root.label
        from: root.from
        to: root.to
        stepSize: root.stepSize
        onDragged: root.follow()
        onSettled: root.settle()

        // While it is dragged the hand leads; otherwise the node does.
        Binding {
            when: !slider.held
            slider.first.value: root.low
            slider.second.value: root.high
            restoreMode: Binding.RestoreNone
        }
    }
    InputHint { input: root.source || null; quiet: slider.held }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A place in a range: Slider { value: node.inputs.gain.value; onMoved: v => node.inputs.gain.request(v) }, or shorter
// Slider { input: node.inputs.gain }, which takes range and step from the input and makes a drag one undo step.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls

Item {
    id: root

    // The input to show and to set; the properties below need not be given then.
    property var input: null
    // Where the thumb is.
    property real value: root.input && root.input.value !== undefined ? Number(root.input.value) : root.from
    // Where the range begins.
    property real from: root.input && !isNaN(root.input.minimum) ? root.input.minimum : 0
    // Where it ends.
    property real to: root.input && !isNaN(root.input.maximum) ? root.input.maximum : 1
    // From one place to the next; 0 for any.
    property real stepSize: root.input && root.input.step > 0 ? root.input.step : 0
    // The default, marked with a tick; NaN for none.
    property real preset: root.input && root.input.preset !== undefined ? Number(root.input.preset) : NaN
    // What it is called by those who cannot see it.
    property string label: root.input ? root.input.label : ""
    // Stands behind the number.
    property string unit: root.input ? root.input.unit : ""
    // The number stands to the right of the track.
    property bool numbered: false
    readonly property bool editable: !root.input || root.input.editable
    // Whether the thumb is held.
    readonly property alias pressed: slider.pressed

    // While it is dragged.
    signal moved(real value)
    // When it was let go.
    signal settled(real value)

    function show() { // not a Binding: it would cost most of what a slider does
        if (!slider.pressed) // then the hand leads
            slider.value = root.value
    }
    function meant(value: real): real { return root.stepSize > 0 ? value : rules.rounded(value) } // no finer than a hand
    function follow(value: real) {
        const told = root.meant(value)
        root.moved(told)
        if (root.input)
            root.input.requestLive(told)
    }
    function settle(value: real) {
        root.settled(root.meant(value))
        if (root.input)
            root.input.release()
    }

    onValueChanged: root.show()
    Component.onCompleted: root.show()
    implicitWidth: slider.implicitWidth + (root.numbered ? words.width : 0)
    implicitHeight: slider.implicitHeight

    Controls.Slider {
        id: slider
        anchors.fill: parent
        anchors.rightMargin: root.numbered ? words.width : 0
        enabled: root.editable
        label: root.label
        from: root.from
        to: root.to
        stepSize: root.stepSize
        preset: root.preset
        onMoved: root.follow(slider.value)
        onSettled: root.settle(slider.value)
        onPressedChanged: root.show()
    }
    Row {
        id: words
        anchors.right: parent.right
        height: parent.height
        visible: root.numbered
        spacing: Theme.space4
        leftPadding: Theme.space8

        Controls.Label {
            width: widest.advanceWidth
            height: parent.height
            kind: "mono"
            horizontalAlignment: Text.AlignRight
            color: root.enabled && root.editable ? Theme.text : Theme.textOff
            text: root.numbered ? rules.writeSteady(slider.value) : ""
        }
        Controls.Label {
            height: parent.height
            visible: root.unit.length > 0
            kind: "hint"
            text: root.unit
        }
    }
    // As wide as the longest number in the range, so that the track keeps its length.
    TextMetrics {
        id: widest
        font: Theme.fontMono
        text: rules.longest()
    }
    Controls.NumberText {
        id: rules
        from: root.from
        to: root.to
        stepSize: root.stepSize > 0 ? root.stepSize : NaN
    }
    InputHint { input: root.input; quiet: slider.pressed }
}

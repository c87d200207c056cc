// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A place in a range: Slider { value: node.inputs.gain.value; onMoved: v => node.inputs.gain.request(v) }, or shorter
// Slider { input: node.inputs.gain }, which takes range and step from the input and makes a drag one undo step.
import QtQuick
import Heddle.Controls as Controls

Item {
    id: root

    // The input to show and to set; the properties below need not be given then.
    property var input: null
    property real value: root.input ? Number(root.input.value) : 0
    property real from: root.input && !isNaN(root.input.minimum) ? root.input.minimum : 0
    property real to: root.input && !isNaN(root.input.maximum) ? root.input.maximum : 1
    property real stepSize: root.input && root.input.step > 0 ? root.input.step : 0
    // The default, marked with a tick; NaN for none.
    property real preset: root.input && root.input.preset !== undefined ? Number(root.input.preset) : NaN
    property string label: root.input ? root.input.label : ""
    readonly property alias pressed: slider.pressed

    // While it is dragged, and when it was let go.
    signal moved(real value)
    signal settled(real value)

    function follow(value: real) {
        root.moved(value)
        if (root.input)
            root.input.requestLive(value)
    }
    function settle(value: real) {
        root.settled(value)
        if (root.input)
            root.input.release()
    }

    implicitWidth: slider.implicitWidth
    implicitHeight: slider.implicitHeight
    enabled: !root.input || root.input.editable

    Controls.Slider {
        id: slider
        anchors.fill: parent
        label: root.label
        from: root.from
        to: root.to
        stepSize: root.stepSize
        preset: root.preset
        onMoved: root.follow(slider.value)
        onSettled: root.settle(slider.value)

        // While it is dragged the hand leads; otherwise the node does.
        Binding on value {
            when: !slider.pressed
            value: root.value
            restoreMode: Binding.RestoreNone
        }
    }
}

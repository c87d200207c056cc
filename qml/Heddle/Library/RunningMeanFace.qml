// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The curve as it grows, and what its numbers are multiplied by: the slider is sent to the node while it runs.
import Heddle.Widgets

NodeWidget {
    id: root

    property real multiplier: 1
    readonly property bool running: root.node !== null && root.node.running

    onMessage: value => root.multiplier = value.multiplier

    Plot {
        width: parent.width
        height: parent.height - slider.height - 4
        values: root.firstOutput
        opacity: root.freshness
    }
    Label {
        id: word
        y: slider.y
        width: 56
        height: slider.height
        kind: "mono"
        text: "× " + root.multiplier.toFixed(2)
    }
    Slider {
        id: slider
        objectName: "multiplierSlider"
        x: word.width
        y: parent.height - height
        width: parent.width - x
        height: 20
        label: qsTr("Multiplier")
        enabled: root.running
        to: 5
        value: root.multiplier
        onMoved: value => root.node.send(value)
    }
}

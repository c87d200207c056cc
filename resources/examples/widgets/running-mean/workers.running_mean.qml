// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A face of your own for the node "Running mean": the curve while it grows, what its numbers are multiplied by, and a
// button that starts and stops it. Install it: copy this folder to ~/.local/share/heddle/packages/.
import Heddle.Widgets

NodeWidget {
    id: root

    property real mean: 0

    onMessage: value => root.mean = value.mean

    Plot {
        objectName: "curve"
        width: parent.width
        height: controls.y - 4
        values: root.node.outputs.curve.value
        opacity: root.freshness
    }
    Row {
        id: controls
        y: parent.height - height
        height: 26

        Button {
            objectName: "start"
            text: root.node.running ? qsTr("Stop") : qsTr("Start")
            onClicked: root.node.running ? root.node.stop() : root.node.run()
        }
        Slider {
            objectName: "multiplier"
            width: root.width - x - words.width - 8
            height: parent.height
            label: qsTr("Multiplier")
            to: 5
            value: 1
            enabled: root.node.running
            onMoved: value => root.node.send(value)
        }
        Label {
            id: words
            objectName: "words"
            width: 40
            height: parent.height
            kind: "mono"
            text: root.mean.toFixed(2)
        }
    }
}

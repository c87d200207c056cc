// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import Heddle.Widgets

NodeWidget {
    id: root

    onMessage: value => words.text = qsTr("%1, factor %2").arg(value.sum).arg(value.factor)

    Column {
        anchors.fill: parent

        Label {
            id: words
        }
        Slider {
            from: -5
            to: 5
            onMoved: value => root.node.send(value)
        }
        Button {
            text: qsTr("Finish")
            onClicked: root.node.send(0)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import Heddle.Widgets

NodeWidget {
    id: root

    onMessage: value => words.text = qsTr("mean %1").arg(value.mean.toFixed(2))

    Plot {
        width: parent.width
        height: controls.y - 4
        values: root.node.outputs.curve.value
    }
    Row {
        id: controls
        y: parent.height - height
        Slider { to: 5; enabled: root.node.running; onMoved: v => root.node.send(v) }
        Label { id: words }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A face of your own for the node "Threshold": copy this file to ~/.local/share/heddle/widgets/ and every threshold
// shows it, at once. The file's name is the node's type; `node` is the node. Saving it again loads it again.
import Heddle.Widgets

NodeWidget {
    id: root

    ImageView {
        anchors.fill: parent
        anchors.bottomMargin: level.height
        value: root.firstOutput
        opacity: root.freshness
    }
    Slider {
        id: level
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        input: root.node.inputs.level
        to: 255
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A node by the program in it. What is wrong with it stands in the node's foot.
import Heddle.Widgets

NodeWidget {
    id: root

    CodeArea {
        anchors.fill: parent
        input: root.node && root.node.inputs.code ? root.node.inputs.code : null
        problem: root.node ? root.node.error : ""
        explains: false
    }
}

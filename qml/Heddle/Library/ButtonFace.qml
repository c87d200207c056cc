// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Something to press: each press is a trigger of the node.
import Heddle.Widgets

NodeWidget {
    id: root

    Button {
        objectName: "pressButton"
        anchors.fill: parent
        text: root.node ? root.node.name : ""
        onClicked: root.node.trigger("press")
    }
}

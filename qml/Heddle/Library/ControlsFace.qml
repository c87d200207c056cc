// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A node by what can be set in it.
import Heddle.Widgets

NodeWidget {
    id: root

    implicitHeight: list.implicitHeight

    InputList {
        id: list
        anchors.fill: parent
        node: root.node
    }
}

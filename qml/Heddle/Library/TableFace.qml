// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Shows the first rows of a node's first output.
import Heddle.Widgets

NodeWidget {
    id: root

    TableView {
        anchors.fill: parent
        value: root.firstOutput
        opacity: root.freshness
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Shows a node's first output in words.
import Heddle.Widgets

NodeWidget {
    id: root

    TextView {
        anchors.fill: parent
        value: root.firstOutput
        opacity: root.freshness
    }
}

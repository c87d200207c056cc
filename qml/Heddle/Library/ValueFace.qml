// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Shows a node's first output as what it is.
import Heddle.Widgets

NodeWidget {
    id: root

    ValueView {
        anchors.fill: parent
        value: root.firstOutput
        opacity: root.freshness
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Shows a node's first output as one large number or word.
import Heddle.Widgets

NodeWidget {
    id: root

    Readout {
        anchors.fill: parent
        value: root.firstOutput
        opacity: root.freshness
    }
}

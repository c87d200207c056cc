// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Shows how often each value stands in a node's first output.
import Heddle.Widgets

NodeWidget {
    id: root

    Plot {
        anchors.fill: parent
        values: root.firstOutput
        form: "histogram"
        opacity: root.freshness
    }
}

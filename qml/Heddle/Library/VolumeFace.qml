// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Shows a node's first output, a stack, from three sides.
import Heddle.Widgets

NodeWidget {
    id: root

    VolumeSlices {
        anchors.fill: parent
        value: root.firstOutput
        steps: false
        opacity: root.freshness
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Shows a node's first output as a picture.
import Heddle.Widgets

NodeWidget {
    id: root

    ImageView {
        anchors.fill: parent
        value: root.firstOutput
        opacity: root.freshness
    }
}

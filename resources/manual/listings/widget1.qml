// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import Heddle.Widgets

NodeWidget {
    id: root

    Slider {
        anchors.fill: parent
        input: root.node.inputs.sigma
        numbered: true
    }
}

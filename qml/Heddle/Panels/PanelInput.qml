// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What sets a card's input.
import QtQuick
import Heddle.Panels
import Heddle.Widgets

Item {
    id: root

    required property PanelCard card

    InputPart {
        objectName: "panelPart"
        width: parent.width
        height: Math.min(parent.height, Math.max(implicitHeight, form === "lines" ? parent.height : 0))
        input: root.card.input
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What a card's output holds, as what it is.
import QtQuick
import Heddle.Panels
import Heddle.Widgets

ValueView {
    id: root

    required property PanelCard card

    interactive: true
    value: root.card.output ? root.card.output.value : undefined
}

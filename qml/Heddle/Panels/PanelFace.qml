// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The face of a card's node, and below it what went wrong.
import QtQuick
import Heddle.Theme
import Heddle.Panels
import Heddle.Widgets

Item {
    id: root

    required property PanelCard card
    readonly property string trouble: root.card.node ? root.card.node.error : ""

    NodeLooks {
        id: looks
        node: root.card.node
    }
    Face {
        kept: true
        anchors.fill: parent
        anchors.bottomMargin: error.visible ? error.height + Theme.space8 : 0
        visible: looks.fullLook.length > 0
        node: root.card.node
        look: looks.fullLook
    }
    PanelTrouble {
        id: error
        anchors.bottom: parent.bottom
        width: parent.width
        text: root.trouble
    }
}

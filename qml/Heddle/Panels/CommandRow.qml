// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One action in the palette: what it does, why it cannot be done now or else where it belongs, and its key.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

PaletteLine {
    id: root

    required property Action action
    required property list<int> matched

    Accessible.name: root.action.title
    Accessible.description: root.action.whyNot

    PanelText { id: panelText }
    Icon {
        x: Theme.space16 - Theme.space2
        height: parent.height
        name: root.action.checked ? "check" : root.action.icon
        color: root.action.enabled ? Theme.text2 : Theme.textOff
    }
    Label {
        id: title
        x: 40
        width: Math.min(implicitWidth, hint.x - x - Theme.space8)
        height: parent.height
        kind: "row"
        color: root.action.enabled ? Theme.text : Theme.textOff
        textFormat: Text.StyledText
        text: panelText.marked(root.action.title, root.matched, root.action.enabled ? Theme.accent : Theme.text3)
    }
    Label {
        id: hint
        objectName: "commandHint"
        anchors.right: cap.left
        anchors.rightMargin: cap.visible ? Theme.space12 : 0
        height: parent.height
        kind: "hint"
        color: root.chosen ? Theme.text2 : Theme.text3
        text: root.action.whyNot || root.action.section
    }
    KeyCap {
        id: cap
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.action.key.length > 0
        width: visible ? implicitWidth : 0
        text: root.action.key
    }
}

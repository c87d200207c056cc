// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What a row of a menu shows: icon, name, key or arrow at the right. Made when its menu is opened first, for there are
// many rows and most are never seen.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property MenuItem item
    readonly property bool on: root.item.enabled

    implicitWidth: Theme.space32 + Math.ceil(words.implicitWidth) + Theme.space24 + (root.item.key.length > 0 ? Math.ceil(key.implicitWidth) + Theme.space24 : 0)

    Icon {
        x: Theme.space8
        height: root.height
        name: root.item.checkable ? (root.item.checked ? "check" : "") : root.item.iconName
        size: Theme.icon16
        color: !root.on ? Theme.textOff : root.item.checked ? Theme.accent : Theme.text2
    }
    Label {
        id: words
        x: Theme.space32
        width: root.width - x - Theme.space24 - (root.item.key.length > 0 ? key.width + Theme.space24 : 0)
        height: root.height
        color: root.on ? Theme.text : Theme.textOff
        text: root.item.text
        Accessible.ignored: true
    }
    Label {
        id: key
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        height: root.height
        visible: root.item.key.length > 0
        color: root.on ? Theme.text3 : Theme.textOff
        text: root.item.key
        Accessible.ignored: true
    }
    Icon {
        x: root.width - width - Theme.space6
        height: root.height
        visible: root.item.subMenu !== null
        name: "right"
        size: Theme.icon12
        color: Theme.text3
    }
    HoverHint {
        target: root.item
        shown: !root.on && root.item.why.length > 0 && pointer.hovered
        text: root.item.why
    }
    HoverHandler { id: pointer }
}

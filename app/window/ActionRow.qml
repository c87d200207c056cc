// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A row of a menu that does what an action does, under its name and with its key.
import QtQuick
import Heddle.Controls
import Heddle.Models

MenuItem {
    id: root

    required property Action does

    text: root.does.label
    iconName: root.does.icon
    key: root.does.key
    why: root.does.whyNot
    enabled: root.does.enabled
    checkable: root.does.checkable
    checked: root.does.checked
    onTriggered: root.does.trigger()
    // A click turns it by itself; how it stands is for the action to say.
    onToggled: root.checked = Qt.binding(() => root.does.checked)
}

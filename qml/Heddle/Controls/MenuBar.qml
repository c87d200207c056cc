// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The row of menus in the window's uppermost strip.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.MenuBar {
    id: root

    implicitWidth: root.implicitContentWidth
    implicitHeight: Theme.tabHeight

    delegate: MenuBarItem { }
    contentItem: Row {
        Repeater { model: root.contentModel }
    }
    background: null
}

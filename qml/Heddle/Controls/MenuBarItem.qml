// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The name of a menu in a MenuBar.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.MenuBarItem {
    id: root

    implicitWidth: root.implicitContentWidth + 2 * Theme.space8
    implicitHeight: Theme.tabHeight
    hoverEnabled: true

    // A click on the name has closed the menu.
    property bool shut: false

    // Where the pointer rests on the name, Qt takes a menu that Esc has closed for one that is open, and the next click
    // for one that closes it: that click is made here, at once.
    function settle() {
        if (root.shut || !root.highlighted)
            return
        const keyboard = root.Window.activeFocusItem
        root.triggered()
        if (keyboard)
            keyboard.forceActiveFocus()
    }

    Accessible.name: root.text
    Accessible.onPressAction: root.triggered()

    onTriggered: root.shut = root.menu !== null && root.menu.visible

    Connections {
        target: root.menu
        function onClosed() { root.settle() }
    }

    contentItem: Label {
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        color: root.highlighted || root.hovered ? Theme.text : Theme.text2
        Accessible.ignored: true
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: Theme.space4
            anchors.bottomMargin: Theme.space4
            radius: Theme.radiusButton
            color: root.highlighted || root.hovered ? Theme.hover : Theme.faded(Theme.hover, 0)
        }
    }
}

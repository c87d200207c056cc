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

    Accessible.name: root.text
    Accessible.onPressAction: root.triggered()

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

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A patch of a colour, on a checkered ground where it is not opaque; pressing it is up to whoever holds it.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.AbstractButton {
    id: root

    property color shown

    implicitWidth: Theme.space16
    implicitHeight: Theme.space16
    hoverEnabled: true
    opacity: root.enabled ? 1 : 0.4

    Keys.onReturnPressed: root.clicked()
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()

    background: Item {
        Checker {
            anchors.fill: parent
            visible: root.shown.a < 1
        }
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusPicture
            color: root.shown
            border.width: Theme.strokeLine
            border.color: root.hovered ? Theme.lineControl : Theme.pictureEdge
        }
        FocusRing { visible: root.visualFocus; inner: Theme.radiusPicture }
    }
}

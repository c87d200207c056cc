// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A box to tick, with its words beside it.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.CheckBox {
    id: root

    // 6.4 offers "press" to assistive tools without doing it, and has no click() for QML.
    function press() {
        root.toggle()
        root.toggled()
        root.clicked()
    }

    implicitWidth: root.text.length > 0 ? root.implicitContentWidth : Theme.checkSize
    implicitHeight: Theme.fieldHeight
    spacing: Theme.space8
    hoverEnabled: true

    Keys.onReturnPressed: root.press()
    Accessible.name: root.text
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()

    indicator: Rectangle {
        y: Math.round((root.height - height) / 2)
        width: Theme.checkSize
        height: Theme.checkSize
        radius: Theme.radiusChip
        color: !root.enabled ? Theme.textOff : root.checked ? Theme.accentFill : root.hovered ? Theme.text3 : Theme.lineControl

        // Two shapes instead of a border: one of 1.5 px would be 1 on one side and 2 on the other.
        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.strokeIcon
            visible: !root.checked || !root.enabled
            radius: parent.radius - Theme.strokeIcon
            color: Theme.field
        }
        Icon {
            anchors.fill: parent
            visible: root.checked
            name: "check"
            size: Theme.icon12
            color: root.enabled ? Theme.fillText : Theme.textOff
        }
        FocusRing { visible: root.visualFocus; inner: parent.radius }
    }
    contentItem: Label {
        leftPadding: Theme.checkSize + root.spacing
        text: root.text
        color: root.enabled ? Theme.text2 : Theme.textOff
        Accessible.ignored: true
    }
}

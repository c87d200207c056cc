// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Looks like a field, opens the palette. Compact, it is its icon alone.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.Button {
    id: root

    property string key: ""
    property bool compact: false

    implicitWidth: root.compact ? Theme.buttonHeight + Theme.space8 : 300
    implicitHeight: Theme.buttonHeight
    hoverEnabled: true
    text: qsTr("Find a node to add")

    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()

    background: FieldGround {
        radius: Theme.radiusButton
        hovered: root.hovered

        FocusRing { visible: root.visualFocus }
    }
    // No ids in here: they would have it made at once.
    contentItem: RowLayout {
        spacing: Theme.space8

        Icon {
            Layout.leftMargin: root.compact ? Theme.space8 + Theme.space2 : Theme.space8
            name: "search"
            color: Theme.text3
        }
        Label {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.compact
            color: root.enabled ? Theme.text3 : Theme.textOff
            elide: Text.ElideRight
            text: root.text
            Accessible.ignored: true
        }
        KeyCap {
            Layout.rightMargin: Theme.space6
            visible: root.key.length > 0 && !root.compact
            text: root.key
        }
    }

    HoverHint {
        target: root
        shown: root.compact && (root.hovered || root.visualFocus)
        text: root.text
        key: root.key
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Looks like a field, opens the palette.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.Button {
    id: root

    property string key: ""

    implicitWidth: 300
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
    contentItem: Item {
        Icon {
            x: Theme.space8
            height: parent.height
            name: "search"
            color: Theme.text3
        }
        Label {
            x: Theme.space32
            width: cap.x - x - Theme.space4
            height: parent.height
            elide: Text.ElideRight
            color: root.enabled ? Theme.text3 : Theme.textOff
            text: root.text
            Accessible.ignored: true
        }
        KeyCap {
            id: cap
            anchors.right: parent.right
            anchors.rightMargin: Theme.space6
            anchors.verticalCenter: parent.verticalCenter
            visible: root.key.length > 0
            text: root.key
        }
    }
}

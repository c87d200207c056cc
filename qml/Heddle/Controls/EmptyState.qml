// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What will be here, and how to get it: an icon, a head, a sentence, at most one button.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Column {
    id: root

    property string iconName: ""
    property string head: ""
    property string text: ""
    property string actionText: ""

    signal triggered()

    spacing: Theme.space4

    Accessible.role: Accessible.Grouping
    Accessible.name: root.head

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.iconName.length > 0
        name: root.iconName
        size: Theme.icon20
        color: Theme.text3
        height: size + Theme.space4
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        kind: "name"
        text: root.head
    }
    Label {
        width: root.width > 0 ? root.width : implicitWidth
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: root.text
    }
    Item {
        width: Theme.space4
        height: Theme.space4
        visible: root.actionText.length > 0
    }
    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: root.objectName + "Button"
        visible: root.actionText.length > 0
        text: root.actionText
        onClicked: root.triggered()
    }
}

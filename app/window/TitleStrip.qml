// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The uppermost strip: the mark, the tab of the open flow, and room for the menus.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property FlowDocument document
    required property Action close
    property bool welcome: true
    default property alias content: rest.data

    implicitHeight: Theme.tabHeight
    color: Theme.chrome

    Icon {
        x: Theme.space12
        height: parent.height
        name: "mark"
        size: Theme.icon20
    }
    Rectangle {
        x: Theme.railWidth
        width: words.width + 2 * 14
        height: parent.height
        color: root.welcome ? Theme.canvas : Theme.panel

        Rectangle {
            width: parent.width
            height: Theme.strokeBold
            color: Theme.accent
        }
        Row {
            id: words
            x: 14
            height: parent.height
            spacing: Theme.space8

            StateGlyph {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.welcome && root.document.nodeCount > 0
                state: root.document.status
                progress: root.document.progress
            }
            Label {
                height: parent.height
                width: Math.min(implicitWidth, 280)
                kind: "medium"
                text: root.welcome ? qsTr("Welcome") : root.document.title
            }
            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.welcome && root.document.modified
                width: Theme.space6
                height: Theme.space6
                radius: width / 2
                color: Theme.text2
            }
            IconButton {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.welcome
                side: Theme.fieldHeightNode
                iconName: "close"
                iconSize: Theme.icon12
                text: qsTr("Close the flow")
                key: root.close.key
                onClicked: root.close.trigger()
            }
        }
    }
    Item {
        id: rest
        anchors.fill: parent
    }
}

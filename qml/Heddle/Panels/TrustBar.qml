// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What an opened flow would do that nobody has agreed to yet. Until then it waits; so much of it as hurts nothing runs.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property FlowDocument document
    // Not now: the bar comes back when the flow wants something else, or from the status bar.
    property bool later: false
    property bool detailed: false
    readonly property int count: root.document.wantCount
    readonly property string wants: root.document.wantsText
    readonly property string summary: qsTr("This flow would: %1.").arg(root.wants)

    onWantsChanged: root.later = false
    onDocumentChanged: root.later = false
    visible: root.count > 0 && !root.later
    implicitHeight: head.height + (root.detailed ? list.height + Theme.space12 : 0)

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.summary

    Popover {
        anchors.fill: parent
        color: Theme.warnTint
        edge: Theme.warn
    }
    Item {
        id: head
        width: parent.width
        height: Math.max(Theme.space48 - Theme.space4, words.height + Theme.space24)

        Icon {
            x: Theme.space16
            height: parent.height
            name: "shield"
            color: Theme.warn
        }
        Label {
            id: words
            objectName: "trustText"
            x: Theme.space16 + Theme.icon16 + Theme.space12
            width: choices.x - x - Theme.space12
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.Wrap
            color: Theme.text
            text: root.summary
        }
        Row {
            id: choices
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space8

            Button {
                kind: "ghost"
                visible: root.count > 2
                text: root.detailed ? qsTr("Less") : qsTr("All of it")
                onClicked: root.detailed = !root.detailed
            }
            Button {
                objectName: "notNowButton"
                text: qsTr("Not now")
                onClicked: root.later = true
            }
            Button {
                objectName: "trustButton"
                kind: "primary"
                text: qsTr("Trust this flow")
                onClicked: root.document.trust()
            }
        }
    }
    Column {
        id: list
        x: words.x
        y: head.height
        width: parent.width - x - Theme.space16
        visible: root.detailed

        Repeater {
            model: root.document.wants

            Label {
                required property string modelData

                width: parent ? parent.width : 0
                height: Theme.lineHeading
                text: modelData
            }
        }
    }
}

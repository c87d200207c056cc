// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Why a package could not be read: a sentence, what to do, and what Python says, to be selected and copied.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property string name
    required property string trouble
    required property string trace
    required property string wayOut
    property bool canOpen: false
    readonly property int tallest: 200

    signal opened()
    signal reloaded()
    signal copied(string text)

    height: ground.visible ? ground.y + ground.height + Theme.space8 : ground.y
    radius: Theme.radiusCard
    color: Theme.errorTint

    Label {
        id: words
        objectName: "trouble_" + root.name
        x: Theme.space12
        y: Theme.space12
        width: parent.width - 2 * x
        kind: "medium"
        wrapMode: Text.Wrap
        text: root.trouble
    }
    Label {
        id: help
        objectName: "wayOut_" + root.name
        x: words.x
        y: words.y + words.height + Theme.space4
        width: words.width
        wrapMode: Text.Wrap
        text: root.wayOut
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        y: help.y + help.height + Theme.space4
        spacing: Theme.space4

        IconButton {
            objectName: "openTrouble_" + root.name
            visible: root.canOpen
            iconName: "code"
            text: qsTr("Open in your editor, at that line")
            onClicked: root.opened()
        }
        IconButton {
            objectName: "copyTrouble_" + root.name
            iconName: "copy"
            text: qsTr("Copy what is wrong")
            onClicked: root.copied(root.trouble + "\n" + root.trace)
        }
        Button {
            objectName: "reloadTrouble_" + root.name
            kind: "ghost"
            iconName: "refresh"
            text: qsTr("Reload")
            onClicked: root.reloaded()
        }
    }
    Rectangle {
        id: ground
        x: Theme.space8
        y: tools.y + tools.height + Theme.space4
        width: parent.width - 2 * x
        height: visible ? Math.min(root.tallest, lines.height) : 0
        visible: root.trace.length > 0
        radius: Theme.radiusChip
        color: Theme.field

        Flickable {
            anchors.fill: parent
            clip: true
            contentWidth: Math.max(width, lines.width)
            contentHeight: lines.height
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar { }
            ScrollBar.horizontal: ScrollBar { }

            CodeText {
                id: lines
                objectName: "trace_" + root.name
                text: root.trace
                Accessible.name: qsTr("Traceback")
            }
        }
    }
}

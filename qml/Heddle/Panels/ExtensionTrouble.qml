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

    height: tools.y + tools.height + Theme.space8
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
    Rectangle {
        id: ground
        x: Theme.space8
        y: help.y + help.height + (visible ? Theme.space8 : 0)
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
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        y: ground.y + ground.height + Theme.space4
        spacing: Theme.space4

        Button {
            objectName: "openTrouble_" + root.name
            visible: root.canOpen
            kind: "ghost"
            place: "node"
            iconName: "code"
            text: qsTr("Open")
            help: qsTr("In your editor, at that line.")
            onClicked: root.opened()
        }
        Button {
            objectName: "copyTrouble_" + root.name
            kind: "ghost"
            place: "node"
            iconName: "copy"
            text: qsTr("Copy")
            onClicked: root.copied([root.trouble, root.trace].join("\n"))
        }
        Button {
            objectName: "reloadTrouble_" + root.name
            kind: "ghost"
            place: "node"
            iconName: "refresh"
            text: qsTr("Reload")
            onClicked: root.reloaded()
        }
    }
}

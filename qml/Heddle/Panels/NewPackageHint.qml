// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// How one gets a package of one's own: the command, to be copied.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property ExtensionsModel extensions
    required property NodeSource source
    readonly property string place: root.extensions.place.includes(" ") ? "'" + root.extensions.place + "'" : root.extensions.place
    readonly property string command: "mkdir -p " + root.place + " && cd " + root.place + " && heddle new package demo"

    implicitHeight: ground.y + ground.height + Theme.space16

    Label {
        id: words
        x: Theme.space16
        y: Theme.space12
        width: parent.width - 2 * x
        kind: "hint"
        wrapMode: Text.Wrap
        text: qsTr("A package of your own, with a node, a test and an example, is written by")
    }
    Rectangle {
        id: ground
        x: Theme.space12
        y: words.y + words.height + Theme.space4
        width: parent.width - 2 * x
        height: line.height + Theme.space12
        radius: Theme.radiusField
        color: Theme.field

        Label {
            id: line
            objectName: "newPackageCommand"
            x: Theme.space8
            y: Theme.space6
            width: copy.x - x - Theme.space4
            kind: "mono"
            wrapMode: Text.WrapAnywhere
            text: root.command
        }
        IconButton {
            id: copy
            objectName: "copyCommand"
            anchors.right: parent.right
            anchors.rightMargin: Theme.space4
            y: Theme.space4
            side: Theme.fieldHeight
            iconName: "copy"
            iconSize: Theme.icon14
            text: qsTr("Copy the command")
            onClicked: root.source.copy(root.command)
        }
    }
}

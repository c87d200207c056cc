// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The name, what it is for, and the two ways to begin.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    signal newWanted()
    signal openWanted()
    signal stepsWanted()

    implicitHeight: 56

    Icon {
        y: Theme.space4
        name: "mark"
        size: Theme.space48
    }
    Label {
        x: 68
        height: Theme.lineDisplay
        kind: "display"
        text: qsTr("Heddle")
    }
    Label {
        x: 68
        y: Theme.lineDisplay
        height: Theme.lineHeading
        text: qsTr("Draw a computation, watch it run, steer it.")
    }
    Row {
        anchors.right: parent.right
        y: Theme.space12
        spacing: Theme.space8

        Button {
            objectName: "stepsButton"
            kind: "ghost"
            place: "dialog"
            iconName: "star"
            text: qsTr("First steps")
            onClicked: root.stepsWanted()
        }
        Button {
            objectName: "newButton"
            place: "dialog"
            iconName: "plus"
            text: qsTr("New flow")
            onClicked: root.newWanted()
        }
        Button {
            objectName: "openButton"
            place: "dialog"
            iconName: "folder"
            text: qsTr("Open")
            onClicked: root.openWanted()
        }
    }
}

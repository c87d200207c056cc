// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What is wrong with a widget file, where its face would be: which line, what, and what can be done. A part of Face.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls

Rectangle {
    id: root

    required property string place
    required property string text
    // Happened that often.
    property int count: 1
    // What the left button says.
    property string remedy: qsTr("Try again")
    property bool closable: false

    signal retried()
    signal fileWanted()
    signal closed()

    color: Theme.warnTint
    radius: Theme.radiusChip
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.place + ": " + root.text

    Controls.Label {
        id: where
        objectName: "facePlace"
        x: Theme.space8
        y: Theme.space6
        width: parent.width - 2 * x
        kind: "medium"
        color: Theme.warn
        text: root.count > 1 ? qsTr("%1, %L2 times").arg(root.place).arg(root.count) : root.place
    }
    Controls.Label {
        objectName: "faceText"
        x: Theme.space8
        y: where.y + where.height + Theme.space2
        width: parent.width - 2 * x
        height: foot.y - y
        wrapMode: Text.Wrap
        elide: Text.ElideRight
        verticalAlignment: Text.AlignTop
        color: Theme.text2
        text: root.text
    }
    Row {
        id: foot
        x: Theme.space2
        y: parent.height - height - Theme.space2

        Controls.Button {
            objectName: "faceRetry"
            kind: "ghost"
            place: "node"
            leftPadding: Theme.space6
            text: root.remedy
            onClicked: root.retried()
        }
        Controls.Button {
            objectName: "faceShowFile"
            kind: "ghost"
            place: "node"
            leftPadding: Theme.space6
            text: qsTr("Show file")
            onClicked: root.fileWanted()
        }
        Controls.Button {
            visible: root.closable
            kind: "ghost"
            place: "node"
            leftPadding: Theme.space6
            text: qsTr("Hide")
            onClicked: root.closed()
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The head of a panel: its name, what it is about, and room for buttons at the right.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    property string title: ""
    property string about: ""
    default property alias buttons: right.data

    implicitHeight: Theme.viewerHeadHeight

    Row {
        x: Theme.space16
        height: parent.height
        width: right.x - x - Theme.space8
        spacing: Theme.space8
        clip: true

        Label {
            height: parent.height
            width: Math.min(implicitWidth, parent.width)
            kind: "strong"
            text: root.title
        }
        Label {
            height: parent.height
            width: Math.min(implicitWidth, Math.max(0, parent.width - x))
            text: root.about
        }
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        height: parent.height
        spacing: Theme.space4
        topPadding: (height - Theme.buttonHeight) / 2
    }
}

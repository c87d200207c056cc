// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What hangs at the pointer while a node type is dragged onto the canvas.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    property string title: ""
    property string icon: ""
    property string kind: ""

    width: 192
    height: Theme.nodeHeaderHeight
    opacity: 0.9

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.kindFill(root.kind)
        border.width: Theme.strokeLine
        border.color: Theme.accent
    }
    Icon {
        x: Theme.space12 - Theme.space2
        height: parent.height
        name: root.icon
        color: Theme.kindIcon(root.kind)
    }
    Label {
        x: 34
        width: parent.width - x - Theme.space8
        height: parent.height
        kind: "name"
        text: root.title
    }
}

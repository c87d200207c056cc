// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One thing that was found: its icon and name, what it was found by or else what it is, and where it is.
import QtQuick
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

PaletteLine {
    id: root

    required property string title
    required property string kind
    required property string iconName
    required property string place
    required property string reason
    readonly property string about: root.reason || (root.kind === root.title ? "" : root.kind)

    objectName: "found-" + root.title
    Accessible.name: root.title
    Accessible.description: root.about + (root.place.length > 0 ? ", " + root.place : "")

    Icon {
        x: Theme.space12
        height: parent.height
        name: root.iconName
        color: Theme.text2
    }
    Label {
        id: name
        x: Theme.space32 + Theme.space4
        width: Math.min(implicitWidth, root.width * 0.45)
        height: parent.height
        kind: "row"
        text: root.title
    }
    Label {
        x: name.x + name.width + Theme.space8
        width: where.x - x - Theme.space8
        height: parent.height
        kind: "hint"
        color: root.chosen ? Theme.text2 : Theme.text3
        text: root.about
    }
    Label {
        id: where
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        width: Math.min(implicitWidth, root.width * 0.4)
        height: parent.height
        kind: "hint"
        color: Theme.text2
        elide: Text.ElideLeft
        text: root.place
    }
}

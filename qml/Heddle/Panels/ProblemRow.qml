// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One problem: glyph, node, sentence.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property int index
    required property int nodeId
    required property string title
    required property string nodeState
    required property string text
    property bool chosen: false

    signal wanted()

    objectName: "problem-" + root.nodeId
    height: Theme.problemRowHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title + ": " + root.text

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        radius: Theme.radiusButton
        color: root.chosen ? Theme.accentTint : pointer.hovered ? Theme.hover : Theme.faded(Theme.hover, 0)
    }
    StateGlyph {
        x: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        state: root.nodeState
    }
    Label {
        x: 40
        width: Theme.controlColumn
        height: parent.height
        kind: "strong"
        text: root.title
    }
    Label {
        x: 40 + Theme.controlColumn
        width: parent.width - x - Theme.space16
        height: parent.height
        text: root.text
    }
    HoverHandler { id: pointer }
    TapHandler { onTapped: root.wanted() }
}

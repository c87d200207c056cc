// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One problem: glyph, node, sentence, and how long it has been there.
import QtQuick
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Item {
    id: root

    required property int index
    required property int nodeId
    required property string title
    required property string nodeState
    required property string text
    // Of a node in another graph: the ids and the names of the groups on the way there.
    required property list<int> graph
    required property string place
    required property date since
    // Counted up once in a while: what stands here gets older.
    property int tick: 0
    property bool chosen: false

    // Where the sentence begins: it has most of a narrow row.
    readonly property int sentence: 40 + Math.min(Theme.controlColumn, root.width * 0.28)

    signal wanted()

    objectName: "problem-" + root.nodeId
    height: Theme.problemRowHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: (root.place.length > 0 ? root.place + " › " : "") + root.title + ": " + root.text

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
        id: place
        x: 40
        width: Math.min(implicitWidth, (root.sentence - x) / 2)
        height: parent.height
        visible: root.place.length > 0
        elide: Text.ElideLeft
        color: Theme.text2
        text: root.place + " › "
    }
    Label {
        x: place.visible ? place.x + place.width : 40
        width: root.sentence - x - Theme.space8
        height: parent.height
        kind: "strong"
        text: root.title
    }
    Label {
        x: root.sentence
        width: age.x - x - Theme.space8
        height: parent.height
        text: root.text
    }
    PanelText { id: panelText }
    Label {
        id: age
        objectName: "age"
        x: parent.width - width - Theme.space16
        height: parent.height
        kind: "hint"
        text: root.tick >= 0 ? panelText.age(root.since) : ""
    }
    HoverHandler { id: pointer }
    TapHandler { onTapped: root.wanted() }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One step of the history: a dot on the thread, its name, and whether the flow was saved so.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property int index
    required property string label
    required property bool done
    required property bool current
    required property bool saved
    property bool chosen: false
    readonly property int dot: root.current ? 10 : 6

    signal wanted()

    objectName: "step-" + root.index
    height: Theme.menuRowHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: root.label
    Accessible.selected: root.current
    Accessible.onPressAction: root.wanted()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        radius: Theme.radiusButton
        color: root.current ? Theme.accentTint : pointer.hovered ? Theme.hover : Theme.faded(Theme.hover, 0)

        FocusRing { anchors.margins: 0; visible: root.chosen }
    }
    Rectangle {
        x: Theme.space16 + (10 - width) / 2
        y: (parent.height - height) / 2
        width: root.dot
        height: root.dot
        radius: root.dot / 2
        color: root.current ? Theme.accent : root.done ? Theme.text3 : Theme.faded(Theme.text3, 0)
        border.width: Theme.strokeLine
        border.color: root.current ? Theme.accent : Theme.text3
    }
    Label {
        x: Theme.space16 + 20
        width: (mark.visible ? mark.x : parent.width) - x - Theme.space8
        height: parent.height
        kind: root.current ? "medium" : "body"
        color: root.current ? Theme.text : root.done ? Theme.text2 : Theme.text3
        text: root.label
    }
    Label {
        id: mark
        objectName: "savedMark"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        height: parent.height
        visible: root.saved
        kind: "hint"
        text: qsTr("Saved")
    }
    HoverHandler { id: pointer }
    TapHandler { onTapped: root.wanted() }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One line of the log: when, how bad, who, which run, what. The chosen one shows all of its lines.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property int index
    required property string text
    required property string level
    required property string time
    required property string title
    required property int nodeId
    required property list<int> graph
    required property int run
    property bool chosen: false
    readonly property int firstLine: root.text.indexOf("\n")

    signal picked()
    // Its node shall be shown.
    signal wanted()
    // What can be done with it is asked for.
    signal asked(point at)

    height: root.chosen ? Math.max(Theme.fieldHeight, words.implicitHeight + Theme.space6) : Theme.fieldHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title + ": " + root.text

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        radius: Theme.radiusButton
        color: root.chosen ? Theme.accentTint : pointer.hovered ? Theme.hover : Theme.faded(Theme.hover, 0)
    }
    Label {
        x: Theme.space16
        height: Theme.fieldHeight
        kind: "mono"
        color: Theme.text3
        text: root.time
    }
    StateGlyph {
        x: 108
        y: (Theme.fieldHeight - height) / 2
        visible: root.level !== "info"
        state: root.level
    }
    Label {
        id: name
        objectName: "logName"
        x: 128
        width: Math.min(implicitWidth, Theme.controlColumn)
        height: Theme.fieldHeight
        kind: "strong"
        color: link.hovered ? Theme.accent : Theme.text
        text: root.title

        HoverHandler { id: link; cursorShape: Qt.PointingHandCursor }
        TapHandler { onTapped: root.wanted() }
    }
    Label {
        x: 128 + Theme.controlColumn + Theme.space8
        width: 40
        height: Theme.fieldHeight
        kind: "mono"
        color: Theme.text3
        text: "#" + root.run
    }
    Label {
        id: words
        x: 128 + Theme.controlColumn + 56
        y: root.chosen ? Theme.space4 - 1 : 0
        width: parent.width - x - Theme.space16
        height: root.chosen ? implicitHeight : Theme.fieldHeight
        wrapMode: root.chosen ? Text.Wrap : Text.NoWrap
        verticalAlignment: root.chosen ? Text.AlignTop : Text.AlignVCenter
        color: root.level === "error" ? Theme.error : root.level === "warning" ? Theme.warn : Theme.text2
        text: root.chosen || root.firstLine < 0 ? root.text : root.text.slice(0, root.firstLine) + " …"
    }
    HoverHandler { id: pointer }
    TapHandler { onTapped: root.picked() }
    TapHandler { acceptedButtons: Qt.RightButton; onTapped: eventPoint => root.asked(eventPoint.position) }
}

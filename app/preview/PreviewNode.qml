// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The body of a node round a widget, with its title and state.
import QtQuick
import Heddle.Theme
import Heddle.Widgets
import Heddle.Controls as Controls

Item {
    id: root

    required property MadeUpNode node
    default property alias content: inner.data
    // How much of the height is taken above the widget.
    readonly property real above: Theme.nodeHeaderHeight + Theme.space8

    Rectangle {
        y: Theme.strokeBold
        width: parent.width
        height: parent.height
        radius: Theme.radiusCard
        color: Theme.contact
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusCard
        color: Theme.node
        border.width: Theme.strokeLine
        border.color: root.node && root.node.state === "error" ? Theme.error : Theme.nodeEdge
    }
    Controls.Label {
        x: Theme.space12
        width: parent.width - 2 * x - glyph.width
        height: Theme.nodeHeaderHeight
        kind: "name"
        text: root.node ? root.node.name : ""
    }
    StateGlyph {
        id: glyph
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        height: Theme.nodeHeaderHeight
        state: root.node ? root.node.state : ""
    }
    Rectangle {
        x: Theme.strokeLine
        y: Theme.nodeHeaderHeight
        width: parent.width - 2 * x
        height: Theme.strokeLine
        color: Theme.lineSubtle
    }
    Item {
        id: inner
        x: Theme.space8
        y: root.above
        width: parent.width - 2 * x
        height: parent.height - y - Theme.space8
    }
}

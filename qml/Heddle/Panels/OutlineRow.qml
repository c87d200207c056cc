// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A row of the outline: a node with its state, one of its ports with what it holds or is wired to, or a group on the way.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property int index
    required property int kind
    required property int nodeId
    required property int level
    required property string title
    required property string about
    required property string nodeState
    required property string portType
    required property bool openable
    required property bool open
    required property string spoken
    property bool chosen: false
    readonly property real indent: Theme.space8 + root.level * Theme.space16

    // It was clicked; its arrow was.
    signal wanted()
    signal turned()

    objectName: "outline-" + root.index
    height: Theme.paletteRowHeight
    Accessible.role: Accessible.TreeItem
    Accessible.name: root.spoken
    Accessible.focusable: true
    Accessible.selectable: true
    Accessible.selected: root.chosen
    Accessible.onPressAction: root.wanted()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        radius: Theme.radiusButton
        color: root.chosen ? Theme.accentTint : pointer.hovered ? Theme.hover : Theme.faded(Theme.hover, 0)
        border.width: root.chosen ? Theme.strokeBold : 0
        border.color: Theme.accent
    }
    Icon {
        x: root.indent
        height: parent.height
        width: Theme.icon16
        name: root.openable ? (root.open ? "down" : "right") : root.kind === OutlineModel.Inside ? "subgraph" : root.kind === OutlineModel.Way ? "up" : ""
        size: Theme.icon12
        color: Theme.text3
    }
    StateGlyph {
        x: root.indent + Theme.icon16 + Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        visible: root.nodeState.length > 0
        state: root.nodeState
    }
    PortGlyph {
        x: root.indent + Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        visible: root.portType.length > 0
        type: root.portType
        hollow: root.kind === OutlineModel.Input
    }
    Label {
        id: name
        x: root.indent + Theme.icon16 + Theme.space4 + (root.nodeState.length > 0 ? Theme.icon16 + Theme.space4 : 0)
        width: Math.min(implicitWidth, root.width - x - Theme.space8)
        height: parent.height
        kind: root.kind === OutlineModel.Node ? "medium" : "body"
        text: root.title
        Accessible.ignored: true
    }
    Label {
        x: name.x + name.width + Theme.space8
        width: Math.max(0, root.width - x - Theme.space12)
        height: parent.height
        horizontalAlignment: root.kind === OutlineModel.Node ? Text.AlignRight : Text.AlignLeft
        kind: "hint"
        text: root.about
        Accessible.ignored: true
    }
    HoverHandler { id: pointer }
    HoverHint {
        target: root
        shown: pointer.hovered && root.kind !== OutlineModel.Way
        text: root.title
        help: root.about
    }
    TapHandler {
        onTapped: point => root.openable && point.position.x < root.indent + Theme.icon16 + Theme.space4 ? root.turned() : root.wanted()
    }
}

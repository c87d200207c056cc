// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One look at the flow: its canvas, and what is pinned to it. Of two, a line along the upper edge marks the one that keys
// and menus are for.
import QtQuick
import Heddle.Canvas
import Heddle.Models
import Heddle.Theme
import Heddle.App

Item {
    id: root

    required property string name
    required property Workbench workbench
    required property WindowActions actions
    required property AddingPalette palette
    required property CanvasMenu menu
    property bool leads: true
    property bool marked: false
    property alias canvas: flow

    // It was clicked, or has the keyboard.
    signal taken()

    clip: true

    FlowCanvas {
        id: flow
        objectName: root.name
        anchors.fill: parent
        focus: true
        document: root.workbench.document
        actions: root.actions.canvas
        heard: root.actions.all
        leads: root.leads
        snaps: root.workbench.settings.snapsToGrid
        snapsToNeighbours: root.workbench.settings.snapsToNeighbours
        onActiveFocusChanged: if (activeFocus) root.taken()
        onPressed: root.taken()
        onPaletteRequested: (point, at) => root.palette.ask(point, at, flow.wireChosen)
        onWireDropped: (point, at, node, port, portIsOutput, type) => root.palette.askForWire(point, at, node, port, portIsOutput, type)
        onMenuRequested: (point, node) => root.menu.ask(flow, point, node)
    }
    PeekLayer {
        objectName: "peeks"
        anchors.fill: parent
        canvas: flow
        hovered: flow.hovered
    }
    Rectangle {
        width: parent.width
        height: Theme.strokeBold
        visible: root.marked && root.leads
        color: Theme.accent
    }
}

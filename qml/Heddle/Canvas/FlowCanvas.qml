// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A flow on its canvas: FlowCanvas { document: workbench.document }. The base paints the ground, the wires and what
// is far, and hears mouse and keys; here are the nodes that can be read, and what lies above them.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Canvas
import Heddle.Models

CanvasBase {
    id: root

    readonly property CanvasActions own: CanvasActions { canvas: root }
    // A window puts its own here, for whichever canvas has the keyboard.
    property CanvasActions actions: root.own
    readonly property CanvasPlaces places: CanvasPlaces { canvas: root; heeds: root.leads }
    // Of several that show one flow, the one that follows where nodes and places are gone to.
    property bool leads: true
    // The pointer is here, on nothing that lies above.
    readonly property bool hovered: pointer.hovered

    // A window puts all of its actions here.
    heard: ActionList { groups: [root.own] }

    Accessible.role: Accessible.Canvas
    Accessible.name: qsTr("Flow canvas")
    Accessible.focusable: true

    HoverHandler { id: pointer }

    Item {
        x: root.offset.x
        y: root.offset.y

        Repeater {
            model: root.pool
            delegate: NodeItem { canvas: root }
        }
    }
    FieldEditor {
        id: editor
        canvas: root
        anchors.fill: parent
    }
    TitleEditor {
        id: titleEditor
        canvas: root
        anchors.fill: parent
    }
    FrameEditor {
        canvas: root
        heeds: root.leads
        anchors.fill: parent
    }
    NoteEditor {
        canvas: root
        anchors.fill: parent
    }
    CanvasOverlay {
        anchors.fill: parent
        canvas: root
    }
    CanvasNotes {
        anchors.fill: parent
        canvas: root
        addKey: root.actions.addNode.key
    }

    Connections {
        target: root.document ? root.document.groups : null
        enabled: root.leads
        function onNodeWanted(node: int) { root.showNode(node) }
    }

    onPressed: editor.close()
    onEditRequested: (node, port) => editor.open(node, port)
    onRenameRequested: node => titleEditor.open(node)
}

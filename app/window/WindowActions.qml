// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Everything that a menu row, a button or a key of the window does, once. Keys that belong to the canvas alone (Del,
// F, Home, Ctrl+0, Tab) are its own; here they are only named.
import QtQuick
import QtQuick.Templates as T
import Heddle.Canvas
import Heddle.Models
import Heddle.App

QtObject {
    id: root

    required property FlowDocument document
    required property Settings settings
    property FlowCanvas canvas: null
    // A flow is shown, not the welcome page.
    property bool active: false
    // The panel is shown in place of the canvas.
    property bool panelShown: false
    readonly property bool drawing: root.active && !root.panelShown
    readonly property bool some: root.drawing && root.document.selection.count > 0

    signal newWanted()
    signal openWanted()
    signal saveWanted()
    signal saveAsWanted()
    signal closeWanted()
    signal quitWanted()
    signal paletteWanted()
    signal keysWanted()
    signal aboutWanted()
    signal panelWanted(bool shown)

    readonly property T.Action newFlow: T.Action { text: qsTr("New"); shortcut: "Ctrl+N"; onTriggered: root.newWanted() }
    readonly property T.Action open: T.Action { text: qsTr("Open…"); shortcut: "Ctrl+O"; onTriggered: root.openWanted() }
    readonly property T.Action save: T.Action {
        text: qsTr("Save")
        shortcut: "Ctrl+S"
        enabled: root.active && (root.document.modified || root.document.path.length === 0)
        onTriggered: root.saveWanted()
    }
    readonly property T.Action saveAs: T.Action {
        text: qsTr("Save as…")
        shortcut: "Ctrl+Shift+S"
        enabled: root.active
        onTriggered: root.saveAsWanted()
    }
    readonly property T.Action close: T.Action { text: qsTr("Close flow"); shortcut: "Ctrl+W"; enabled: root.active; onTriggered: root.closeWanted() }
    readonly property T.Action quit: T.Action { text: qsTr("Quit"); shortcut: "Ctrl+Q"; onTriggered: root.quitWanted() }

    readonly property T.Action undo: T.Action {
        text: root.document.undoText.length > 0 ? qsTr("Undo %1").arg(root.document.undoText) : qsTr("Undo")
        shortcut: "Ctrl+Z"
        enabled: root.active && root.document.undoText.length > 0
        onTriggered: root.document.undo()
    }
    readonly property T.Action redo: T.Action {
        text: root.document.redoText.length > 0 ? qsTr("Redo %1").arg(root.document.redoText) : qsTr("Redo")
        shortcut: "Ctrl+Shift+Z"
        enabled: root.active && root.document.redoText.length > 0
        onTriggered: root.document.redo()
    }
    readonly property Shortcut redoToo: Shortcut { sequence: "Ctrl+Y"; enabled: root.redo.enabled; onActivated: root.document.redo() }
    readonly property T.Action cut: T.Action { text: qsTr("Cut"); shortcut: "Ctrl+X"; enabled: root.some; onTriggered: root.document.cut() }
    readonly property T.Action copy: T.Action { text: qsTr("Copy"); shortcut: "Ctrl+C"; enabled: root.some; onTriggered: root.document.copy() }
    readonly property T.Action paste: T.Action {
        text: qsTr("Paste")
        shortcut: "Ctrl+V"
        enabled: root.drawing
        onTriggered: root.document.paste(root.canvas.pointer.x, root.canvas.pointer.y)
    }
    readonly property T.Action duplicate: T.Action { text: qsTr("Duplicate"); shortcut: "Ctrl+D"; enabled: root.some; onTriggered: root.document.duplicate() }
    readonly property T.Action remove: T.Action { text: qsTr("Remove"); enabled: root.some; onTriggered: root.document.removeSelected() }
    readonly property T.Action selectAll: T.Action { text: qsTr("Select all"); shortcut: "Ctrl+A"; enabled: root.drawing; onTriggered: root.document.selectAll() }
    readonly property T.Action addNode: T.Action { text: qsTr("Add a node…"); enabled: root.drawing; onTriggered: root.paletteWanted() }

    readonly property T.Action group: T.Action { text: qsTr("Group"); shortcut: "Ctrl+G"; enabled: root.some; onTriggered: root.document.groups.group() }
    readonly property T.Action ungroup: T.Action { text: qsTr("Ungroup"); shortcut: "Ctrl+Shift+G"; enabled: root.some; onTriggered: root.document.groups.ungroup() }
    readonly property T.Action enterGroup: T.Action { text: qsTr("Go into the group"); enabled: root.some && root.document.groups.chosen > 0; onTriggered: root.document.groups.enter(root.document.groups.chosen) }
    readonly property T.Action leaveGroup: T.Action { text: qsTr("Leave the group"); shortcut: "Alt+Up"; enabled: root.drawing && root.document.groups.depth > 0; onTriggered: root.document.groups.leave() }

    readonly property T.Action fit: T.Action { text: qsTr("Fit the selection"); enabled: root.drawing; onTriggered: root.canvas.fit() }
    readonly property T.Action fitAll: T.Action { text: qsTr("Fit all"); enabled: root.drawing; onTriggered: root.canvas.fitAll() }
    readonly property T.Action realSize: T.Action { text: qsTr("Real size"); enabled: root.drawing; onTriggered: root.canvas.resetZoom() }
    readonly property T.Action zoomIn: T.Action { text: qsTr("Zoom in"); shortcut: "Ctrl++"; enabled: root.drawing; onTriggered: root.canvas.zoomIn() }
    readonly property T.Action zoomOut: T.Action { text: qsTr("Zoom out"); shortcut: "Ctrl+-"; enabled: root.drawing; onTriggered: root.canvas.zoomOut() }

    readonly property ArrangeActions arrange: ArrangeActions { document: root.document; canvas: root.canvas; drawing: root.drawing }

    readonly property T.Action run: T.Action { text: qsTr("Run"); shortcut: "F5"; enabled: root.active && root.document.nodeCount > 0; onTriggered: root.document.runAll() }
    readonly property T.Action runSelected: T.Action { text: qsTr("Run the selection"); shortcut: "Ctrl+F5"; enabled: root.some; onTriggered: root.document.runSelected() }
    readonly property bool busy: root.document.runningCount + root.document.queuedCount > 0
    readonly property T.Action pause: T.Action {
        text: root.document.paused ? qsTr("Resume") : qsTr("Pause")
        shortcut: "F6"
        enabled: root.active && (root.busy || root.document.paused)
        onTriggered: root.document.pauseAll(!root.document.paused)
    }
    readonly property T.Action stop: T.Action {
        text: qsTr("Stop")
        shortcut: "F7"
        enabled: root.active && root.busy
        onTriggered: root.document.stopAll()
    }
    readonly property T.Action pauseSelected: T.Action { text: qsTr("Pause or resume the selection"); enabled: root.some; onTriggered: root.document.pauseSelected() }
    readonly property T.Action stopSelected: T.Action { text: qsTr("Stop the selection"); enabled: root.some; onTriggered: root.document.stopSelected() }

    readonly property T.Action panel: T.Action {
        text: root.panelShown ? qsTr("Show the canvas") : qsTr("Show the panel")
        shortcut: "F4"
        enabled: root.active
        onTriggered: root.panelWanted(!root.panelShown)
    }
    readonly property T.Action keys: T.Action { text: qsTr("Keys"); shortcut: "Shift+F1"; onTriggered: root.keysWanted() }
    readonly property T.Action about: T.Action { text: qsTr("About Heddle"); onTriggered: root.aboutWanted() }
}

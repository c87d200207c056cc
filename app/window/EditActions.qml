// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Changes to the flow and to what is selected in it.
import Heddle.Canvas
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property FlowCanvas canvas
    required property Needs needs
    readonly property string undoText: root.document.undoText
    readonly property string redoText: root.document.redoText

    signal replaceWanted(int node)

    name: "edit"
    title: qsTr("Edit")

    readonly property Action undo: Action {
        title: qsTr("Undo")
        label: root.undoText.length > 0 ? qsTr("Undo %1").arg(root.undoText) : ""
        icon: "undo"
        keys: ["Ctrl+Z"]
        whyNot: root.needs.flow || (root.undoText.length > 0 ? "" : qsTr("There is nothing to undo."))
        onTriggered: root.document.undo()
    }
    readonly property Action redo: Action {
        title: qsTr("Redo")
        label: root.redoText.length > 0 ? qsTr("Redo %1").arg(root.redoText) : ""
        icon: "redo"
        keys: ["Ctrl+Shift+Z", "Ctrl+Y"]
        whyNot: root.needs.flow || (root.redoText.length > 0 ? "" : qsTr("There is nothing to redo."))
        onTriggered: root.document.redo()
    }
    readonly property Action cut: Action { title: qsTr("Cut"); keys: ["Ctrl+X"]; whyNot: root.needs.anything; onTriggered: root.document.cut() }
    readonly property Action copy: Action { title: qsTr("Copy"); icon: "copy"; keys: ["Ctrl+C"]; whyNot: root.needs.anything; onTriggered: root.document.copy() }
    readonly property Action paste: Action { title: qsTr("Paste"); keys: ["Ctrl+V"]; whyNot: root.needs.canvas; onTriggered: root.document.paste(root.canvas.pointer.x, root.canvas.pointer.y) }
    readonly property Action pasteWired: Action { title: qsTr("Paste with wires"); help: qsTr("To what fed the copied nodes, and to what they fed where nothing else does."); keys: ["Ctrl+Shift+V"]; whyNot: root.needs.canvas; onTriggered: root.document.pasteWired(root.canvas.pointer.x, root.canvas.pointer.y) }
    readonly property Action replace: Action { title: qsTr("Replace with…"); help: qsTr("Values and wires that fit stay."); keys: ["Ctrl+R"]; whyNot: root.needs.oneNode; onTriggered: root.replaceWanted(root.document.selection.ids[0]) }
    readonly property Action duplicate: Action { title: qsTr("Duplicate"); keys: ["Ctrl+D"]; whyNot: root.needs.anything; onTriggered: root.document.duplicate() }
    readonly property Action duplicateWired: Action { title: qsTr("Duplicate with wires"); help: qsTr("The copies are fed by what feeds the selection."); keys: ["Ctrl+Shift+D"]; whyNot: root.needs.selection; onTriggered: root.document.wires.duplicateWired() }
    readonly property Action selectAll: Action { title: qsTr("Select all"); keys: ["Ctrl+A"]; whyNot: root.needs.canvas; onTriggered: root.document.selectAll() }
    readonly property Action invertSelection: Action { title: qsTr("Invert the selection"); keys: ["Ctrl+I"]; whyNot: root.needs.canvas; onTriggered: root.document.wires.invertSelection() }
}

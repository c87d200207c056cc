// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The palette with what happens to the choice: a node is added, wired where a wire was dropped or by Shift+Enter to the
// selection, goes into the wire that was clicked, or takes the place of another.
import QtQuick
import Heddle.Models
import Heddle.Panels

Palette {
    id: root

    required property FlowDocument document
    property int wireNode: 0
    property string wirePort: ""
    property bool wireFromOutput: true
    property int replaced: 0
    property bool onWire: false
    readonly property list<int> selected: root.document.selection.ids

    // What is usually wired to the one selected node comes first.
    function ask(point: point, at: point, wireChosen: bool) {
        root.wireNode = 0
        root.replaced = 0
        root.onWire = wireChosen && root.document.wires.isOnWire(at)
        root.openAt(point.x, point.y, at, ({ node: root.selected.length === 1 ? root.selected[0] : 0 }))
    }
    function askForWire(point: point, at: point, node: int, port: string, portIsOutput: bool, type: string) {
        root.wireNode = node
        root.wirePort = port
        root.wireFromOutput = portIsOutput
        root.replaced = 0
        root.onWire = false
        root.openAt(point.x, point.y, at, ({ type: type, direction: portIsOutput ? "output" : "input", node: node, port: port }))
    }
    function askToReplace(point: point, node: int) {
        root.wireNode = 0
        root.replaced = node
        root.onWire = false
        root.openAt(point.x, point.y, Qt.point(0, 0), ({ node: 0 }))
    }
    // The click that chose the wire may have pinned a look at what it holds.
    function putOnWire(typeId: string, at: point) {
        root.document.sights.peeks.closeAt(at)
        root.document.wires.addOnWire(typeId, at)
    }
    function take(typeId: string, port: string, at: point, shift: bool) {
        if (root.replaced > 0)
            root.document.replacer.replace(root.replaced, typeId)
        else if (root.wireNode > 0 && port.length > 0)
            root.document.requestAddWired(typeId, at.x, at.y, root.wireNode, root.wirePort, root.wireFromOutput, port)
        else if (shift && root.selected.length > 0)
            root.document.wires.addWired(typeId, at)
        else if (root.onWire)
            root.putOnWire(typeId, at)
        else
            root.document.requestAdd(typeId, at.x, at.y)
    }

    enterDoes: root.replaced > 0 ? qsTr("replace") : root.onWire ? qsTr("into the wire") : qsTr("add")
    shiftEnter: root.replaced === 0 && root.wireNode === 0 && root.selected.length > 0 ? qsTr("and wire") : ""
    note: root.replaced > 0 && root.body && root.body.row ? root.document.replacer.cost(root.replaced, root.body.row.typeId) : ""
    onChosen: (typeId, port, at, shift) => root.take(typeId, port, at, shift)
}

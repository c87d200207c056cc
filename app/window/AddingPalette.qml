// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The palette with what happens to the choice: a node is added, and wired where a wire was dropped.
import QtQuick
import Heddle.Models
import Heddle.Panels

Palette {
    id: root

    required property FlowDocument document
    property int wireNode: 0
    property string wirePort: ""
    property bool wireFromOutput: true

    function ask(point: point, at: point) {
        root.wireNode = 0
        root.openAt(point.x, point.y, at, ({}))
    }
    function askForWire(point: point, at: point, node: int, port: string, portIsOutput: bool, type: string) {
        root.wireNode = node
        root.wirePort = port
        root.wireFromOutput = portIsOutput
        root.openAt(point.x, point.y, at, ({ type: type, direction: portIsOutput ? "output" : "input" }))
    }
    function add(typeId: string, port: string, at: point) {
        if (root.wireNode > 0 && port.length > 0)
            root.document.requestAddWired(typeId, at.x, at.y, root.wireNode, root.wirePort, root.wireFromOutput, port)
        else
            root.document.requestAdd(typeId, at.x, at.y)
    }

    onChosen: (typeId, port, at) => root.add(typeId, port, at)
}

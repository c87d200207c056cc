// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The one editor of the canvas: it opens in the place of the field that was clicked, and goes when it is left.
import QtQuick
import Heddle.Canvas
import Heddle.Models
import Heddle.Theme

Item {
    id: root

    property CanvasBase canvas
    property NodeProperties node: null
    property InputProperties input: null

    // One that is still open goes first: leaving it would take the new one along.
    function open(node: int, port: string) {
        root.close()
        root.node = root.canvas.shownNode(node)
        root.input = root.canvas.shownInput(node, port)
        if (root.node && root.input)
            editor.setSource("InputEditor.qml", { input: root.input })
    }
    function close() {
        if (root.input === null)
            return
        editor.source = ""
        root.input = null
        root.node = null
        root.canvas.forceActiveFocus()
    }

    Loader {
        id: editor

        readonly property bool placed: root.canvas && root.input !== null && root.node !== null

        visible: editor.placed
        x: editor.placed ? (root.node.x + 10) * root.canvas.zoom + root.canvas.offset.x : 0
        y: editor.placed ? (root.node.y + root.input.y - height / 2) * root.canvas.zoom + root.canvas.offset.y : 0
        width: editor.placed ? root.node.width - 20 : 0
        height: Theme.fieldHeightNode
        scale: root.canvas ? root.canvas.zoom : 1
        transformOrigin: Item.TopLeft
    }
    Connections {
        target: editor.item as InputEditor
        function onClosed() { root.close() }
    }
}

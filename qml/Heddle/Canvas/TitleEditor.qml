// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The name of a node, edited in its header.
import QtQuick
import Heddle.Canvas
import Heddle.Controls as Controls
import Heddle.Models
import Heddle.Theme

Item {
    id: root

    property CanvasBase canvas
    property NodeProperties node: null

    function open(node: int) {
        root.node = root.canvas.shownNode(node)
        if (root.node)
            field.begin()
    }
    function close() {
        root.node = null
        root.canvas.forceActiveFocus()
    }
    function rename(text: string) {
        if (root.node && text.length > 0)
            root.canvas.document.requestRename(root.node.nodeId, text)
    }

    Controls.TextField {
        id: field

        function begin() {
            field.text = field.value
            field.forceActiveFocus(Qt.MouseFocusReason)
            field.selectAll()
        }

        visible: root.node !== null
        x: visible ? (root.node.x + 28) * root.canvas.zoom + root.canvas.offset.x : 0
        y: visible ? (root.node.y + Theme.space4) * root.canvas.zoom + root.canvas.offset.y : 0
        width: visible ? root.node.width - 36 : 0
        scale: root.canvas ? root.canvas.zoom : 1
        transformOrigin: Item.TopLeft
        font: Theme.fontName
        label: qsTr("Name of the node")
        value: root.node ? root.node.name : ""
        onCommitted: text => root.rename(text)
        onActiveFocusChanged: if (!activeFocus && visible) root.close()
        Keys.onReturnPressed: event => { field.commit(); root.close() }
        Keys.onEscapePressed: { field.text = field.value; root.close() }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The name of a node, edited in its header; of a dot on a wire, which has none until it is given one, above it.
import QtQuick
import Heddle.Canvas
import Heddle.Controls as Controls
import Heddle.Models
import Heddle.Theme

Item {
    id: root

    property CanvasBase canvas
    property NodeProperties node: null
    readonly property bool dot: root.node !== null && (root.node.typeId === "flow.dot" || root.node.typeId === "flow.event_dot")
    readonly property int dotWidth: 160

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
        if (root.node && (text.length > 0 || root.dot))
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
        x: visible ? (root.dot ? root.node.x + (root.node.width - root.dotWidth) / 2 : root.node.x + 28) * root.canvas.zoom + root.canvas.offset.x : 0
        y: visible ? (root.dot ? root.node.y - height : root.node.y + Theme.space4) * root.canvas.zoom + root.canvas.offset.y : 0
        width: !visible ? 0 : root.dot ? root.dotWidth : root.node.width - 36
        scale: root.canvas ? root.canvas.zoom : 1
        transformOrigin: Item.TopLeft
        font: Theme.fontName
        label: root.dot ? qsTr("Label of the dot") : qsTr("Name of the node")
        value: root.node ? root.node.label : ""
        onCommitted: text => root.rename(text)
        onActiveFocusChanged: if (!activeFocus && visible) root.close()
        Keys.onReturnPressed: event => { field.commit(); root.close() }
        Keys.onEscapePressed: { field.text = field.value; root.close() }
    }
}

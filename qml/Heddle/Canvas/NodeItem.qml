// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A node that can be read: its body as it is painted everywhere, and its face, which is live. From farther away
// its face alone, to look at.
// Free slots of the pool have no node and take no place.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Canvas
import Heddle.Models
import Heddle.Theme
import Heddle.Widgets as Widgets

Item {
    id: root

    required property NodeProperties node
    property CanvasBase canvas
    readonly property bool defiant: root.node !== null && root.node.defiant
    readonly property real zoom: root.canvas ? root.canvas.zoom : 1

    x: root.node ? Math.round(root.node.x * root.zoom) : 0
    y: root.node ? Math.round(root.node.y * root.zoom) : 0
    z: root.defiant ? 2 : root.node && root.node.selected ? 1 : 0
    width: root.node ? root.node.width * root.zoom : 0
    height: root.node ? root.node.height * root.zoom : 0
    visible: root.node !== null
    objectName: root.node ? "node-" + root.node.nodeId : ""

    NodeBody {
        id: body
        anchors.fill: parent
        canvas: root.canvas
        node: root.node
        live: face.filled
    }
    Widgets.NodeLooks {
        id: looks
        node: root.node
    }
    Widgets.Face {
        id: face

        readonly property bool shown: root.node !== null && root.node.previewHeight > 0

        kept: true
        visible: face.shown
        enabled: body.visible
        opacity: root.node && (root.node.muted || root.node.mode !== "active") ? Theme.fadedOpacity : 1
        node: face.shown ? root.node : null
        look: looks.chosen
        x: Theme.space8 * root.zoom
        y: face.shown ? root.node.previewY * root.zoom : 0
        width: face.shown ? root.node.width - 2 * Theme.space8 : 0
        height: face.shown ? root.node.previewHeight : 0
        scale: root.zoom
        transformOrigin: Item.TopLeft
    }
    Repeater {
        model: root.defiant ? [root.node] : []

        DefiantNotice {
            required property NodeProperties modelData

            y: root.height + Theme.space8
            node: modelData
        }
    }
}

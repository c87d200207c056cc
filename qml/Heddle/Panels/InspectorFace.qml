// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The user's own widget of the inspected node, of the shape that it has in the node; what Heddle itself shows a result
// by is in the viewer already.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Widgets as Widgets

Item {
    id: root

    required property NodeProperties node

    visible: looks.fullLook === "own"
    implicitHeight: visible ? face.height + 2 * Theme.space8 : 0

    Widgets.NodeLooks {
        id: looks
        node: root.node
    }
    Widgets.Face {
        id: face
        objectName: "inspectorFace"
        kept: true
        x: Theme.space16
        y: Theme.space8
        width: parent.width - 2 * x
        height: Math.round(width * root.node.previewHeight / (root.node.width - 2 * Theme.space8))
        node: root.visible ? root.node : null
        look: looks.fullLook
    }
}

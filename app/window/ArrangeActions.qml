// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What sets out nodes, and its keys: letters, so they work only while the canvas has the keyboard.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Heddle.Canvas
import Heddle.Models

QtObject {
    id: root

    required property FlowDocument document
    property FlowCanvas canvas: null
    // The canvas is shown.
    property bool drawing: false
    readonly property int chosen: root.document.selection.count
    readonly property Arrangement arrangement: root.document.arrangement

    component Align: T.Action {
        id: align

        required property string side

        enabled: root.drawing && root.chosen > 1
        onTriggered: root.arrangement.align(align.side)
    }
    component Distribute: T.Action {
        id: distribute

        required property string way

        enabled: root.drawing && root.chosen > 2
        onTriggered: root.arrangement.distribute(distribute.way)
    }
    component CanvasKey: Shortcut {
        id: key

        required property T.Action action

        enabled: key.action.enabled && root.canvas !== null && root.canvas.activeFocus
        onActivated: key.action.trigger()
    }

    readonly property T.Action layOut: T.Action {
        text: root.chosen > 1 ? qsTr("Lay out the selection") : qsTr("Lay out all")
        enabled: root.drawing && root.chosen !== 1 && root.document.nodeCount > 1
        onTriggered: root.arrangement.layOut()
    }
    readonly property T.Action straighten: T.Action {
        text: qsTr("Straighten wires")
        enabled: root.drawing && root.document.nodeCount > 1
        onTriggered: root.arrangement.straighten()
    }
    readonly property T.Action left: Align { text: qsTr("Align left"); side: "left" }
    readonly property T.Action right: Align { text: qsTr("Align right"); side: "right" }
    readonly property T.Action top: Align { text: qsTr("Align top"); side: "top" }
    readonly property T.Action bottom: Align { text: qsTr("Align bottom"); side: "bottom" }
    readonly property T.Action across: Distribute { text: qsTr("Distribute horizontally"); way: "horizontally" }
    readonly property T.Action down: Distribute { text: qsTr("Distribute vertically"); way: "vertically" }

    readonly property list<Shortcut> keys: [
        CanvasKey { sequence: "L"; action: root.layOut },
        CanvasKey { sequence: "Q"; action: root.straighten },
        CanvasKey { sequence: "Shift+A"; action: root.left },
        CanvasKey { sequence: "Shift+D"; action: root.right },
        CanvasKey { sequence: "Shift+W"; action: root.top },
        CanvasKey { sequence: "Shift+S"; action: root.bottom }
    ]
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// All that is to say of what is wrong with a node, beside the node: opened by its foot, closed by a click elsewhere.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Heddle.Canvas
import Heddle.Controls
import Heddle.Models
import Heddle.Panels
import Heddle.Theme
import Heddle.App

T.Popup {
    id: root

    required property FlowCanvas canvas
    required property FlowDocument document
    required property PanelLayout panels
    property NodeProperties node: null
    readonly property bool wrong: root.node !== null && (root.node.state === "error" || root.node.state === "warning")

    function ask(id: int) {
        root.node = root.canvas.shownNode(id)
        if (root.node)
            root.open()
    }
    // Below the node; above its foot where there is no room.
    function placeAt(): point {
        const node = root.node
        if (!node)
            return Qt.point(0, 0)
        const corner = root.canvas.toView(Qt.point(node.x, node.y + node.height))
        const below = corner.y + Theme.space8 + root.height < root.canvas.height
        return Qt.point(corner.x, below ? corner.y + Theme.space8 : corner.y - Theme.space32 - root.height)
    }

    objectName: "troubleCard"
    parent: root.canvas
    x: root.placeAt().x
    y: root.placeAt().y
    margins: Theme.space8
    padding: Theme.space4
    implicitWidth: 360
    implicitHeight: root.implicitContentHeight + root.topPadding + root.bottomPadding
    focus: true
    onClosed: { root.node = null; root.canvas.forceActiveFocus(Qt.PopupFocusReason) }

    Connections {
        target: root.canvas
        function onTroubleRequested(node: int) { root.ask(node) }
        function onViewChanged() { root.close() }
    }
    Connections {
        target: root.node
        function onStateChanged() { if (!root.wrong) root.close() }
    }
    background: Popover { }
    contentItem: Column {
        Repeater {
            model: root.node ? [root.node] : []

            ErrorCard {
                required property NodeProperties modelData

                width: root.availableWidth
                node: modelData
                groups: root.document.groups
            }
        }
        Button {
            objectName: "allProblems"
            kind: "ghost"
            place: "node"
            iconName: "warning"
            text: qsTr("All problems")
            onClicked: { root.panels.showBelow("problems"); root.close() }
        }
    }
}

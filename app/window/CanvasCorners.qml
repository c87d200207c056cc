// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What stands in the corners of the canvas: what is found, how near one is, the minimap, and what took time.
import QtQuick
import Heddle.Canvas
import Heddle.Models
import Heddle.Panels
import Heddle.Theme
import Heddle.App

Item {
    id: root

    required property FlowDocument document
    required property FlowCanvas canvas
    required property WindowActions actions
    required property PanelLayout panels

    // Beside the zoom.
    readonly property bool roomForMap: root.width >= 340

    function openFind(everywhere: bool) {
        found.everywhere = everywhere
        found.take()
    }

    ProfileCard {
        id: profile
        objectName: "profile"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space16
        visible: root.document.profile.on
        profile: root.document.profile
        groups: root.document.groups
        closeKey: root.actions.run.profile.key
    }
    Minimap {
        objectName: "minimap"
        anchors.left: parent.left
        anchors.leftMargin: Theme.space16
        anchors.bottom: profile.visible ? profile.top : parent.bottom
        anchors.bottomMargin: profile.visible ? Theme.space8 : Theme.space16
        visible: root.panels.showMinimap.checked && !root.canvas.empty && root.roomForMap
        canvas: root.canvas
    }
    ZoomBar {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space16
        canvas: root.canvas
        actions: root.actions
    }
    EmptyOffer {
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height / 2 + Theme.space12
        // A group that is empty inside is not to be given up.
        visible: root.canvas.empty && root.document.groups.depth === 0 && root.actions.file.workbench.examples.count > 0
        actions: root.actions.file
    }
    TroubleCard {
        id: trouble
        canvas: root.canvas
        document: root.document
        panels: root.panels
    }
    Connections {
        target: root.actions.problems
        function onSayingWanted(node: int) { trouble.ask(node) }
    }
    FindPanel {
        id: found
        objectName: "findPanel"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        y: Theme.space12
        most: parent.height / 2
        flows: root.actions.file.flows
        onClosed: root.canvas.forceActiveFocus(Qt.OtherFocusReason)
    }
}

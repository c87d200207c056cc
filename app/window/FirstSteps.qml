// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The first steps over the window: offered with the welcome flow until they have been taken, and by Help again.
import QtQuick
import Heddle.Canvas
import Heddle.Models
import Heddle.Panels
import Heddle.App

Item {
    id: root

    required property Workbench workbench
    required property WindowActions actions
    required property FlowCanvas canvas
    // Has what is pressed to run, and to add a node.
    required property Toolbar toolbar
    readonly property FlowDocument document: root.workbench.document
    property bool wanted: false

    signal flowWanted(string path)

    // The welcome flow, and then the first step in it.
    function begin() {
        root.wanted = true
        root.flowWanted(root.workbench.examples.pathOf("welcome"))
    }
    function opened() {
        if (root.wanted)
            guide.begin()
        else if (root.document.path === root.workbench.examples.pathOf("welcome"))
            guide.offer()
        root.wanted = false
    }
    function place(item: Item): rect { return root.mapFromItem(item, 0, 0, item.width, item.height) }
    function placeOf(spot: rect): rect {
        const corner = root.canvas.mapToItem(root, root.canvas.toView(Qt.point(spot.x, spot.y)))
        return Qt.rect(corner.x, corner.y, spot.width * root.canvas.zoom, spot.height * root.canvas.zoom)
    }
    // The view and the window's size are named for the binding's sake.
    function shownOf(about: rect, offset: point, width: real): rect {
        return about.width > 0 && root.canvas.visible ? root.placeOf(about) : Qt.rect(0, 0, 0, 0)
    }
    function spotOf(step: int, spot: rect, offset: point, width: real): rect {
        if (step === Guide.Run || step === Guide.Add)
            return root.place(step === Guide.Run ? root.toolbar.runButton : root.toolbar.addButton)
        return root.shownOf(spot, offset, width)
    }

    Guide {
        id: guide
        objectName: "guide"
        document: root.document
        settings: root.workbench.settings
    }
    Connections {
        target: root.document
        function onOpened() { root.opened() }
    }
    // It was open already.
    Connections {
        target: root.workbench.flows
        function onShown() { if (root.wanted && root.document.path === root.workbench.examples.pathOf("welcome")) root.opened() }
    }
    Connections {
        target: root.actions.run.run
        function onTriggered() { guide.noteRun() }
    }
    Connections {
        target: root.actions.view
        function onStepsWanted() { root.begin() }
    }
    GuideCard {
        anchors.fill: parent
        guide: guide
        spot: root.spotOf(guide.step, guide.spot, root.canvas.offset, root.width)
        about: root.shownOf(guide.about, root.canvas.offset, root.width)
        runKey: root.actions.run.run.key
        addKey: root.actions.canvas.addNode.key
    }
}

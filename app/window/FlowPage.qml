// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The open flow: its canvas, and the panels round it, which fold and remember their sizes.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Heddle.Canvas
import Heddle.Models
import Heddle.Panels
import Heddle.Theme
import Heddle.Controls
import Heddle.App

Item {
    id: root

    required property Workbench workbench
    required property PanelLayout panels
    required property WindowActions actions
    readonly property FlowDocument document: root.workbench.document
    // Where keys and menus work: of two views the one that had the keyboard last.
    readonly property FlowCanvas canvas: root.secondLeads && root.second ? root.second.canvas : first.canvas
    property SecondView second: null
    property bool secondLeads: false
    readonly property int leastCanvas: 360
    readonly property int leastHeight: 240 // of the canvas
    readonly property int leastLeft: 168
    readonly property int leastRight: 280
    // Below, there is room for one of the columns beside the canvas.
    readonly property int leastForBoth: rail.width + root.leastLeft + root.leastCanvas + root.leastRight + 2 * Theme.space4
    // As wide and as high as each may be; what is made so by a small window is not kept as what was chosen.
    readonly property int mostLeft: Math.max(root.leastLeft, Math.min(480, root.roomBeside - (rightColumn.visible ? root.leastRight : 0)))
    readonly property int mostRight: Math.max(root.leastRight, Math.min(720, root.roomBeside - (leftColumn.visible ? leftColumn.width : 0)))
    readonly property int mostBelow: Math.max(72, root.height - root.leastHeight - Theme.space4)
    readonly property int roomBeside: root.width - rail.width - root.leastCanvas - 2 * Theme.space4
    // What the keyboard goes round.
    readonly property list<Item> stops: Array.from([leftColumn.library, leftColumn.outline, root.canvas, below.panel, rightColumn.viewer, rightColumn.inspector]).filter(item => item)

    function openPalette() {
        adding.ask(Qt.point(root.canvas.width / 2 - Theme.paletteWidth / 2, root.canvas.height / 5), root.canvas.toScene(Qt.point(root.canvas.width / 2, root.canvas.height / 2)), false)
    }
    function insertExample(path: string) {
        const at = root.canvas.toScene(Qt.point(root.canvas.width / 2, root.canvas.height / 2))
        root.workbench.insertFlow(path, at.x, at.y)
        root.canvas.forceActiveFocus(Qt.OtherFocusReason)
    }
    function showHelp() {
        if (!root.panels.showInspector.checked)
            root.panels.showInspector.trigger()
        rightColumn.inspector.showHelp()
    }
    function showTrust() { trust.later = false }
    function askToReplace(node: int) {
        const shown = root.canvas.shownNode(node)
        adding.askToReplace(shown ? root.canvas.toView(Qt.point(shown.x + shown.width + Theme.space16, shown.y)) : Qt.point(root.canvas.width / 2, root.canvas.height / 5), node)
    }
    function addInMiddle(typeId: string) {
        const at = root.canvas.toScene(Qt.point(root.canvas.width / 2, root.canvas.height / 2))
        root.document.requestAdd(typeId, at.x, at.y)
        root.canvas.forceActiveFocus(Qt.OtherFocusReason)
    }

    PanelRail {
        id: rail
        height: parent.height
        panels: root.panels
    }
    SplitView {
        x: rail.width
        width: parent.width - x
        height: parent.height
        orientation: Qt.Horizontal

        LeftPanels {
            id: leftColumn
            T.SplitView.preferredWidth: root.panels.sizeOf("library", 232)
            T.SplitView.minimumWidth: root.leastLeft
            T.SplitView.maximumWidth: root.mostLeft
            workbench: root.workbench
            actions: root.actions
            ghostParent: root
            onWidthChanged: if (width < root.mostLeft) root.panels.keep("library", width)
            onAdded: typeId => root.addInMiddle(typeId)
            onWanted: node => root.canvas.showNode(node)
        }
        SplitView {
            T.SplitView.fillWidth: true
            T.SplitView.minimumWidth: 360
            orientation: Qt.Vertical

            SplitView {
                T.SplitView.fillHeight: true
                T.SplitView.minimumHeight: root.leastHeight
                orientation: Qt.Horizontal

                Item {
                    T.SplitView.fillWidth: true
                    T.SplitView.minimumWidth: 240
                    clip: true

                    FlowView {
                        id: first
                        anchors.fill: parent
                        name: "canvas"
                        workbench: root.workbench
                        actions: root.actions
                        palette: adding
                        menu: canvasMenu
                        leads: !root.secondLeads
                        marked: root.second !== null
                        onTaken: root.secondLeads = false
                    }
                    Breadcrumb {
                        objectName: "breadcrumb"
                        x: Theme.space16
                        y: trust.visible ? trust.y + trust.height + Theme.space8 : Theme.space12
                        widest: parent.width / 2
                        document: root.document
                        leaving: root.actions.group.leave
                    }
                    TrustBar {
                        id: trust
                        objectName: "trustBar"
                        anchors.horizontalCenter: parent.horizontalCenter
                        y: Theme.space12
                        width: Math.min(parent.width - 2 * Theme.space16, 720)
                        document: root.document
                    }
                    CanvasCorners {
                        id: corners
                        anchors.fill: parent
                        document: root.document
                        canvas: first.canvas
                        actions: root.actions
                        panels: root.panels
                    }
                }
                Repeater {
                    model: root.panels.showSecond.checked ? 1 : 0
                    onItemAdded: (index, item) => root.second = item as SecondView
                    onItemRemoved: { root.secondLeads = false; root.second = null }

                    SecondView {
                        T.SplitView.preferredWidth: root.panels.sizeOf("second", 480)
                        T.SplitView.minimumWidth: 240
                        workbench: root.workbench
                        actions: root.actions
                        palette: adding
                        menu: canvasMenu
                        leads: root.secondLeads
                        onTaken: root.secondLeads = true
                        onWidthChanged: if (width > 0) root.panels.keep("second", width)
                    }
                }
            }
            LazyPanel {
                id: below
                wanted: root.panels.below.length > 0

                BottomStrip {
                    objectName: "below"
                    T.SplitView.preferredHeight: root.panels.sizeOf("problems", Theme.bottomStripHeight)
                    T.SplitView.minimumHeight: 72
                    T.SplitView.maximumHeight: root.mostBelow
                    document: root.document
                    page: root.panels.below
                    problemRow: root.actions.problems.row
                    foldKey: root.panels.below === "log" ? root.panels.showLog.key : root.panels.showProblems.key
                    onPageWanted: page => root.panels.showBelow(page)
                    onClosed: root.panels.showBelow("")
                    onHeightChanged: if (height < root.mostBelow) root.panels.keep("problems", height)
                }
            }
        }
        RightPanels {
            id: rightColumn
            T.SplitView.preferredWidth: root.panels.sizeOf("right", Theme.rightColumnWidth)
            T.SplitView.minimumWidth: root.leastRight
            T.SplitView.maximumWidth: root.mostRight
            workbench: root.workbench
            panels: root.panels
            actions: root.actions
            saving: saving
            onWidthChanged: if (width < root.mostRight) root.panels.keep("right", width)
            onExampleWanted: path => root.insertExample(path)
        }
    }
    Connections {
        target: root.document.sights.viewed
        function onAsked() { if (!root.panels.showViewer.checked) root.panels.showViewer.trigger() }
    }
    Connections {
        target: root.actions.viewer
        function onSaveWanted() { saving.ask() }
    }
    ResultSaving {
        id: saving
        viewed: root.document.sights.viewed
        onWritten: name => rightColumn.viewer.say(qsTr("Saved %1").arg(name))
    }
    Connections {
        target: root.canvas.portHand
        function onRefused(why: string) { root.actions.view.told(why) }
    }
    AddingPalette {
        id: adding
        parent: root.canvas
        catalog: root.workbench.palette
        document: root.document
        // Not only when it has faded away: keys that follow at once are meant for the canvas.
        onAboutToHide: root.canvas.forceActiveFocus(Qt.PopupFocusReason)
    }
    Connections {
        target: root.actions.edit
        function onReplaceWanted(node: int) { root.askToReplace(node) }
    }
    Connections {
        target: root.canvas.frameHand
        function onMenuWanted(point: point) { frameMenu.popup(root.canvas, point) }
    }
    Connections {
        target: root.actions.place
        function onFindWanted(everywhere: bool) { corners.openFind(everywhere) }
    }
    FrameMenu {
        id: frameMenu
        objectName: "frameMenu"
        actions: root.actions
    }
    CanvasMenu {
        id: canvasMenu
        actions: root.actions
        onErrorWanted: adding.askForWire(canvasMenu.at, canvasMenu.placeBeside(), canvasMenu.nodeId, "on_error", true, "event")
    }
}

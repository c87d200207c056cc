// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The open flow: its canvas, and the panels round it, which fold and remember their sizes.
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
    readonly property FlowCanvas canvas: flow
    readonly property int leastCanvas: 360
    // What the keyboard goes round.
    readonly property list<Item> stops: [left.library, left.outline, flow, below, viewer, inspector]

    function openPalette() {
        palette.ask(Qt.point(flow.width / 2 - Theme.paletteWidth / 2, flow.height / 5), flow.toScene(Qt.point(flow.width / 2, flow.height / 2)))
    }
    function insertExample(path: string) {
        const at = flow.toScene(Qt.point(flow.width / 2, flow.height / 2))
        root.workbench.insertFlow(path, at.x, at.y)
        flow.forceActiveFocus(Qt.OtherFocusReason)
    }
    function showHelp() {
        if (!root.panels.showInspector.checked)
            root.panels.showInspector.trigger()
        inspector.showHelp()
    }
    function showTrust() { trust.later = false }
    function askToReplace(node: int) {
        const shown = flow.shownNode(node)
        palette.askToReplace(shown ? flow.toView(Qt.point(shown.x + shown.width + Theme.space16, shown.y)) : Qt.point(flow.width / 2, flow.height / 5), node)
    }
    function addInMiddle(typeId: string) {
        const at = flow.toScene(Qt.point(flow.width / 2, flow.height / 2))
        root.document.requestAdd(typeId, at.x, at.y)
        flow.forceActiveFocus(Qt.OtherFocusReason)
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
            id: left
            T.SplitView.preferredWidth: root.panels.sizeOf("library", 232)
            T.SplitView.minimumWidth: 168
            T.SplitView.maximumWidth: 480
            workbench: root.workbench
            panels: root.panels
            ghostParent: root
            onWidthChanged: root.panels.keep("library", width)
            onAdded: typeId => root.addInMiddle(typeId)
            onWanted: node => flow.showNode(node)
        }
        SplitView {
            T.SplitView.fillWidth: true
            T.SplitView.minimumWidth: root.leastCanvas
            orientation: Qt.Vertical

            Item {
                T.SplitView.fillHeight: true
                T.SplitView.minimumHeight: 240
                clip: true

                FlowCanvas {
                    id: flow
                    objectName: "canvas"
                    anchors.fill: parent
                    focus: true
                    document: root.document
                    snaps: root.workbench.settings.snapsToGrid
                    snapsToNeighbours: root.workbench.settings.snapsToNeighbours
                    onPaletteRequested: (point, at) => palette.ask(point, at)
                    onWireDropped: (point, at, node, port, portIsOutput, type) => palette.askForWire(point, at, node, port, portIsOutput, type)
                    onMenuRequested: (point, node) => menu.ask(point, node)
                }
                PeekLayer {
                    objectName: "peeks"
                    anchors.fill: parent
                    canvas: flow
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
                    canvas: flow
                    actions: root.actions
                    panels: root.panels
                }
            }
            BottomStrip {
                id: below
                objectName: "below"
                T.SplitView.preferredHeight: root.panels.sizeOf("problems", Theme.bottomStripHeight)
                T.SplitView.minimumHeight: 72
                visible: root.panels.below.length > 0
                document: root.document
                page: root.panels.below
                problemRow: root.actions.problems.row
                foldKey: root.panels.below === "log" ? root.panels.showLog.key : root.panels.showProblems.key
                onPageWanted: page => root.panels.showBelow(page)
                onClosed: root.panels.showBelow("")
                onHeightChanged: root.panels.keep("problems", height)
            }
        }
        SplitView {
            T.SplitView.preferredWidth: root.panels.sizeOf("right", Theme.rightColumnWidth)
            T.SplitView.minimumWidth: 280
            T.SplitView.maximumWidth: 720
            visible: root.panels.showViewer.checked || root.panels.showInspector.checked
            orientation: Qt.Vertical
            onWidthChanged: root.panels.keep("right", width)

            Viewer {
                id: viewer
                objectName: "viewer"
                T.SplitView.preferredHeight: root.panels.sizeOf("viewer", 280)
                T.SplitView.minimumHeight: 160
                visible: root.panels.showViewer.checked
                document: root.document
                follow: root.actions.viewer.follow
                lock: root.actions.viewer.lock
                nextOutput: root.actions.viewer.nextOutput
                save: root.actions.viewer.save
                compare: root.actions.viewer.compare
                writing: saving.writing
                trouble: saving.trouble
                onTroubleLeft: saving.trouble = ""
                onHeightChanged: root.panels.keep("viewer", height)
            }
            Inspector {
                id: inspector
                objectName: "inspector"
                T.SplitView.fillHeight: true
                T.SplitView.minimumHeight: 200
                visible: root.panels.showInspector.checked
                document: root.document
                examples: root.workbench.examples
                showSource: root.actions.source.show
                onExampleWanted: path => root.insertExample(path)
            }
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
        onWritten: name => viewer.say(qsTr("Saved %1").arg(name))
    }
    Connections {
        target: root.panels.showOutline
        function onTriggered() { if (root.panels.showOutline.checked) left.outline.take() }
    }
    Connections {
        target: flow.portHand
        function onRefused(why: string) { root.actions.view.told(why) }
    }
    AddingPalette {
        id: palette
        parent: flow
        catalog: root.workbench.palette
        document: root.document
        // Not only when it has faded away: keys that follow at once are meant for the canvas.
        onAboutToHide: flow.forceActiveFocus(Qt.PopupFocusReason)
    }
    Connections {
        target: root.actions.edit
        function onReplaceWanted(node: int) { root.askToReplace(node) }
    }
    Connections {
        target: flow.frameHand
        function onMenuWanted(point: point) { frameMenu.popup(flow, point) }
    }
    Connections {
        target: root.actions.place
        function onFindWanted() { corners.openFind() }
    }
    FrameMenu {
        id: frameMenu
        objectName: "frameMenu"
        actions: root.actions
    }
    CanvasMenu {
        id: menu

        property int nodeId: 0
        property point at

        function ask(point: point, node: int) {
            menu.hasNode = node > 0
            menu.nodeId = node
            menu.node = flow.shownNode(node)
            menu.at = point
            const at = flow.toScene(point)
            menu.fitVariable(menu.node ? root.document.variables.inputAt(node, at.x, at.y) : "")
            menu.popup(flow, point)
        }

        // What is chosen stands beside the node that may fail.
        function askForError() {
            const node = flow.shownNode(menu.nodeId)
            const at = node ? Qt.point(node.x + node.width + Theme.space48, node.y + Theme.space48) : flow.toScene(menu.at)
            palette.askForWire(menu.at, at, menu.nodeId, "on_error", true, "event")
        }

        actions: root.actions
        onErrorWanted: menu.askForError()
    }
}

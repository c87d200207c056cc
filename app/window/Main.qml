// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The window: menus, toolbar, the open flow or the welcome page, status bar, and what is asked before work is lost.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Heddle.Models
import Heddle.Panels
import Heddle.Theme
import Heddle.App

T.ApplicationWindow {
    id: root

    required property Workbench workbench
    required property string version
    readonly property OpenFlows flows: root.workbench.flows
    readonly property FlowDocument document: root.workbench.document
    // The welcome page is shown: until a flow is opened or begun, and when it is asked for.
    property bool welcome: true
    // The panel is shown in place of the canvas; alone: and nothing else is.
    property bool panelShown: root.panelAlone
    property bool panelAlone: false
    required property Departure departure

    // Who has the keyboard already keeps it.
    function showFlow() {
        if (!root.welcome)
            return
        root.welcome = false
        root.takeKeys()
    }
    function takeKeys() {
        const shown = root.panelShown ? board.panel : page.canvas
        shown.forceActiveFocus(Qt.OtherFocusReason)
    }
    function showPanel(shown: bool) {
        root.panelAlone = root.panelAlone && shown
        root.panelShown = shown
        root.takeKeys()
    }
    function opened() {
        root.panelShown = root.panelAlone
        root.showFlow()
        size.fitPanel()
    }
    function editFlow() {
        root.showPanel(false)
        size.restore()
    }
    // Asks first where changes would be lost; then waits for what still runs, and the application quits.
    function leave(close: CloseEvent) {
        close.accepted = root.departure.over
        if (!root.departure.active && !root.departure.over)
            questions.quit()
    }

    width: size.keptWidth
    height: size.keptHeight
    minimumWidth: Math.min(root.panelAlone ? 480 : 960, Screen.desktopAvailableWidth)
    minimumHeight: Math.min(root.panelAlone ? 240 : 600, Screen.desktopAvailableHeight)
    visible: true
    color: Theme.chrome
    // How far it is can be read in the task bar too.
    readonly property string far: root.document.runningCount > 0 && root.document.progress >= 0 ? qsTr("%1 % – ").arg(Math.floor(root.document.progress * 100)) : ""
    title: root.welcome ? qsTr("Heddle") : root.far + root.document.title + (root.document.modified ? " •" : "") + " – " + qsTr("Heddle")
    font: Theme.fontBody
    palette: DialogPalette { }

    onClosing: close => root.leave(close)
    onWidthChanged: size.keep()
    onHeightChanged: size.keep()

    Binding { target: Theme; property: "mode"; value: root.workbench.settings.themeMode }
    Connections {
        target: root.document
        function onOpened() { root.opened() }
    }
    Connections {
        target: root.flows
        function onLeaving() { root.takeKeys() }
        function onShown() { root.showFlow() }
        function onEmptied() { root.welcome = true }
        function onOpenFailed(text: string) { message.show(text, true) }
    }
    WindowSize {
        id: size
        window: root
        settings: root.workbench.settings
        panel: root.document.panel
        panelAlone: root.panelAlone
    }
    PanelLayout {
        id: panels
        settings: root.workbench.settings
        narrow: root.width < page.leastForBoth
        whyNone: actions.needs.flow
    }
    WindowActions {
        id: actions
        flows: root.flows
        document: root.document
        settings: root.workbench.settings
        flowCanvas: page.canvas
        questions: questions
        panels: panels
        active: !root.welcome
        panelShown: root.panelShown
        onQuitWanted: root.close()
        onPanelWanted: shown => root.showPanel(shown)
        onWelcomeWanted: root.welcome = true
    }
    // Behind the canvas, which leaves flows alone. Above it, it would be asked first at each step of a drag.
    FlowDrop {
        anchors.fill: parent
        enabled: root.welcome || !root.panelAlone
        document: root.document
        takesData: root.welcome
        onFlowDropped: path => root.flows.open(path)
        onBegun: root.flows.begin()
    }
    TitleStrip {
        id: strip
        width: parent.width
        visible: !root.panelAlone
        height: visible ? implicitHeight : 0
        flows: root.flows
        welcome: root.welcome
        actions: actions.file
        menuWidth: menus.width + Theme.space24
        onClosed: flow => questions.close(flow)

        MainMenu {
            id: menus
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            actions: actions
        }
    }
    Toolbar {
        id: toolbar
        y: strip.height
        width: parent.width
        visible: !root.welcome && !root.panelAlone
        height: visible ? implicitHeight : 0
        document: root.document
        settings: root.workbench.settings
        undo: actions.edit.undo
        redo: actions.edit.redo
        run: actions.run.run
        pause: actions.run.pause
        stop: actions.run.stop
        addNode: actions.canvas.addNode
        active: !root.welcome
        panelShown: root.panelShown
        onSearchRequested: page.openPalette()
        onPanelWanted: shown => root.showPanel(shown)
    }
    PanelBar {
        id: bar
        width: parent.width
        visible: root.panelAlone
        height: visible ? implicitHeight : 0
        document: root.document
        run: actions.run.run
        pause: actions.run.pause
        stop: actions.run.stop
        onEditWanted: root.editFlow()
    }
    FlowPage {
        id: page
        y: toolbar.y + toolbar.height + bar.height
        width: parent.width
        height: status.y - y
        visible: !root.welcome && !root.panelShown
        workbench: root.workbench
        panels: panels
        actions: actions
    }
    LazyPanel {
        id: board
        wanted: !root.welcome && root.panelShown

        PanelPage {
            objectName: "panelPage"
            y: page.y
            width: page.width
            height: page.height
            document: root.document
            alone: root.panelAlone
            onCanvasWanted: root.panelAlone ? root.editFlow() : root.showPanel(false)
        }
    }
    Repeater {
        model: root.welcome ? 1 : 0

        WelcomePage {
            objectName: "welcome"
            y: page.y
            width: root.width
            height: page.height
            workbench: root.workbench
            toBegin: [actions.canvas.addNode, actions.run.run, actions.run.stop, actions.canvas.fit, actions.edit.undo]
            onNewWanted: actions.file.newFlow.trigger()
            onOpenWanted: actions.file.open.trigger()
            onFlowChosen: path => root.flows.open(path)
            onStepsWanted: actions.view.firstSteps.trigger()
            onRecovered: key => root.flows.recover(key)
        }
    }
    StatusBar {
        id: status
        y: parent.height - height
        width: parent.width
        visible: !root.panelAlone && !root.welcome
        height: visible ? implicitHeight : 0
        document: root.document
        active: !root.welcome
        onTrustWanted: root.panelShown ? (board.panel as PanelPage).showTrust() : page.showTrust()
    }
    MessageBar {
        id: message
        document: root.document
        anchors.horizontalCenter: parent.horizontalCenter
        y: page.y + Theme.space16
    }
    FileQuestions {
        id: questions
        workbench: root.workbench
        departure: root.departure
    }
    LeavingDialog {
        objectName: "leaving"
        departure: root.departure
    }
    WindowAids {
        anchors.fill: parent
        workbench: root.workbench
        actions: actions
        page: page
        toolbar: toolbar
        version: root.version
        around: [strip, toolbar, ...Array.from(page.stops), board.panel, status].filter(item => item)
        onFlowWanted: path => root.flows.open(path)
    }
}

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
import Heddle.Widgets as Widgets
import Heddle.App

T.ApplicationWindow {
    id: root

    required property Workbench workbench
    required property string version
    readonly property FlowDocument document: root.workbench.document
    // Shown until a flow is opened or begun.
    property bool welcome: true
    // The panel is shown in place of the canvas; alone: and nothing else is.
    property bool panelShown: root.panelAlone
    property bool panelAlone: false
    required property Departure departure

    function grant(wish: string, target: string) {
        switch (wish) {
        case "new": root.workbench.newFlow(); root.showFlow(); break
        case "open": root.workbench.openPath(target); break
        case "recover": root.workbench.recover(target); break
        case "close": root.workbench.newFlow(); root.welcome = true; break
        case "quit": root.departure.begin(); break
        }
    }
    // Who has the keyboard already keeps it.
    function showFlow() {
        if (!root.welcome)
            return
        root.welcome = false
        page.canvas.forceActiveFocus(Qt.OtherFocusReason)
    }
    function showPanel(shown: bool) {
        root.panelAlone = root.panelAlone && shown
        root.panelShown = shown
        const now = shown ? board : page.canvas
        now.forceActiveFocus(Qt.OtherFocusReason)
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
    // A file that was dropped: a flow is opened, data begins a new one.
    function take(file: url) {
        if (String(file).endsWith(".heddle"))
            return questions.guard("open", names.localPath(file))
        root.showFlow()
        root.document.requestAddFile(file, 0, 0)
    }
    // Asks first where changes would be lost; then waits for what still runs, and the application quits.
    function leave(close: CloseEvent) {
        close.accepted = root.departure.over
        if (!root.departure.active && !root.departure.over)
            questions.guard("quit", "")
    }

    width: size.keptWidth
    height: size.keptHeight
    minimumWidth: root.panelAlone ? 480 : 960
    minimumHeight: root.panelAlone ? 240 : 600
    visible: true
    color: Theme.chrome
    title: root.welcome ? qsTr("Heddle") : root.document.title + (root.document.modified ? " •" : "") + " – " + qsTr("Heddle")
    font: Theme.fontBody
    // For file dialogs, which bring controls of their own.
    palette {
        window: Theme.raised
        windowText: Theme.text
        base: Theme.field
        text: Theme.text
        button: Theme.hover
        buttonText: Theme.text
        brightText: Theme.text
        highlight: Theme.accentFill
        highlightedText: Theme.fillText
        light: Theme.raised
        midlight: Theme.hover
        mid: Theme.lineControl
        dark: Theme.popoverEdge
        placeholderText: Theme.text3
    }

    onClosing: close => root.leave(close)
    onWidthChanged: size.keep()
    onHeightChanged: size.keep()

    Widgets.FileNames { id: names }
    Binding { target: Theme; property: "mode"; value: root.workbench.settings.themeMode }
    Connections {
        target: root.document
        function onOpened() { root.opened() }
        function onRefused(text: string) { message.show(text, false) }
        function onFailed(text: string) { message.show(text, true) }
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
    }
    WindowActions {
        id: actions
        document: root.document
        settings: root.workbench.settings
        canvas: page.canvas
        active: !root.welcome
        panelShown: root.panelShown
        onPanelWanted: shown => root.showPanel(shown)
        onNewWanted: questions.guard("new", "")
        onOpenWanted: questions.guard("choose", "")
        onSaveWanted: questions.save()
        onSaveAsWanted: questions.saveAs()
        onCloseWanted: questions.guard("close", "")
        onQuitWanted: root.close()
        onPaletteWanted: page.openPalette()
        onKeysWanted: keys.open()
        onAboutWanted: about.open()
    }
    TitleStrip {
        id: strip
        width: parent.width
        visible: !root.panelAlone
        height: visible ? implicitHeight : 0
        document: root.document
        welcome: root.welcome
        onClosed: actions.close.trigger()

        MainMenu {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            actions: actions
            panels: panels
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
    PanelPage {
        id: board
        objectName: "panelPage"
        y: page.y
        width: page.width
        height: page.height
        visible: !root.welcome && root.panelShown
        document: root.document
        alone: root.panelAlone
        onCanvasWanted: root.panelAlone ? root.editFlow() : root.showPanel(false)
    }
    Repeater {
        model: root.welcome ? 1 : 0

        WelcomePage {
            objectName: "welcome"
            y: page.y
            width: root.width
            height: page.height
            workbench: root.workbench
            onNewWanted: actions.newFlow.trigger()
            onOpenWanted: actions.open.trigger()
            onFlowChosen: path => questions.guard("open", path)
            onRecovered: key => questions.guard("recover", key)
        }
    }
    StatusBar {
        id: status
        y: parent.height - height
        width: parent.width
        visible: !root.panelAlone
        height: visible ? implicitHeight : 0
        document: root.document
        active: !root.welcome
        onTrustWanted: root.panelShown ? board.showTrust() : page.showTrust()
    }
    MessageBar {
        id: message
        anchors.horizontalCenter: parent.horizontalCenter
        y: page.y + Theme.space16
    }
    DropArea {
        anchors.fill: parent
        enabled: root.welcome
        keys: ["text/uri-list"]
        onDropped: drop => root.take(drop.urls[0])
    }
    FileQuestions {
        id: questions
        document: root.document
        onGranted: (wish, target) => root.grant(wish, target)
        onAnswered: root.departure.answered()
    }
    LeavingDialog {
        objectName: "leaving"
        departure: root.departure
    }
    KeysDialog { id: keys }
    AboutDialog {
        id: about
        version: root.version
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What helps people round the window: what actions bring up, the keyboard's way from panel to panel, the first steps, help on a node, a voice for
// those who hear it, and less motion for those who want less.
import QtQuick
import Heddle.Models
import Heddle.Panels
import Heddle.Theme
import Heddle.App

Item {
    id: root

    required property Workbench workbench
    required property WindowActions actions
    required property FlowPage page
    required property Toolbar toolbar
    required property string version
    property alias around: walk.stops

    signal flowWanted(string path)

    Binding { target: Theme; property: "reducedMotion"; value: root.actions.view.lessMotion.checked }
    PanelWalk {
        id: walk
        home: root.page.canvas
    }
    Connections {
        target: root.actions.view
        function onStepWanted(by: int) { walk.step(by) }
        function onHelpWanted() { root.page.showHelp() }
    }
    FirstSteps {
        anchors.fill: parent
        workbench: root.workbench
        actions: root.actions
        canvas: root.page.canvas
        toolbar: root.toolbar
        onFlowWanted: path => root.flowWanted(path)
    }
    Announcer {
        objectName: "announcer"
        document: root.workbench.document
    }
    Binding { target: root.actions.source; property: "source"; value: root.workbench.source }
    SourceDialog { source: root.workbench.source }
    Connections {
        target: root.workbench.source
        function onRefused(text: string) { root.actions.view.told(text) }
    }
    Connections {
        target: root.actions.problems
        function onLogsWanted() { root.workbench.source.openFolder(root.workbench.logs.folder) }
    }
    NewPackageDialog {
        id: newPackage
        extensions: root.workbench.extensions
    }
    Binding { target: root.actions.packages; property: "extensions"; value: root.workbench.extensions }
    Connections {
        target: root.actions.packages
        function onNewWanted() { newPackage.ask() }
    }
    ActionDesk {
        y: root.page.y
        width: root.width
        actions: root.actions
        version: root.version
    }
}

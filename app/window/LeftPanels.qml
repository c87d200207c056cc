// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The column left of the canvas: what can be added, and what there is: the outline, variables, packages, the undo
// history.
import QtQuick
import QtQuick.Templates as T
import Heddle.Models
import Heddle.Controls
import Heddle.Panels
import Heddle.App

SplitView {
    id: root

    required property Workbench workbench
    required property WindowActions actions
    required property Item ghostParent
    readonly property PanelLayout panels: root.actions.panels
    readonly property FlowDocument document: root.workbench.document
    readonly property LibraryPanel library: nodes
    readonly property OutlinePanel outline: tree

    // A node of this type shall be added.
    signal added(string typeId)
    // This node shall be looked at.
    signal wanted(int node)

    visible: root.panels.showLibrary.checked || root.panels.showOutline.checked || root.panels.showVariables.checked || root.panels.showHistory.checked
             || root.panels.showExtensions.checked
    orientation: Qt.Vertical

    Connections {
        target: root.panels.showOutline
        function onTriggered() { if (root.panels.showOutline.checked) tree.take() }
    }

    LibraryPanel {
        id: nodes
        objectName: "library"
        T.SplitView.fillHeight: true
        T.SplitView.minimumHeight: 160
        visible: root.panels.showLibrary.checked
        catalog: root.workbench.catalog
        ghostParent: root.ghostParent
        onAdded: typeId => root.added(typeId)
        foldKey: root.panels.showLibrary.key
        onClosed: root.panels.showLibrary.trigger()
    }
    OutlinePanel {
        id: tree
        objectName: "outline"
        T.SplitView.preferredHeight: root.panels.sizeOf("outline", 320)
        T.SplitView.minimumHeight: 120
        T.SplitView.fillHeight: !nodes.visible
        visible: root.panels.showOutline.checked
        document: root.document
        foldKey: root.panels.showOutline.key
        onClosed: root.panels.showOutline.trigger()
        onWanted: node => root.wanted(node)
        onHeightChanged: if (nodes.visible) root.panels.keep("outline", height)
    }
    VariablesPanel {
        objectName: "variables"
        T.SplitView.preferredHeight: root.panels.sizeOf("variables", 280)
        T.SplitView.minimumHeight: 120
        visible: root.panels.showVariables.checked
        variables: root.document.variables
        foldKey: root.panels.showVariables.key
        onClosed: root.panels.showVariables.trigger()
        onHeightChanged: root.panels.keep("variables", height)
    }
    ExtensionsPanel {
        objectName: "extensions"
        T.SplitView.preferredHeight: root.panels.sizeOf("extensions", 440)
        T.SplitView.minimumHeight: 160
        visible: root.panels.showExtensions.checked
        extensions: root.workbench.extensions
        source: root.workbench.source
        make: root.actions.packages.make
        foldKey: root.panels.showExtensions.key
        onClosed: root.panels.showExtensions.trigger()
        onHeightChanged: root.panels.keep("extensions", height)
    }
    HistoryPanel {
        objectName: "history"
        T.SplitView.preferredHeight: root.panels.sizeOf("history", 280)
        T.SplitView.minimumHeight: 120
        visible: root.panels.showHistory.checked
        history: root.document.sights.history
        foldKey: root.panels.showHistory.key
        onClosed: root.panels.showHistory.trigger()
        onHeightChanged: root.panels.keep("history", height)
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The column left of the canvas: what can be added, and what there is: the outline, variables, packages, the undo
// history.
pragma ComponentBehavior: Bound

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
    // Null until it was shown.
    readonly property OutlinePanel outline: tree.panel as OutlinePanel

    // A node of this type shall be added.
    signal added(string typeId)
    // This node shall be looked at.
    signal wanted(int node)

    visible: root.panels.showLibrary.checked || root.panels.showOutline.checked || root.panels.showVariables.checked || root.panels.showHistory.checked
             || root.panels.showExtensions.checked
    orientation: Qt.Vertical

    Connections {
        target: root.panels.showOutline
        function onTriggered() { if (root.panels.showOutline.checked) root.outline.take() }
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
    LazyPanel {
        id: tree
        wanted: root.panels.showOutline.checked

        OutlinePanel {
            objectName: "outline"
            T.SplitView.preferredHeight: root.panels.sizeOf("outline", 320)
            T.SplitView.minimumHeight: 120
            T.SplitView.fillHeight: !nodes.visible
            document: root.document
            foldKey: root.panels.showOutline.key
            onClosed: root.panels.showOutline.trigger()
            onWanted: node => root.wanted(node)
            onHeightChanged: if (nodes.visible) root.panels.keep("outline", height)
        }
    }
    LazyPanel {
        wanted: root.panels.showVariables.checked

        VariablesPanel {
            objectName: "variables"
            T.SplitView.preferredHeight: root.panels.sizeOf("variables", 280)
            T.SplitView.minimumHeight: 120
            variables: root.document.variables
            foldKey: root.panels.showVariables.key
            onClosed: root.panels.showVariables.trigger()
            onHeightChanged: root.panels.keep("variables", height)
        }
    }
    LazyPanel {
        wanted: root.panels.showExtensions.checked

        ExtensionsPanel {
            objectName: "extensions"
            T.SplitView.preferredHeight: root.panels.sizeOf("extensions", 440)
            T.SplitView.minimumHeight: 160
            extensions: root.workbench.extensions
            source: root.workbench.source
            make: root.actions.packages.make
            foldKey: root.panels.showExtensions.key
            onClosed: root.panels.showExtensions.trigger()
            onHeightChanged: root.panels.keep("extensions", height)
        }
    }
    LazyPanel {
        wanted: root.panels.showHistory.checked

        HistoryPanel {
            objectName: "history"
            T.SplitView.preferredHeight: root.panels.sizeOf("history", 280)
            T.SplitView.minimumHeight: 120
            history: root.document.sights.history
            foldKey: root.panels.showHistory.key
            onClosed: root.panels.showHistory.trigger()
            onHeightChanged: root.panels.keep("history", height)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The column right of the canvas: the result of the selected node, and below it its values.
import QtQuick
import QtQuick.Templates as T
import Heddle.Models
import Heddle.Panels
import Heddle.Theme
import Heddle.Controls
import Heddle.App

SplitView {
    id: root

    required property Workbench workbench
    required property PanelLayout panels
    required property WindowActions actions
    required property ResultSaving saving
    readonly property FlowDocument document: root.workbench.document
    readonly property Viewer viewer: result
    readonly property Inspector inspector: values
    readonly property int leastInspector: 232 // its state, and a row of its values
    readonly property real mostViewer: values.visible ? Math.max(160, root.height - root.leastInspector - Theme.space4) : Infinity

    // This flow shall be put into the one that is shown.
    signal exampleWanted(string path)

    visible: root.panels.showViewer.checked || root.panels.showInspector.checked
    orientation: Qt.Vertical

    Viewer {
        id: result
        objectName: "viewer"
        T.SplitView.preferredHeight: root.panels.sizeOf("viewer", 280)
        T.SplitView.minimumHeight: 160
        T.SplitView.maximumHeight: root.mostViewer
        visible: root.panels.showViewer.checked
        document: root.document
        follow: root.actions.viewer.follow
        lock: root.actions.viewer.lock
        nextOutput: root.actions.viewer.nextOutput
        save: root.actions.viewer.save
        compare: root.actions.viewer.compare
        writing: root.saving.writing
        trouble: root.saving.trouble
        onTroubleLeft: root.saving.trouble = ""
        // What it is made to be by a low window is not what was chosen.
        onHeightChanged: if (height < root.mostViewer) root.panels.keep("viewer", height)
    }
    Inspector {
        id: values
        objectName: "inspector"
        T.SplitView.fillHeight: true
        T.SplitView.minimumHeight: root.leastInspector
        visible: root.panels.showInspector.checked
        document: root.document
        examples: root.workbench.examples
        showSource: root.actions.source.show
        switchOn: root.actions.packages.switchOn
        onExampleWanted: path => root.exampleWanted(path)
    }
}

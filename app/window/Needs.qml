// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What actions need, each as the sentence that says why they cannot be done; empty where there is what they need.
import QtQuick
import Heddle.Models

QtObject {
    id: root

    required property FlowDocument document
    // A flow is shown, not the welcome page.
    property bool active: false
    // The panel is shown in place of the canvas.
    property bool panelShown: false
    readonly property bool busy: root.document.runningCount + root.document.queuedCount > 0

    readonly property string flow: root.active ? "" : qsTr("No flow is open.")
    readonly property string canvas: root.flow || (root.panelShown ? qsTr("The panel is shown, not the canvas.") : "")
    readonly property string selection: root.canvas || (root.document.selection.count > 0 ? "" : qsTr("Nothing is selected."))
    readonly property string oneNode: root.canvas || (root.document.selection.count === 1 ? "" : qsTr("Select one node first."))
    readonly property string one: root.canvas || (root.document.selection.count === 1 ? "" : qsTr("Select one node first."))
    readonly property string anything: root.canvas || (root.document.selection.count + root.document.selection.frameCount > 0 ? "" : qsTr("Nothing is selected."))
    readonly property string nodes: root.flow || (root.document.nodeCount > 0 ? "" : qsTr("The flow has no nodes yet."))
    readonly property string running: root.flow || (root.busy ? "" : qsTr("Nothing runs."))
}

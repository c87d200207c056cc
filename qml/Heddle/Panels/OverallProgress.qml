// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// How the whole flow stands: the worst state's glyph, how many nodes run, and how far they are.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Row {
    id: root

    required property FlowDocument document
    readonly property bool running: root.document.runningCount > 0
    readonly property string flowState: root.running ? "running" : root.document.failedCount > 0 ? "error"
                                      : root.document.warningCount > 0 ? "warning" : "done"

    function summary(): string {
        if (root.running)
            return root.document.queuedCount > 0 ? qsTr("%1 running, %2 queued").arg(root.document.runningCount).arg(root.document.queuedCount)
                                                 : qsTr("%1 running").arg(root.document.runningCount)
        if (root.document.failedCount > 0)
            return root.document.failedCount === 1 ? qsTr("1 node failed") : qsTr("%1 nodes failed").arg(root.document.failedCount)
        if (root.document.warningCount > 0)
            return root.document.warningCount === 1 ? qsTr("1 warning") : qsTr("%1 warnings").arg(root.document.warningCount)
        return root.document.nodeCount > 0 ? qsTr("All done") : ""
    }

    spacing: Theme.space8

    StateGlyph {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.document.nodeCount > 0
        state: root.flowState
        progress: root.document.progress
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        kind: "medium"
        text: root.summary()
    }
    ProgressBar {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.running
        label: qsTr("Progress of the whole flow")
        indeterminate: root.document.progress < 0
        value: Math.max(0, root.document.progress)
    }
}

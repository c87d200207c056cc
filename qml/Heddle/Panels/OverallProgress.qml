// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// How the whole flow stands: the worst state's glyph, what holds in words, and how far all that runs has come.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Row {
    id: root

    required property FlowDocument document
    readonly property bool running: root.document.status === "running" || root.document.status === "paused"

    spacing: Theme.space8

    StateGlyph {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.document.nodeCount > 0
        state: root.document.status
        progress: root.document.progress
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        kind: "medium"
        objectName: "overallText"
        text: root.document.statusText
    }
    ProgressBar {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.running
        label: qsTr("Progress of the whole flow")
        indeterminate: root.document.progress < 0
        value: Math.max(0, root.document.progress)
    }
}

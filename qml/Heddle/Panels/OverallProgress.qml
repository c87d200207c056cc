// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// How the whole flow stands: the worst state's glyph, what holds in words, and how far all that runs has come. Where there
// is no room the bar goes first, then the end of the words; the status bar says the same.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Row {
    id: root

    required property FlowDocument document
    // How wide it may be.
    property real room: Infinity
    readonly property real wordRoom: root.room - root.leftPadding - glyph.width - root.spacing
    readonly property bool running: root.document.status === "running" || root.document.status === "paused"

    spacing: Theme.space8

    StateGlyph {
        id: glyph
        anchors.verticalCenter: parent.verticalCenter
        visible: root.document.nodeCount > 0 && root.wordRoom >= 0
        state: root.document.status
        progress: root.document.progress
    }
    Label {
        id: words
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(0, Math.min(implicitWidth, root.wordRoom))
        visible: root.wordRoom >= 2 * Theme.space48 || implicitWidth <= root.wordRoom
        kind: "medium"
        objectName: "overallText"
        text: root.document.statusText
    }
    ProgressBar {
        id: bar
        anchors.verticalCenter: parent.verticalCenter
        objectName: "overallBar"
        visible: root.running && words.implicitWidth + root.spacing + bar.implicitWidth <= root.wordRoom
        label: qsTr("Progress of the whole flow")
        indeterminate: root.document.progress < 0
        value: Math.max(0, root.document.progress)
    }
}

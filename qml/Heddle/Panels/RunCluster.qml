// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Run, Pause and Stop for the whole flow; always there, greyed where there is nothing to do.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Row {
    id: root

    required property FlowDocument document
    property bool active: true
    readonly property bool running: root.document.runningCount + root.document.queuedCount > 0
    readonly property bool held: root.document.paused

    spacing: Theme.space8

    Button {
        objectName: "runButton"
        kind: "primary"
        iconName: "play"
        text: qsTr("Run")
        help: qsTr("Runs all that is not up to date")
        key: "F5"
        enabled: root.active && root.document.nodeCount > 0
        onClicked: root.document.runAll()
    }
    Button {
        objectName: "pauseButton"
        iconName: root.held ? "play" : "pause"
        text: root.held ? qsTr("Resume") : qsTr("Pause")
        help: qsTr("Pauses every node that runs, or lets it go on")
        key: "F6"
        enabled: root.running || root.held
        onClicked: root.document.pauseAll(!root.held)
    }
    Button {
        objectName: "stopButton"
        iconName: "stop"
        text: qsTr("Stop")
        help: qsTr("Stops every node that runs or waits to run")
        key: "F7"
        enabled: root.running
        onClicked: root.document.stopAll()
    }
}

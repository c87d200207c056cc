// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The strip below the menus: undo and redo, the run buttons, how the whole flow stands, and the search.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property FlowDocument document
    required property Settings settings
    // What the page offers while no flow is shown.
    property bool active: true
    readonly property bool running: root.document.runningCount + root.document.queuedCount > 0
    readonly property bool held: root.document.paused
    readonly property list<string> modes: ["live", "release", "manual"]

    signal searchRequested()

    function modeIndex(mode: string): int { return mode === "manual" ? 2 : mode === "release" ? 1 : 0 }

    implicitHeight: Theme.toolbarHeight
    color: Theme.panel

    component Divider: Rectangle {
        width: Theme.strokeLine
        height: Theme.space16
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        color: Theme.line
    }

    Row {
        x: Theme.space8
        height: parent.height
        spacing: Theme.space8

        IconButton {
            objectName: "undoButton"
            anchors.verticalCenter: parent.verticalCenter
            iconName: "undo"
            text: root.document.undoText.length > 0 ? qsTr("Undo %1").arg(root.document.undoText) : qsTr("Undo")
            key: "Ctrl+Z"
            enabled: root.document.undoText.length > 0
            onClicked: root.document.undo()
        }
        IconButton {
            objectName: "redoButton"
            anchors.verticalCenter: parent.verticalCenter
            iconName: "redo"
            text: root.document.redoText.length > 0 ? qsTr("Redo %1").arg(root.document.redoText) : qsTr("Redo")
            key: "Ctrl+Shift+Z"
            enabled: root.document.redoText.length > 0
            onClicked: root.document.redo()
        }
        Divider { }
        Button {
            objectName: "runButton"
            anchors.verticalCenter: parent.verticalCenter
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
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.held ? "play" : "pause"
            text: root.held ? qsTr("Resume") : qsTr("Pause")
            help: qsTr("Pauses every node that runs, or lets it go on")
            key: "F6"
            enabled: root.running || root.held
            onClicked: root.document.pauseAll(!root.held)
        }
        Button {
            objectName: "stopButton"
            anchors.verticalCenter: parent.verticalCenter
            iconName: "stop"
            text: qsTr("Stop")
            help: qsTr("Stops every node that runs or waits to run")
            key: "F7"
            enabled: root.running
            onClicked: root.document.stopAll()
        }
        SegmentedSwitch {
            objectName: "updateMode"
            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("When changes run")
            choices: [qsTr("Live"), qsTr("On release"), qsTr("Manual")]
            onActivated: index => root.settings.updateMode = root.modes[index]

            Binding on currentIndex { value: root.modeIndex(root.settings.updateMode) }
        }
        OverallProgress {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.space12
            document: root.document
            visible: root.active
        }
    }
    SearchButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        enabled: root.active
        onClicked: root.searchRequested()
    }
    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Theme.strokeLine
        color: Theme.seam
    }
}

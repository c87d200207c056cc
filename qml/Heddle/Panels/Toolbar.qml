// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The strip below the menus: undo and redo, the run buttons, how the whole flow stands, and the search.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Rectangle {
    id: root

    required property FlowDocument document
    required property Settings settings
    required property Action undo
    required property Action redo
    required property Action run
    required property Action pause
    required property Action stop
    required property Action addNode
    // What the page offers while no flow is shown.
    property bool active: true
    // The panel is shown, not the canvas.
    property bool panelShown: false
    // What others point at.
    readonly property Item runButton: cluster
    readonly property Item addButton: search
    readonly property list<string> modes: ["live", "release", "manual"]
    readonly property int roomy: 1280
    readonly property int narrow: 960

    signal searchRequested()
    signal panelWanted(bool shown)

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
        id: doing
        x: Theme.space8
        height: parent.height
        spacing: Theme.space8

        IconButton {
            objectName: "undoButton"
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.undo.icon
            text: root.undo.label
            key: root.undo.key
            enabled: root.undo.enabled
            onClicked: root.undo.trigger()
        }
        IconButton {
            objectName: "redoButton"
            anchors.verticalCenter: parent.verticalCenter
            iconName: root.redo.icon
            text: root.redo.label
            key: root.redo.key
            enabled: root.redo.enabled
            onClicked: root.redo.trigger()
        }
        Divider { }
        RunCluster {
            id: cluster
            anchors.verticalCenter: parent.verticalCenter
            runs: root.document.runs
            run: root.run
            pause: root.pause
            stop: root.stop
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
            id: overall
            objectName: "overall"
            room: finding.x - doing.x - overall.x - Theme.space16
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.space12
            document: root.document
            visible: root.active
        }
    }
    Row {
        id: finding
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8

        SearchButton {
            id: search
            objectName: "findNode"
            compact: root.width < root.narrow
            width: compact ? implicitWidth : root.width < root.roomy ? 160 : 300
            visible: !root.panelShown
            enabled: root.active
            key: root.addNode.key
            onClicked: root.searchRequested()
        }
        SegmentedSwitch {
            objectName: "pageSwitch"
            label: qsTr("What is shown of the flow")
            choices: [qsTr("Canvas"), qsTr("Panel")]
            onActivated: index => root.panelWanted(index === 1)

            Binding on currentIndex { value: root.panelShown ? 1 : 0 }
        }
    }
    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Theme.strokeLine
        color: Theme.seam
    }
}

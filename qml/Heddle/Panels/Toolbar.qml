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
    // What the page offers while no flow is shown.
    property bool active: true
    // The panel is shown, not the canvas.
    property bool panelShown: false
    readonly property list<string> modes: ["live", "release", "manual"]

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
        RunCluster {
            anchors.verticalCenter: parent.verticalCenter
            document: root.document
            active: root.active
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
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8

        SearchButton {
            width: root.width < 1280 ? 160 : 300
            visible: !root.panelShown
            enabled: root.active
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

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The strip above a panel that is shown alone: what it is, how it stands, the run buttons, and the way to the flow.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Rectangle {
    id: root

    required property FlowDocument document
    required property Action run
    required property Action pause
    required property Action stop
    readonly property bool roomy: root.width >= 720

    signal editWanted()

    implicitHeight: Theme.toolbarHeight
    color: Theme.panel

    Label {
        id: title
        objectName: "panelBarTitle"
        x: Theme.space24
        width: Math.min(implicitWidth, right.x - x - Theme.space16)
        height: parent.height
        kind: "heading"
        text: root.document.title
    }
    OverallProgress {
        anchors.verticalCenter: parent.verticalCenter
        x: title.x + title.width + Theme.space16
        visible: root.roomy
        document: root.document
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8

        RunCluster { run: root.run; pause: root.pause; stop: root.stop }
        Button {
            objectName: "editFlowButton"
            kind: "ghost"
            iconName: "subgraph"
            text: root.roomy ? qsTr("Edit the flow") : qsTr("Edit")
            help: qsTr("Shows the nodes behind this panel")
            onClicked: root.editWanted()
        }
    }
    Rectangle {
        y: parent.height - height
        width: parent.width
        height: Theme.strokeLine
        color: Theme.seam
    }
}

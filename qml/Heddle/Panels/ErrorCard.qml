// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What is wrong with the node: a sentence, below it the details where there are any, and a button that copies both.
// Takes no room while all is well.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Rectangle {
    id: root

    required property NodeProperties node
    required property Groups groups
    readonly property bool failed: root.node.state === "error"
    readonly property list<string> lines: root.node.stateText.split("\n")
    readonly property int tallest: 160

    visible: (root.failed || root.node.state === "warning") && root.node.stateText.length > 0
    implicitHeight: visible ? copy.y + copy.height + Theme.space8 : 0
    radius: Theme.radiusCard
    color: root.failed ? Theme.errorTint : Theme.warnTint

    PanelText { id: panelText }
    Label {
        id: words
        objectName: "errorText"
        x: Theme.space12
        y: Theme.space12
        width: parent.width - 2 * x
        kind: "medium"
        wrapMode: Text.Wrap
        text: root.lines.length > 0 ? root.lines[0] : ""
    }
    Rectangle {
        id: details
        x: Theme.space8
        y: words.y + words.height + (visible ? Theme.space8 : 0)
        width: parent.width - 2 * x
        height: visible ? Math.min(root.tallest, trace.height) : 0
        visible: root.lines.length > 1
        radius: Theme.radiusChip
        color: Theme.field

        Flickable {
            anchors.fill: parent
            clip: true
            contentHeight: trace.height
            boundsBehavior: Flickable.StopAtBounds

            ScrollBar.vertical: ScrollBar { }
            Label {
                id: trace
                objectName: "errorDetails"
                width: parent.width
                padding: Theme.space8
                kind: "mono"
                color: Theme.text2
                wrapMode: Text.WrapAnywhere
                text: root.lines.slice(1).join("\n")
            }
        }
    }
    Button {
        objectName: "goToTrouble"
        anchors.right: copy.left
        anchors.rightMargin: Theme.space4
        y: copy.y
        visible: root.node.group
        kind: "ghost"
        place: "node"
        iconName: "right"
        text: qsTr("Go to it")
        onClicked: root.groups.goToTrouble(root.node.nodeId)
    }
    Button {
        id: copy
        objectName: "copyError"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        y: details.y + details.height + Theme.space4
        kind: "ghost"
        place: "node"
        iconName: "copy"
        text: qsTr("Copy")
        onClicked: panelText.copy(root.node.name + ": " + root.node.stateText)
    }
}

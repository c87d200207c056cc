// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What is wrong with the node: a sentence, below it the details where there are any, and a button that copies both.
// Takes no room while all is well.
pragma ComponentBehavior: Bound

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
    Column {
        id: given
        objectName: "given"
        x: Theme.space12
        y: details.y + details.height + Theme.space8
        width: parent.width - 2 * x
        visible: root.failed && !root.node.group
        height: visible ? implicitHeight : 0

        Label {
            height: Theme.lineSentence
            kind: "hint"
            text: qsTr("It was given")
        }
        Repeater {
            model: given.visible ? root.node.inputList : []

            Row {
                id: row

                required property InputProperties modelData

                visible: row.modelData !== null && !row.modelData.hidden
                height: visible ? Theme.lineSentence : 0
                spacing: Theme.space8

                PortGlyph {
                    anchors.verticalCenter: parent.verticalCenter
                    type: row.modelData ? row.modelData.type : ""
                }
                Label {
                    width: Theme.controlColumn - Theme.space32
                    height: parent.height
                    text: row.modelData ? row.modelData.label : ""
                }
                Label {
                    width: given.width - x
                    height: parent.height
                    kind: "mono"
                    text: row.modelData ? panelText.given(row.modelData) : ""
                }
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
        y: (given.visible ? given.y + given.height : details.y + details.height) + Theme.space4
        kind: "ghost"
        place: "node"
        iconName: "copy"
        text: qsTr("Copy report")
        onClicked: panelText.copy(panelText.report(root.node))
    }
}

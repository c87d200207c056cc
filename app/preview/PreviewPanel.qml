// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the widget is given, to change it, and what it asks for: the node's state, its inputs, a message to send to
// the widget, and below all wishes of the widget, the latest first.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Preview
import Heddle.Theme
import Heddle.Widgets as Widgets
import Heddle.Controls
import Heddle.Panels

Rectangle {
    id: root

    required property PreviewedWidget preview
    readonly property Widgets.MadeUpNode node: root.preview.node
    readonly property list<string> states: ["not-set-up", "out-of-date", "queued", "running", "done", "cached", "warning", "error", "waiting", "interrupted"]

    function stateIndex(): int {
        for (let i = 0; i < root.states.length; ++i) {
            if (root.node && root.states[i] === root.node.state)
                return i
        }
        return 0
    }

    color: Theme.panel

    Rectangle {
        width: Theme.strokeLine
        height: parent.height
        color: Theme.seam
    }
    PanelHead {
        id: stateHead
        width: parent.width
        title: qsTr("State")

        Button {
            objectName: "run"
            kind: "ghost"
            iconName: root.node && root.node.running ? "stop" : "play"
            text: root.node && root.node.running ? qsTr("Stop") : qsTr("Run")
            onClicked: root.node.running ? root.node.stop() : root.node.run()
        }
    }
    Choice {
        id: stateChoice
        objectName: "states"
        x: Theme.labelColumn
        y: stateHead.height
        width: Theme.controlColumn
        label: qsTr("State")
        model: root.states
        onActivated: index => root.node.state = root.states[index]

        Binding on currentIndex { value: root.stateIndex() }
    }
    Label {
        id: progressWord
        x: stateChoice.x + stateChoice.width + Theme.space12
        y: stateChoice.y
        height: stateChoice.height
        kind: "hint"
        text: qsTr("progress")
    }
    Slider {
        x: progressWord.x + progressWord.width + Theme.space8
        y: stateChoice.y
        width: parent.width - x - Theme.space16
        label: qsTr("Progress")
        value: root.node ? root.node.progress : 0
        onMoved: root.node.progress = value
    }
    PanelHead {
        id: sayHead
        y: stateChoice.y + stateChoice.height + Theme.space8
        width: parent.width
        title: qsTr("Message to the widget")
    }
    TextField {
        id: words
        objectName: "message"
        x: Theme.labelColumn
        y: sayHead.y + sayHead.height
        width: sayButton.x - x - Theme.space8
        label: qsTr("Message to the widget")
        placeholderText: "{\"count\": 3}"
        onAccepted: root.preview.say(words.text)
    }
    Button {
        id: sayButton
        objectName: "say"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        y: words.y - Theme.space2
        text: qsTr("Send")
        onClicked: root.preview.say(words.text)
    }
    PanelHead {
        id: inputHead
        y: words.y + words.height + Theme.space8
        width: parent.width
        title: qsTr("Inputs")
        about: root.preview.inputs.length === 0 ? qsTr("none") : ""
    }
    Flickable {
        id: fields
        y: inputHead.y + inputHead.height
        width: parent.width
        height: Math.min(contentHeight, Math.max(0, (parent.height - y) * 0.6))
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: rows.height

        ScrollBar.vertical: ScrollBar { }

        Column {
            id: rows
            width: fields.width

            Repeater {
                model: root.preview.inputs

                Item {
                    id: row

                    required property InputProperties modelData

                    objectName: "input_" + row.modelData.name
                    width: rows.width
                    height: Math.max(Theme.paletteRowHeight, part.height + Theme.space8)

                    Label {
                        x: Theme.labelColumn
                        width: Theme.controlColumn - x - Theme.space8
                        height: Theme.paletteRowHeight
                        text: row.modelData.label
                    }
                    Widgets.InputPart {
                        id: part
                        x: Theme.controlColumn
                        y: Math.max(Theme.space4, (Theme.paletteRowHeight - height) / 2)
                        width: row.width - x - Theme.space16
                        height: implicitHeight
                        input: row.modelData
                    }
                }
            }
        }
    }
    AskedList {
        y: fields.y + fields.height + Theme.space8
        width: parent.width
        height: parent.height - y
        preview: root.preview
    }
}

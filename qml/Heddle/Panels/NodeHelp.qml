// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The help of the inspected node: what it does, each port with what it takes, what went wrong, and flows that show it.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Column {
    id: root

    required property NodeProperties node
    required property ExamplesModel examples
    readonly property list<string> shownIn: root.examples.count > 0 ? root.examples.withType(root.node.typeId, 3) : []

    // An example shall become part of the flow.
    signal exampleWanted(string path)

    component PortHelp: Column {
        id: entry
        required property string label
        required property string facts
        required property string help

        width: root.width - 2 * Theme.space16

        Label { width: parent.width; kind: "medium"; text: entry.label }
        Label { width: parent.width; kind: "hint"; wrapMode: Text.Wrap; text: entry.facts }
        Label {
            width: parent.width
            visible: entry.help.length > 0
            wrapMode: Text.Wrap
            text: entry.help
        }
    }
    component Head: Label {
        kind: "strong"
        topPadding: Theme.space8
    }

    padding: Theme.space16
    spacing: Theme.space12

    PanelText { id: words }
    Label {
        width: root.width - 2 * Theme.space16
        wrapMode: Text.Wrap
        color: Theme.text
        text: root.node.help
    }
    Label {
        width: root.width - 2 * Theme.space16
        visible: root.node.error.length > 0
        wrapMode: Text.Wrap
        color: Theme.error
        text: root.node.error
    }
    Head { visible: root.node.inputList.length > 0; text: qsTr("Takes") }
    Repeater {
        model: root.node.inputList
        PortHelp {
            required property InputProperties modelData
            visible: modelData !== null && !modelData.hidden
            label: modelData ? modelData.label : ""
            facts: modelData ? words.facts(modelData) : ""
            help: modelData ? modelData.help : ""
        }
    }
    Head { visible: root.node.outputList.length > 0; text: qsTr("Gives") }
    Repeater {
        model: root.node.outputList
        PortHelp {
            required property OutputProperties modelData
            label: modelData ? modelData.label : ""
            facts: modelData ? modelData.type : ""
            help: modelData ? modelData.help : ""
        }
    }
    Head { visible: root.shownIn.length > 0; text: qsTr("Examples") }
    Repeater {
        model: root.shownIn

        Button {
            required property string modelData

            objectName: "insertExample"
            iconName: "plus"
            text: qsTr("Insert “%1”").arg(root.examples.titleOf(modelData))
            onClicked: root.exampleWanted(modelData)
        }
    }
}

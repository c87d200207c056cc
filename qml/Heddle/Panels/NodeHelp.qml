// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The help of the inspected node: what it does, then each port in one line.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Column {
    id: root

    required property NodeProperties node

    component PortHelp: Column {
        id: entry
        required property string label
        required property string type
        required property string help

        width: root.width - 2 * Theme.space16

        Row {
            spacing: Theme.space8
            Label { kind: "medium"; text: entry.label }
            Label { kind: "hint"; height: parent.height; text: entry.type }
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            text: entry.help
        }
    }

    padding: Theme.space16
    spacing: Theme.space12

    Label {
        width: root.width - 2 * Theme.space16
        wrapMode: Text.Wrap
        color: Theme.text
        text: root.node.help
    }
    Repeater {
        model: root.node.inputList
        PortHelp {
            required property InputProperties modelData
            visible: modelData !== null && !modelData.hidden
            label: modelData ? modelData.label : ""
            type: modelData ? modelData.type : ""
            help: modelData ? modelData.help : ""
        }
    }
    Repeater {
        model: root.node.outputList
        PortHelp {
            required property OutputProperties modelData
            label: modelData ? modelData.label : ""
            type: modelData ? modelData.type : ""
            help: modelData ? modelData.help : ""
        }
    }
}

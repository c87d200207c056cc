// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The inspector's first page: what the node is given, each value in a field of its own.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Column {
    id: root

    required property NodeProperties node
    required property FlowDocument document

    topPadding: Theme.space8
    bottomPadding: Theme.space16

    Repeater {
        model: root.node.inputList

        ParameterRow {
            required property InputProperties modelData

            width: root.width
            visible: modelData !== null && !modelData.hidden
            input: modelData
            node: root.node
            panel: root.document.panel
            groups: root.document.groups
        }
    }
    Label {
        x: Theme.space16
        height: Theme.paletteRowHeight
        visible: root.node.inputList.length === 0
        text: qsTr("This node needs nothing.")
    }
    IsolationRow {
        width: root.width
        node: root.node
        isolation: root.document.isolation
    }
}

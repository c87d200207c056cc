// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// All about the one selected node: what it is, how it stands, its values, its results, its help. Of several, the values
// that they have in common.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property FlowDocument document
    readonly property NodeProperties node: root.document.inspected

    color: Theme.panel

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space16
        visible: root.node === null && root.document.shared.nodes === 0

        EmptyState {
            width: parent.width
            iconName: "sliders"
            head: root.document.selection.count > 1 ? qsTr("%1 nodes selected").arg(root.document.selection.count) : qsTr("Nothing selected")
            text: root.document.selection.count > 1 ? qsTr("Select fewer to see their values.") : qsTr("Click a node to see its values.")
        }
    }
    // One body for each node, made anew when another is selected, so that nothing typed for one ends up in another.
    Repeater {
        model: root.node ? [root.node] : []

        InspectorBody {
            required property NodeProperties modelData

            anchors.fill: parent
            node: modelData
            document: root.document
        }
    }
    Repeater {
        model: root.node === null && root.document.shared.nodes > 0 ? 1 : 0

        SharedBody {
            anchors.fill: parent
            shared: root.document.shared
        }
    }
}

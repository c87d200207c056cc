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
    required property ExamplesModel examples
    // Shows the source of the node, where it has one.
    property Action showSource: null
    // Switches the package of the node on, where that is off.
    property Action switchOn: null
    readonly property NodeProperties node: root.document.inspected

    // An example shall become part of the flow.
    signal exampleWanted(string path)

    // Of the node, once one is inspected.
    function showHelp() {
        const shown = bodies.itemAt(0) as InspectorBody
        if (shown)
            shown.showHelp()
    }

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
        id: bodies
        model: root.node ? [root.node] : []

        InspectorBody {
            required property NodeProperties modelData

            anchors.fill: parent
            node: modelData
            document: root.document
            examples: root.examples
            showSource: root.showSource
            switchOn: root.switchOn
            onExampleWanted: path => root.exampleWanted(path)
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

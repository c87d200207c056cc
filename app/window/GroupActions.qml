// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Nodes that hold a graph of their own: made, taken apart, gone into and left.
import Heddle.Canvas
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property FlowCanvas canvas
    required property Needs needs
    readonly property Groups groups: root.document.groups
    readonly property string chosen: root.needs.canvas || (root.document.selection.count === 1 ? "" : qsTr("Select one node first."))

    function goIn() {
        if (root.groups.chosen > 0)
            root.groups.enter(root.groups.chosen)
        else
            root.canvas.portHand.enter()
    }

    name: "group"
    title: qsTr("Groups")

    readonly property Action make: Action { title: qsTr("Group"); icon: "subgraph"; keys: ["Ctrl+G"]; whyNot: root.needs.selection; onTriggered: root.groups.group() }
    readonly property Action takeApart: Action { title: qsTr("Ungroup"); keys: ["Ctrl+Shift+G"]; whyNot: root.needs.selection; onTriggered: root.groups.ungroup() }
    readonly property Action enter: Action {
        title: qsTr("Go into the node")
        label: root.groups.chosen > 0 ? qsTr("Go into the group") : qsTr("Go to the ports of the node")
        help: qsTr("Into the graph of a group; of others, to the ports and fields.")
        keys: ["Return", "Enter"]
        place: Action.Canvas
        whyNot: root.chosen
        onTriggered: root.goIn()
    }
    readonly property Action leave: Action {
        title: qsTr("Leave the group")
        icon: "up"
        keys: ["Alt+Up"]
        whyNot: root.needs.canvas || (root.groups.depth > 0 ? "" : qsTr("This is the outermost graph."))
        onTriggered: root.groups.leave()
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Nodes that hold a graph of their own: made, taken apart, gone into and left.
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property Needs needs
    readonly property Groups groups: root.document.groups
    readonly property string chosen: root.needs.canvas || (root.groups.chosen > 0 ? "" : qsTr("Select one group first."))

    name: "group"
    title: qsTr("Groups")

    readonly property Action make: Action { title: qsTr("Group"); icon: "subgraph"; keys: ["Ctrl+G"]; whyNot: root.needs.selection; onTriggered: root.groups.group() }
    readonly property Action takeApart: Action { title: qsTr("Ungroup"); keys: ["Ctrl+Shift+G"]; whyNot: root.needs.selection; onTriggered: root.groups.ungroup() }
    readonly property Action enter: Action { title: qsTr("Go into the group"); keys: ["Return", "Enter"]; place: Action.Canvas; whyNot: root.chosen; onTriggered: root.groups.enter(root.groups.chosen) }
    readonly property Action leave: Action {
        title: qsTr("Leave the group")
        icon: "up"
        keys: ["Alt+Up"]
        whyNot: root.needs.canvas || (root.groups.depth > 0 ? "" : qsTr("This is the outermost graph."))
        onTriggered: root.groups.leave()
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Nodes that do not run for a while, and nodes that are shown in less room.
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property Needs needs
    readonly property NodeModes modes: root.document.modes

    name: "mode"
    title: qsTr("Nodes")

    readonly property Action bypass: Action { title: qsTr("Bypass"); icon: "bypass"; help: qsTr("The nodes do not run; what is wired to them goes on. Again to let them run."); keys: ["D"]; place: Action.Canvas; whyNot: root.needs.selection; onTriggered: root.modes.bypass() }
    readonly property Action mute: Action { title: qsTr("Mute"); help: qsTr("Neither the nodes nor what depends on them runs. Again to let them run."); keys: ["Ctrl+M"]; whyNot: root.needs.selection; onTriggered: root.modes.mute() }
    readonly property Action isolate: Action {
        title: qsTr("Run in a process of its own")
        help: qsTr("A crash fails these nodes alone, and they can be killed. Again to let them run with the others.")
        checkable: true
        checked: root.document.isolation.isolated
        whyNot: root.needs.selection || root.document.isolation.whyNot
        onTriggered: root.document.isolation.toggle()
    }
    readonly property Action collapse: Action { title: qsTr("Collapse"); help: qsTr("To the title, with the ports beside it. Again to expand."); keys: ["H"]; place: Action.Canvas; whyNot: root.needs.selection; onTriggered: root.modes.collapse() }
    readonly property Action hideUnused: Action { title: qsTr("Hide unused ports"); help: qsTr("Those that nothing is wired to. Again to show all."); keys: ["Ctrl+H"]; whyNot: root.needs.selection; onTriggered: root.modes.hideUnused() }
}

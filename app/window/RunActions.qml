// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Running, pausing and stopping, of all or of the selection, and when changes run.
pragma ComponentBehavior: Bound

import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property Settings settings
    required property Needs needs

    // Why that node runs shall be told.
    signal whyWanted(int node)

    name: "run"
    title: qsTr("Run")

    component Mode: Action {
        id: mode

        property string mode

        checkable: true
        checked: root.settings.updateMode === mode.mode
        onTriggered: root.settings.updateMode = mode.mode
    }

    readonly property Action run: Action {
        title: qsTr("Run")
        help: qsTr("Runs all that is not up to date")
        icon: "play"
        keys: ["F5"]
        whyNot: root.needs.nodes
        onTriggered: root.document.runAll()
    }
    readonly property Action pause: Action {
        title: qsTr("Pause or resume")
        label: root.document.paused ? qsTr("Resume") : qsTr("Pause")
        help: qsTr("Pauses every node that runs, or lets it go on")
        icon: root.document.paused ? "play" : "pause"
        keys: ["F6"]
        whyNot: root.document.paused ? root.needs.flow : root.needs.running
        onTriggered: root.document.pauseAll(!root.document.paused)
    }
    readonly property Action stop: Action {
        title: qsTr("Stop")
        help: qsTr("Stops every node that runs or waits to run")
        icon: "stop"
        keys: ["F7"]
        whyNot: root.needs.running
        onTriggered: root.document.stopAll()
    }
    readonly property Action runTo: Action { title: qsTr("Run to here"); help: qsTr("Runs the selection, and all before it that is not up to date"); icon: "play"; keys: ["Ctrl+Return", "Ctrl+Enter"]; place: Action.Canvas; whyNot: root.needs.selection; onTriggered: root.document.runs.runTo() }
    readonly property Action runSelected: Action { title: qsTr("Run the selection only"); help: qsTr("Runs it again from what is there; nothing before it runs"); icon: "play"; keys: ["Ctrl+F5"]; whyNot: root.needs.selection; onTriggered: root.document.runs.runAlone() }
    readonly property Action pauseSelected: Action { title: qsTr("Pause or resume the selection"); icon: "pause"; whyNot: root.needs.selection; onTriggered: root.document.pauseSelected() }
    readonly property Action stopSelected: Action { title: qsTr("Stop the selection"); icon: "stop"; whyNot: root.needs.selection; onTriggered: root.document.stopSelected() }

    readonly property Action pin: Action {
        title: qsTr("Pin the result")
        label: root.document.pins.pinned ? qsTr("Unpin the result") : qsTr("Pin the result")
        help: qsTr("Holds what the selected nodes give: neither they nor what only they need runs")
        icon: "pin"
        keys: ["Ctrl+P"]
        whyNot: root.needs.selection
        onTriggered: root.document.pins.toggle()
    }
    readonly property Action why: Action { title: qsTr("Why will this run?"); icon: "info"; whyNot: root.needs.selection; onTriggered: root.whyWanted(root.document.selection.ids[0]) }
    readonly property Action profile: Action {
        title: qsTr("Profile")
        help: qsTr("Colours nodes by what they have cost, and lists them")
        icon: "histogram"
        keys: ["Ctrl+Alt+P"]
        checkable: true
        checked: root.document.profile.on
        whyNot: root.needs.canvas
        onTriggered: root.document.profile.on = !root.document.profile.on
    }

    readonly property Action live: Mode { title: qsTr("Run while values change"); mode: "live" }
    readonly property Action release: Mode { title: qsTr("Run when a value is let go"); mode: "release" }
    readonly property Action manual: Mode { title: qsTr("Run only when asked"); mode: "manual" }
}

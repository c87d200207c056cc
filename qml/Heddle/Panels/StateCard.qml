// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// How the node stands, how far it is, how long it took, and the buttons that change it: the same place in every state.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Rectangle {
    id: root

    required property NodeProperties node
    required property FlowDocument document
    readonly property bool explained: root.shown === "out-of-date" || root.shown === "queued" || root.shown === "waiting" || root.shown === "interrupted"
    readonly property string shown: root.node.stopping ? "stopping" : root.node.paused ? "paused" : root.off ? root.node.mode : root.node.state
    readonly property bool off: root.node.mode !== "active" && root.node.state !== "error"
    readonly property bool busy: root.node.running || root.node.state === "queued"

    // A sentence goes with errors and warnings elsewhere; here is what the run says of itself.
    function item(): string {
        const says = root.shown === "running" || root.node.state === "waiting" || root.node.state === "not-set-up"
        return says && root.node.stateText !== Theme.stateWord(root.shown) ? root.node.stateText : ""
    }

    implicitHeight: 84
    radius: Theme.radiusCard
    color: root.node.running ? Theme.runningCard : Theme.faded(Theme.field, Theme.dark ? 0.6 : 1)

    PanelText { id: panelText }
    StateGlyph {
        x: Theme.space12
        y: Theme.space12 + Theme.space2
        state: root.shown
        progress: root.node.progress
    }
    Label {
        id: word
        x: Theme.space32
        y: Theme.space8
        height: Theme.fieldHeight
        kind: "strong"
        color: Theme.stateColor(root.shown)
        text: root.node.defiant ? root.node.stateText : Theme.stateWord(root.node.pinned && root.shown === "cached" ? "pinned" : root.shown)
    }
    Label {
        x: word.x + word.width + Theme.space8
        y: word.y
        height: word.height
        width: buttons.x - x - Theme.space8
        text: root.item()
    }
    WhyQuestion {
        id: why
        runs: root.document.runs
        node: root.explained ? root.node.nodeId : 0
    }
    Label {
        id: reason
        objectName: "why"
        x: Theme.space12
        y: 54
        width: parent.width - 2 * x
        height: Theme.lineSentence
        visible: root.explained
        color: why.about > 0 ? Theme.accent : Theme.text2
        text: why.text

        TapHandler {
            enabled: why.about > 0
            onTapped: root.document.groups.goTo(root.document.groups.path, why.about)
        }
        HoverHandler {
            id: overWhy
            cursorShape: why.about > 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
        }
        HoverHint {
            target: reason
            shown: overWhy.hovered && why.text.length > 0
            text: why.text
            help: why.about > 0 ? qsTr("Click to go there.") : ""
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        y: Theme.space6
        spacing: Theme.space4

        IconButton {
            objectName: "inspectorUnpin"
            visible: root.node.pinned
            iconName: "pin"
            iconSize: Theme.icon14
            checked: true
            text: qsTr("Pinned: let its result go")
            onClicked: root.document.pins.set(root.node.nodeId, false)
        }
        IconButton {
            objectName: "inspectorPause"
            visible: root.node.running
            iconName: root.node.paused ? "play" : "pause"
            iconSize: Theme.icon14
            text: root.node.paused ? qsTr("Resume this node") : qsTr("Pause this node")
            enabled: !root.node.stopping
            onClicked: root.node.paused ? root.node.resume() : root.node.pause()
        }
        IconButton {
            objectName: "inspectorRun"
            visible: !root.node.running
            iconName: "play"
            iconSize: Theme.icon14
            text: qsTr("Run this node")
            enabled: !root.busy && !root.node.unknown
            onClicked: root.node.run()
        }
        IconButton {
            objectName: "inspectorStop"
            iconName: "stop"
            iconSize: Theme.icon14
            text: qsTr("Stop this node")
            enabled: root.busy && !root.node.stopping
            onClicked: root.node.stop()
        }
    }
    ProgressBar {
        x: Theme.space12
        y: 40
        width: parent.width - 2 * x
        label: qsTr("Progress of %1").arg(root.node.name)
        ink: root.node.stopping ? Theme.warn : root.node.paused ? Theme.text2 : Theme.accent
        indeterminate: root.node.running && root.node.progress < 0
        value: root.node.running ? Math.max(0, root.node.progress) : 0
    }
    Label {
        x: Theme.space12
        y: 54
        height: Theme.lineSentence
        kind: "mono"
        visible: root.node.running && root.node.progress >= 0
        text: qsTr("%1 %").arg(Math.floor(root.node.progress * 100))
    }
    Row {
        x: root.node.running && root.node.progress >= 0 ? 60 : Theme.space12
        y: 54
        height: Theme.lineSentence
        spacing: Theme.space4
        visible: !root.explained && root.node.elapsed > 0

        Label {
            height: parent.height
            kind: "mono"
            color: Theme.text2
            // A running clock has whole seconds: decimals would tremble.
            text: root.node.running ? panelText.left(Math.floor(root.node.elapsed)) : panelText.elapsed(root.node.elapsed)
        }
        Label { height: parent.height; kind: "hint"; visible: root.node.running; text: qsTr("elapsed") }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        y: 54
        height: Theme.lineSentence
        spacing: Theme.space4
        visible: root.node.running && remaining.text.length > 0

        Label { height: parent.height; kind: "hint"; text: qsTr("about") }
        Label {
            id: remaining
            height: parent.height
            kind: "mono"
            text: panelText.left(root.node.remaining)
        }
        Label { height: parent.height; kind: "hint"; text: qsTr("left") }
    }
}

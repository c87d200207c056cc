// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The head of a card: its title, and how its node stands: glyph, progress, and Stop while it runs.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property NodeProperties node
    required property string title
    // Whether to say how the node stands.
    property bool standing: true
    readonly property NodeProperties shown: root.standing ? root.node : null
    readonly property string shownState: root.shown === null ? "" : root.shown.stopping ? "stopping" : root.shown.paused ? "paused" : root.shown.state
    readonly property bool busy: root.shown !== null && (root.shown.running || root.shown.state === "queued")

    implicitHeight: root.standing ? 36 : Theme.space32

    StateGlyph {
        id: glyph
        x: Theme.space12
        anchors.verticalCenter: words.verticalCenter
        visible: root.shown !== null
        state: root.shownState
        progress: root.shown ? root.shown.progress : -1

        HoverHandler { id: pointer }
        HoverHint {
            target: glyph
            shown: pointer.hovered
            text: root.shown ? Theme.stateWord(root.shownState) : ""
            help: root.shown ? root.shown.stateText : ""
        }
    }
    Label {
        id: words
        x: glyph.visible ? glyph.x + glyph.width + Theme.space8 : Theme.space12
        y: Theme.space8
        width: (stop.visible ? stop.x : root.width - Theme.space12) - x
        height: Theme.lineHeading
        kind: "strong"
        text: root.title
    }
    IconButton {
        id: stop
        objectName: "panelStop"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space6
        anchors.verticalCenter: words.verticalCenter
        side: Theme.fieldHeight
        visible: root.busy
        enabled: root.busy && !root.shown.stopping
        iconName: "stop"
        iconSize: Theme.icon14
        text: qsTr("Stop this node")
        onClicked: root.shown.stop()
    }
    ProgressBar {
        x: Theme.space12
        y: parent.height - height - Theme.strokeLine
        width: parent.width - 2 * x
        height: Theme.strokeBold
        visible: root.busy
        label: qsTr("Progress of %1").arg(root.title)
        ink: root.shownState === "stopping" ? Theme.warn : root.shownState === "paused" ? Theme.text2 : Theme.accent
        indeterminate: root.busy && root.shown.running && root.shown.progress < 0
        value: root.busy ? Math.max(0, root.shown.progress) : 0
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The face of a node, wherever it is shown: Face { node: root.node }, or that of one file: Face { node: made; source: file }.
// A broken widget file shows its place and its message here, one that held up the window how to get it back, and one
// in which something went wrong a line; nothing else changes.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Widgets

FaceHost {
    id: root

    // Whether there is anything to show at all.
    readonly property bool filled: root.present || root.errorText.length > 0
    readonly property bool broken: root.errorText.length > 0
    readonly property bool failing: root.warningText.length > 0
    property bool opened: false

    // What a user draws beyond it would lie on the neighbours.
    clip: root.broken || root.foreign
    onFailingChanged: root.opened = false

    // What lies above a face must not take room or time while all is well.
    Repeater {
        model: root.broken || root.opened ? 1 : 0

        FaceCard {
            objectName: "faceCard"
            width: root.width
            height: root.height
            z: 1
            place: root.broken ? root.errorPlace : root.warningPlace
            text: root.broken ? root.errorText : root.warningText
            count: root.broken ? 1 : root.warnings
            remedy: root.off ? qsTr("Switch on again") : qsTr("Try again")
            closable: !root.broken
            onRetried: root.tryAgain()
            onFileWanted: root.showFile()
            onClosed: root.opened = false
        }
    }
    Repeater {
        model: root.failing && !root.opened ? 1 : 0

        FaceStrip {
            objectName: "faceStrip"
            y: root.height - height
            z: 1
            width: root.width
            place: root.warningPlace
            text: root.warningText
            count: root.warnings
            onClicked: root.opened = true
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The face of a node, wherever it is shown: Face { node: root.node }. A broken widget file shows its place and
// its message here, and nothing else changes.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

FaceHost {
    id: root

    // Whether there is anything to show at all.
    readonly property bool filled: root.present || root.errorText.length > 0

    clip: root.errorText.length > 0

    Rectangle {
        anchors.fill: parent
        visible: root.errorText.length > 0
        color: Theme.warnTint
        radius: Theme.radiusChip

        Column {
            anchors.fill: parent
            anchors.margins: Theme.space8
            spacing: Theme.space4

            Controls.Label {
                width: parent.width
                kind: "medium"
                color: Theme.warn
                text: root.errorPlace
            }
            Controls.Label {
                width: parent.width
                wrapMode: Text.Wrap
                color: Theme.text2
                text: root.errorText
            }
        }
    }
}

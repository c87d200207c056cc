// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The upper part of a dialog: an icon on a tile, the question, a sentence.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    property string title: ""
    property string message: ""
    property string iconName: ""
    property string tone: "accent"
    readonly property color ink: root.tone === "error" ? Theme.error : root.tone === "warn" ? Theme.warn : Theme.accent
    readonly property color tint: root.tone === "error" ? Theme.errorTint : root.tone === "warn" ? Theme.warnTint : Theme.accentTint

    implicitHeight: Theme.space24 + Math.max(tile.height, words.implicitHeight)

    Rectangle {
        id: tile
        x: Theme.space24
        y: Theme.space24
        width: 36
        height: 36
        radius: Theme.radiusCard
        color: root.tint

        Icon {
            anchors.fill: parent
            name: root.iconName
            size: Theme.icon20
            color: root.ink
        }
    }
    Column {
        id: words
        x: tile.x + tile.width + Theme.space16
        y: Theme.space24 - Theme.space4
        width: root.width - x - Theme.space24
        spacing: Theme.space4

        Label {
            width: parent.width
            kind: "title"
            height: Theme.lineTitle
            text: root.title
        }
        Label {
            width: parent.width
            visible: root.message.length > 0
            wrapMode: Text.Wrap
            text: root.message
        }
    }
}

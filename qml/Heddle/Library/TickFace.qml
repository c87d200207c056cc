// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A light that flashes at each tick, and how many there have been.
import QtQuick
import Heddle.Widgets

NodeWidget {
    id: root

    readonly property var count: root.node && root.node.outputs.tick ? root.node.outputs.tick.data : undefined

    onCountChanged: lamp.flash()

    Light {
        id: lamp
        anchors.fill: parent
        text: root.count === undefined || root.count === null ? qsTr("No tick yet") : qsTr("%1 ticks").arg(root.count)
    }
}

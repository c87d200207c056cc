// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A light that flashes at each tick, and how many there have been.
import Heddle.Widgets

NodeWidget {
    id: root

    property int count: 0

    function tick(count: int) {
        root.count = count
        lamp.flash()
    }

    onMessage: value => root.tick(value)

    Light {
        id: lamp
        anchors.fill: parent
        text: root.count === 0 ? qsTr("No tick yet") : root.count === 1 ? qsTr("1 tick") : qsTr("%1 ticks").arg(root.count)
    }
}

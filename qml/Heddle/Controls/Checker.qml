// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The ground that shows through what is not opaque.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme

Rectangle {
    id: root

    property int side: Theme.space4
    readonly property int across: Math.ceil(root.width / root.side)
    readonly property int down: Math.ceil(root.height / root.side)

    color: Theme.fillText
    clip: true

    Repeater {
        model: Math.ceil(root.across * root.down / 2)

        Rectangle {
            required property int index
            readonly property int line: Math.floor(2 * index / root.across)

            x: (2 * index % root.across + (root.across % 2 === 0 ? line % 2 : 0)) * root.side
            y: line * root.side
            width: root.side
            height: root.side
            color: Theme.faded(Theme.viewerGround, 0.25)
        }
    }
}

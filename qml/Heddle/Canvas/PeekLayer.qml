// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The looks at what ports and wires hold, above a canvas: those that were pinned lie in the flow and go with it, the one
// at the pointer stays in sight.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Canvas
import Heddle.Models
import Heddle.Theme

Item {
    id: root

    required property CanvasBase canvas
    readonly property Peeks peeks: root.canvas.document ? root.canvas.document.sights.peeks : null
    readonly property int away: 20
    // The pointer is over the canvas. Told from outside: a handler in here would keep its movements from the canvas.
    property bool hovered: true

    // Below the pointer, above it where there is no room.
    function passingY(y: real, height: real): real {
        return y + root.away + height + Theme.space8 <= root.height ? y + root.away : Math.max(Theme.space8, y - root.away - height)
    }
    function passingX(x: real, width: real): real {
        return Math.max(Theme.space8, Math.min(x - width / 2, root.width - width - Theme.space8))
    }

    clip: true

    Repeater {
        model: root.peeks
        delegate: PeekCard {
            id: card

            required property int key
            required property point at
            readonly property point place: Qt.point(card.at.x * root.canvas.zoom + root.canvas.offset.x,
                                                    card.at.y * root.canvas.zoom + root.canvas.offset.y)

            // Of two views of a flow the one under the pointer shows what is passed.
            visible: card.pinned || root.hovered
            x: Math.round(card.pinned ? card.place.x + Theme.space12 : root.passingX(card.place.x, card.width))
            y: Math.round(card.pinned ? card.place.y + Theme.space12 : root.passingY(card.place.y, card.height))
            onClosed: root.peeks.close(card.key)
            onMoved: (dx, dy) => root.peeks.move(card.key, dx / root.canvas.zoom, dy / root.canvas.zoom)
        }
    }
}

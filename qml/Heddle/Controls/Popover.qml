// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The surface of menus, tooltips, the palette and dialogs: raised, with an edge, on a second shape that stands
// for a shadow. No blur. `drop` is how far that shape lies lower, `spread` how much it is wider each side.
import QtQuick
import Heddle.Theme

Item {
    id: root

    property real radius: Theme.radiusCard
    property real drop: Theme.strokeLine + Theme.strokeBold
    property real spread: Theme.strokeLine
    property color color: Theme.raised
    property color edge: Theme.popoverEdge

    Rectangle {
        x: -root.spread
        y: root.drop
        width: root.width + 2 * root.spread
        height: root.height
        radius: root.radius + root.spread
        color: Theme.popoverContact
    }
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.color
        border.width: Theme.strokeLine
        border.color: root.edge
    }
}

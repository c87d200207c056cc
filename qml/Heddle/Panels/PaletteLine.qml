// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A row of a palette: its ground, and that the pointer chooses it and a click takes it.
import QtQuick
import Heddle.Theme

Item {
    id: root

    required property int index
    readonly property bool chosen: ListView.isCurrentItem

    signal pointed()
    signal accepted()

    // Where the pointer rested on it; a row that comes to lie under a pointer at rest is not chosen.
    property point rested: Qt.point(-1, -1)

    function follow(at: point) {
        const moved = root.rested.x >= 0 && (at.x !== root.rested.x || at.y !== root.rested.y)
        root.rested = at
        if (moved)
            root.pointed()
    }

    width: ListView.view ? ListView.view.width : 0
    height: Theme.paletteRowHeight
    Accessible.role: Accessible.ListItem

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        radius: Theme.radiusButton
        color: root.chosen ? Theme.rowChosen : Theme.faded(Theme.hover, 0)
    }
    HoverHandler {
        onPointChanged: if (hovered) root.follow(point.scenePosition)
        onHoveredChanged: root.rested = hovered ? point.scenePosition : Qt.point(-1, -1)
    }
    TapHandler { onTapped: root.accepted() }
}

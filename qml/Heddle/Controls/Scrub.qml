// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Tells a click on a number from a drag that changes it. `start` is the number when the drag began.
import QtQuick

MouseArea {
    id: root

    property real value: 0
    property real start: 0
    property real pressedAt: 0
    property bool dragging: false

    signal tapped()
    signal dragged(real start, real pixels)
    signal dropped(real start, real pixels)

    function begin(at: real) {
        root.start = root.value
        root.pressedAt = at
        root.dragging = false
    }
    function follow(at: real) {
        root.dragging = root.dragging || Math.abs(at - root.pressedAt) > 4
        if (root.dragging)
            root.dragged(root.start, at - root.pressedAt)
    }
    function end(at: real) {
        if (root.dragging)
            root.dropped(root.start, at - root.pressedAt)
        else
            root.tapped()
        root.dragging = false
    }

    cursorShape: Qt.SizeHorCursor
    preventStealing: true

    onPressed: mouse => root.begin(mouse.x)
    onPositionChanged: mouse => root.follow(mouse.x)
    onReleased: mouse => root.end(mouse.x)
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A field of colours in which a ring marks a place: `across` and `up`, each from 0 to 1; `flat`: only `across`.
// Dragged, or moved by the arrow keys (Shift: ten steps). Its children are the ground.
import QtQuick
import Heddle.Theme
import Heddle.Controls

FocusScope {
    id: root

    default property alias ground: ground.data
    property string label: ""
    property bool flat: false
    property real across: 0
    property real up: 0
    property color mark
    readonly property real stepSize: 0.01

    signal moved(real across, real up)
    signal settled()

    function bounded(place: real): real { return Math.max(0, Math.min(1, place)) }
    function go(across: real, up: real) { root.moved(root.bounded(across), root.bounded(up)) }
    function goTo(mouse: var) { root.go(mouse.x / root.width, 1 - mouse.y / root.height) }
    function step(across: real, up: real, event: var) {
        const size = root.stepSize * (event.modifiers & Qt.ShiftModifier ? 10 : 1)
        root.go(root.across + across * size, root.up + up * size)
        root.settled()
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: root.label

    Keys.onLeftPressed: event => root.step(-1, 0, event)
    Keys.onRightPressed: event => root.step(1, 0, event)
    Keys.onUpPressed: event => root.step(root.flat ? 1 : 0, 1, event)
    Keys.onDownPressed: event => root.step(root.flat ? -1 : 0, -1, event)

    Item {
        id: ground
        anchors.fill: parent
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        preventStealing: true
        onPressed: event => { root.forceActiveFocus(Qt.MouseFocusReason); root.goTo(event) }
        onPositionChanged: event => root.goTo(event)
        onReleased: root.settled()
    }
    // White within dark: it shows on every colour.
    Rectangle {
        x: root.across * root.width - width / 2
        y: (root.flat ? 0.5 : 1 - root.up) * root.height - height / 2
        width: Theme.thumbSize + Theme.strokeBold
        height: width
        radius: width / 2
        color: root.mark
        border.width: Theme.strokeLine
        border.color: Theme.captionGround

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.strokeLine
            radius: width / 2
            color: "transparent"
            border.width: Theme.strokeBold
            border.color: Theme.fillText
        }
    }
    FocusRing { visible: root.activeFocus && !mouse.pressed; inner: Theme.radiusPicture }
}

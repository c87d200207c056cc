// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One plane of a stack with its cross-hair: PlaneView { value: …; across: 12; down: 30; onMoved: (x, y) => … }.
// Part of VolumeSlices.
import QtQuick
import Heddle.Theme
import Heddle.Widgets

Item {
    id: root

    // The plane, or the stack of which `page` is shown.
    property alias value: view.value
    property alias page: view.page
    property alias low: view.low
    property alias high: view.high
    property alias colourMap: view.colourMap
    property alias pixelAspect: view.pixelAspect
    property alias caption: view.caption
    // Where the cross-hair is, in pixels.
    property int across: 0
    property int down: 0
    // A projection has no place of its own to step through.
    property bool steps: true

    readonly property real stepX: view.scaling
    readonly property real stepY: view.scaling * view.pixelAspect
    readonly property real crossX: view.pictureRect.x + (root.across + 0.5) * root.stepX
    readonly property real crossY: view.pictureRect.y + (root.down + 0.5) * root.stepY

    // The cross-hair is dragged to a pixel.
    signal moved(int across, int down)
    // The wheel goes so many planes on.
    signal stepped(int planes)

    function moveTo(x: real, y: real) {
        root.moved(Math.max(0, Math.floor((x - view.pictureRect.x) / root.stepX)), Math.max(0, Math.floor((y - view.pictureRect.y) / root.stepY)))
    }

    // Light with a dark rim, so that it shows on any picture.
    component Hair: Rectangle {
        color: Theme.captionGround
        opacity: 0.7

        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: parent.width < parent.height ? Theme.strokeLine : 0
            anchors.rightMargin: anchors.leftMargin
            anchors.topMargin: parent.width < parent.height ? 0 : Theme.strokeLine
            anchors.bottomMargin: anchors.topMargin
            color: Theme.captionText
        }
    }

    ImageView {
        id: view
        anchors.fill: parent
    }
    Hair {
        x: Math.round(root.crossX - width / 2)
        y: view.pictureRect.y
        width: Theme.strokeLine + Theme.space2
        height: view.pictureRect.height
        visible: view.present
    }
    Hair {
        x: view.pictureRect.x
        y: Math.round(root.crossY - height / 2)
        width: view.pictureRect.width
        height: Theme.strokeLine + Theme.space2
        visible: view.present
    }
    MouseArea {
        id: hand
        anchors.fill: parent
        enabled: view.present
        cursorShape: Qt.CrossCursor
        preventStealing: true
        onPressed: event => root.moveTo(event.x, event.y)
        onPositionChanged: event => root.moveTo(event.x, event.y)
    }
    WheelHandler {
        id: wheel
        enabled: root.steps && view.present
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        property real turned: 0
        onWheel: event => root.turn(event.angleDelta.y)
    }

    // Touchpads turn in small parts of a step.
    function turn(angle: real) {
        wheel.turned += angle / 120
        const planes = wheel.turned > 0 ? Math.floor(wheel.turned) : Math.ceil(wheel.turned)
        wheel.turned -= planes
        if (planes !== 0)
            root.stepped(planes)
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A picture of a value: ImageView { anchors.fill: parent; value: node.outputs.image.value }.
// Eight bit pictures as they are, others stretched from their least to their greatest value, labels in colours.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // The value to show; anything that is no picture shows nothing.
    property alias value: picture.value
    // Which page of a stack; -1: the middle one.
    property alias page: picture.page
    // Wheel zooms, dragging moves, double click fits, hovering reads pixels.
    property alias interactive: picture.interactive
    // Cut off the darkest and the brightest 0.2 %.
    property alias percentile: picture.percentile
    // What stands in the corner; the size of the picture unless set, "" for nothing.
    property string caption: root.sizeText
    readonly property string sizeText: picture.present ? qsTr("%1 × %2").arg(picture.pictureSize.width).arg(picture.pictureSize.height) : ""
    readonly property alias present: picture.present
    readonly property alias busy: picture.busy
    readonly property alias pages: picture.pages
    readonly property alias shownPage: picture.shownPage
    readonly property alias low: picture.low
    readonly property alias high: picture.high
    readonly property alias scaling: picture.scaling
    readonly property alias readOut: picture.readOut
    // The part of the item that the picture covers.
    readonly property alias pictureRect: picture.pictureRect

    // The whole picture, as large as fits.
    function fit() { picture.fit() }

    implicitWidth: 208
    implicitHeight: 128
    Accessible.role: Accessible.Graphic
    Accessible.name: root.sizeText

    PictureItem {
        id: picture
        objectName: "picture"
        anchors.fill: parent
    }
    HoverHandler { id: pointer }
    Rectangle {
        x: picture.pictureRect.x
        y: picture.pictureRect.y
        width: picture.pictureRect.width
        height: picture.pictureRect.height
        visible: picture.present && !root.interactive
        color: "transparent"
        border.width: Theme.strokeLine
        border.color: Theme.pictureEdge
    }
    Rectangle {
        x: Math.max(0, picture.pictureRect.x) + Theme.space6
        y: Math.min(root.height, picture.pictureRect.y + picture.pictureRect.height) - height - Theme.space6
        // On a small picture it would hide what it names.
        visible: picture.present && root.caption.length > 0 && (pointer.hovered || 3 * width < picture.pictureRect.width)
        width: words.implicitWidth + 2 * Theme.space6
        height: 18
        radius: Theme.radiusChip
        color: Theme.captionGround

        Controls.Label {
            id: words
            anchors.centerIn: parent
            kind: "hint"
            color: Theme.captionText
            text: root.caption
        }
    }
}

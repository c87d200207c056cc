// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// How bright a picture is drawn, over the histogram of its values: WindowStrip { picture: view.picture }. The two
// handles are what is drawn black and white; a double click gives the choice back to the picture. Part of ImageView.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // The picture whose window it shows and changes.
    required property PictureItem picture
    // Whether it is dragged now.
    readonly property alias dragged: hand.pressed

    readonly property real span: root.picture.histogramHigh - root.picture.histogramLow
    readonly property real lowShare: root.shareOf(root.picture.shownLow)
    readonly property real highShare: root.shareOf(root.picture.shownHigh)
    property bool highHeld: false

    function shareOf(value: real): real {
        return root.span > 0 ? Math.max(0, Math.min(1, (value - root.picture.histogramLow) / root.span)) : 0
    }
    function hold(x: real) {
        const share = x / bars.width
        root.highHeld = Math.abs(share - root.highShare) < Math.abs(share - root.lowShare)
        root.drag(x)
    }
    function drag(x: real) {
        const share = Math.max(0, Math.min(1, x / bars.width))
        const value = root.picture.histogramLow + share * root.span
        if (root.highHeld)
            root.picture.windowTo(root.picture.shownLow, Math.max(value, root.picture.shownLow))
        else
            root.picture.windowTo(Math.min(value, root.picture.shownHigh), root.picture.shownHigh)
    }

    implicitWidth: 148
    implicitHeight: 56

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusChip
        color: Theme.captionGround
    }
    HistogramItem {
        id: bars
        x: Theme.space8
        y: Theme.space6
        width: parent.width - 2 * x
        height: parent.height - y - words.height
        shares: root.picture.histogram
        from: root.lowShare
        to: root.highShare
    }
    Repeater {
        model: [root.lowShare, root.highShare]

        Rectangle {
            required property real modelData
            required property int index
            x: Math.round(bars.x + modelData * bars.width - width / 2)
            y: bars.y
            width: Theme.strokeBold
            height: bars.height
            color: Theme.thumb

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: -Theme.space2
                width: Theme.space8
                height: width
                radius: width / 2
                color: Theme.thumb
                border.width: Theme.strokeLine
                border.color: Theme.viewerGround
            }
        }
    }
    Item {
        id: words
        x: Theme.space8
        y: parent.height - height
        width: parent.width - 2 * x
        height: 18

        Controls.Label {
            height: parent.height
            kind: "monoSmall"
            color: Theme.captionText
            text: root.picture.lowText
        }
        Controls.Label {
            anchors.right: parent.right
            height: parent.height
            kind: "monoSmall"
            color: Theme.captionText
            text: root.picture.highText
        }
    }
    MouseArea {
        id: hand
        objectName: "windowHand"
        anchors.fill: parent
        cursorShape: Qt.SizeHorCursor
        preventStealing: true
        onPressed: event => root.hold(event.x - bars.x)
        onPositionChanged: event => { if (hand.pressed) root.drag(event.x - bars.x) }
        onDoubleClicked: root.picture.windowTo(NaN, NaN)
    }
}

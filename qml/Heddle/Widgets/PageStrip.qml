// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Turns the pages of a stack: PageStrip { picture: view.picture }. Part of ImageView.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // The picture whose pages it turns.
    required property PictureItem picture

    implicitHeight: Theme.fieldHeight

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusChip
        color: Theme.captionGround
    }
    Controls.Slider {
        id: slider
        objectName: "pageSlider"
        x: Theme.space8
        width: count.x - x - Theme.space8
        height: parent.height
        label: qsTr("Page")
        from: 0
        to: Math.max(1, root.picture.pages - 1)
        stepSize: 1
        onMoved: root.picture.turnTo(slider.value)

        // While it is dragged the hand leads.
        Binding on value {
            when: !slider.pressed
            value: root.picture.shownPage
            restoreMode: Binding.RestoreNone
        }
    }
    Controls.Label {
        id: count
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        height: parent.height
        kind: "mono"
        color: Theme.captionText
        text: qsTr("%1 / %2").arg(root.picture.shownPage + 1).arg(root.picture.pages)
    }
}

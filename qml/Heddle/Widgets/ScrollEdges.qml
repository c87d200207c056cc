// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The two scroll bars of a part that scrolls itself, along its body.
import QtQuick
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    required property ScrollItem view

    visible: root.view.interactive

    Controls.ScrollBar {
        objectName: "upright"
        orientation: Qt.Vertical
        x: root.width - width
        y: root.view.body.y
        height: root.view.body.height
        size: root.view.contentHeight > 0 ? Math.min(1, root.view.body.height / root.view.contentHeight) : 1
        position: root.view.contentHeight > 0 ? root.view.scrollY / root.view.contentHeight : 0
        onPositionChanged: if (pressed) root.view.scrollY = position * root.view.contentHeight
    }
    Controls.ScrollBar {
        orientation: Qt.Horizontal
        x: root.view.body.x
        y: root.height - height
        width: root.view.body.width
        size: root.view.contentWidth > 0 ? Math.min(1, root.view.body.width / root.view.contentWidth) : 1
        position: root.view.contentWidth > 0 ? root.view.scrollX / root.view.contentWidth : 0
        onPositionChanged: if (pressed) root.view.scrollX = position * root.view.contentWidth
    }
}

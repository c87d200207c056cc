// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A row of Tab, with a hairline below on which the chosen one's line lies.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme

T.TabBar {
    id: root

    implicitWidth: root.contentWidth + root.leftPadding + root.rightPadding
    implicitHeight: Theme.tabHeight
    spacing: Theme.space24

    Accessible.role: Accessible.PageTabList

    contentItem: ListView {
        model: root.contentModel
        currentIndex: root.currentIndex
        spacing: root.spacing
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.AutoFlickIfNeeded
        snapMode: ListView.SnapToItem
    }
    background: Item {
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.strokeLine
            color: Theme.lineSubtle
        }
    }
}

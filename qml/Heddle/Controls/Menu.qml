// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A menu of MenuItem and MenuSeparator, as wide as its widest row.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.Menu {
    id: root

    property real widest: 0
    // It is or was shown: its rows are made then.
    property bool made: false

    function measure() {
        let width = 0
        for (let i = 0; i < root.count; ++i) {
            const row = root.itemAt(i) as MenuItem
            if (row)
                row.made = true
            width = Math.max(width, root.itemAt(i).implicitWidth)
        }
        root.widest = width
    }

    implicitWidth: Math.max(160, root.widest + root.leftPadding + root.rightPadding)
    implicitHeight: root.implicitContentHeight + root.topPadding + root.bottomPadding
    padding: Theme.space4
    margins: Theme.space8
    overlap: Theme.space4

    onAboutToShow: { root.made = true; root.measure() }
    onCountChanged: if (root.made) root.measure()

    delegate: MenuItem { }
    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        currentIndex: root.currentIndex
        interactive: root.Window.window !== null && contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar { }
    }
    background: Popover { }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.durationAppear; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; to: 0; duration: Theme.durationVanish }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A panel that is made when it is wanted first, and stays, hidden or shown: a window that opens makes what it shows.
import QtQuick

Repeater {
    id: root

    required property bool wanted
    property bool made: false
    // Null until then.
    property Item panel: null

    model: root.made ? 1 : 0
    onItemAdded: (index, item) => {
        item.visible = Qt.binding(() => root.wanted)
        root.panel = item
    }
    onWantedChanged: if (root.wanted) root.made = true
    Component.onCompleted: if (root.wanted) root.made = true
}

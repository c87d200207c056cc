// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The rows of the library, under the names of their categories. The components here are not bound: a section cannot be
// made in a file where they are, so that the lint has to look away.
import QtQuick
import Heddle.Controls

RowList {
    id: root

    signal added(string typeId)
    // The pointer, within the row, while that row is dragged; and that it was let go.
    signal dragMoved(Item row, real x, real y)
    signal dragEnded()

    activeFocusOnTab: true
    section.delegate: LibrarySection { width: ListView.view.width }
    // qmllint disable unqualified
    delegate: LibraryRow {
        width: ListView.view.width
        chosen: ListView.isCurrentItem && ListView.view.activeFocus
        onPressedIt: root.currentIndex = index
        onAdded: typeId => root.added(typeId)
        onDragMoved: (row, x, y) => root.dragMoved(row, x, y)
        onDragEnded: root.dragEnded()
    }
    // qmllint enable unqualified
}

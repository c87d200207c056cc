// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The rows of the library, under the names of their categories. No delegate here looks at an id outside of it, for a
// section cannot be made in a file whose components are bound.
import QtQuick
import Heddle.Controls

ListView {
    id: root

    signal added(string typeId)
    // The pointer, within the row, while that row is dragged; and that it was let go.
    signal dragMoved(LibraryRow row, real x, real y)
    signal dragEnded()

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    section.delegate: LibrarySection { width: ListView.view.width }
    delegate: LibraryRow { width: ListView.view.width }

    ScrollBar.vertical: ScrollBar { }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Rows of one kind that scroll: what every list of the window shares.
import QtQuick

ListView {
    // The model, where rows are used again: those that are kept for it would show what stood in another one (Qt 6.4).
    property QtObject rows
    readonly property alias bar: bar

    onRowsChanged: {
        const again = reuseItems
        reuseItems = false
        model = rows
        reuseItems = again
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    // Rows made in advance would outlive a filter that is typed meanwhile, and be asked for where the list has become shorter.
    cacheBuffer: 0
    ScrollBar.vertical: ScrollBar { id: bar }
}

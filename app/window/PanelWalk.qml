// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The keyboard's way round the window: from panel to panel, into what is first there.
import QtQuick

Item {
    id: root

    // In the order of the way; those that are not shown, or have nothing for keys, are passed over.
    property list<Item> stops

    function holds(stop: Item, item: Item): bool {
        for (let at = item; at; at = at.parent)
            if (at === stop)
                return true
        return false
    }
    function firstIn(stop: Item): Item {
        if (stop.activeFocusOnTab)
            return stop
        const first = stop.nextItemInFocusChain(true)
        return root.holds(stop, first) ? first : null
    }
    function step(by: int) {
        const there = Array.from(root.stops).filter(stop => stop.visible)
        const here = there.findIndex(stop => root.holds(stop, root.Window.activeFocusItem))
        for (let next = 1; next <= there.length; ++next) {
            const item = root.firstIn(there[(Math.max(here, 0) + by * next + there.length * next) % there.length])
            if (item)
                return item.forceActiveFocus(Qt.TabFocusReason)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The keyboard's way round the window: from panel to panel, into what is first there, and home when it is nowhere.
import QtQuick
import QtQuick.Templates as T

Item {
    id: root

    // In the order of the way; those that are not shown, or have nothing for keys, are passed over.
    property list<Item> stops
    // Has the keyboard when nobody else does: what had it may have gone, or have been hidden.
    property Item home
    readonly property Item now: root.Window.activeFocusItem

    onNowChanged: soon.restart()

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
    function takeHome() {
        const nowhere = root.now === root.Window.contentItem || root.now === root.T.ApplicationWindow.contentItem
        if (nowhere && !root.T.Overlay.overlay.visible && root.home && root.home.visible)
            root.home.forceActiveFocus(Qt.OtherFocusReason)
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
    Timer {
        id: soon
        interval: 0
        onTriggered: root.takeHome()
    }
    // While a menu or a dialog is shown the keyboard is its own.
    Connections {
        target: root.T.Overlay.overlay
        function onVisibleChanged() { soon.restart() }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Knows whether a tooltip was just shown: then its neighbour's appears at once.
pragma Singleton

import QtQuick

QtObject {
    id: root

    property bool warm: false
    readonly property Timer cooling: Timer {
        interval: 300
        onTriggered: root.warm = false
    }

    function shown() {
        root.cooling.stop()
        root.warm = true
    }
    function hidden() {
        root.cooling.restart()
    }
}

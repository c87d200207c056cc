// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// How large the window is: as it was left, or, where it shows a panel alone, as large as what is on it; no larger than its
// screen.
import QtQuick
import QtQuick.Window
import Heddle.Models
import Heddle.Theme

QtObject {
    id: root

    required property Window window
    required property Settings settings
    required property PanelModel panel
    // The window shows the panel alone: its size is not kept.
    required property bool panelAlone
    // Untyped: the lint takes what a window says of it for a mere object.
    readonly property var screen: root.window.screen
    readonly property real keptWidth: Math.min(root.screen.width, Number(root.settings.value("window/width", 1600)))
    readonly property real keptHeight: Math.min(root.screen.height, Number(root.settings.value("window/height", 1000)))
    property real usualWidth: root.keptWidth
    property real usualHeight: root.keptHeight

    function keep() {
        if (root.panelAlone)
            return
        root.usualWidth = root.window.width
        root.usualHeight = root.window.height
        root.settings.setValue("window/width", root.usualWidth)
        root.settings.setValue("window/height", root.usualHeight)
    }
    function restore() {
        root.window.width = root.usualWidth
        root.window.height = root.usualHeight
    }
    function fitPanel() {
        if (!root.panelAlone || root.panel.contentWidth === 0)
            return
        root.window.width = Math.min(root.screen.width, root.panel.contentWidth + 2 * Theme.space24)
        root.window.height = Math.min(root.screen.height, Theme.toolbarHeight + root.panel.contentHeight + 2 * Theme.space24)
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The row of menus in the uppermost strip.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Controls
import Heddle.App

MenuBar {
    id: root

    required property WindowActions actions
    required property PanelLayout panels

    component Entry: MenuItem {
        key: action && action.shortcut ? String(action.shortcut) : ""
    }
    component ModeEntry: MenuItem {
        id: choice

        required property string mode

        checkable: true
        checked: root.actions.settings.updateMode === choice.mode
        onTriggered: root.actions.settings.updateMode = choice.mode
    }
    component ThemeEntry: MenuItem {
        id: entry

        required property string mode

        checkable: true
        checked: root.actions.settings.themeMode === entry.mode
        onTriggered: root.actions.settings.themeMode = entry.mode
    }

    component SnapEntry: MenuItem {
        id: snap

        // A property of the settings.
        required property string wish

        checkable: true
        checked: root.actions.settings[snap.wish]
        onTriggered: root.actions.settings[snap.wish] = !root.actions.settings[snap.wish]
    }

    Menu {
        title: qsTr("File")

        Entry { action: root.actions.newFlow; iconName: "plus" }
        Entry { action: root.actions.open; iconName: "folder" }
        MenuSeparator { }
        Entry { action: root.actions.save; iconName: "save" }
        Entry { action: root.actions.saveAs }
        MenuSeparator { }
        Entry { action: root.actions.close }
        Entry { action: root.actions.quit; iconName: "power" }
    }
    Menu {
        title: qsTr("Edit")

        Entry { action: root.actions.undo; iconName: "undo" }
        Entry { action: root.actions.redo; iconName: "redo" }
        MenuSeparator { }
        Entry { action: root.actions.cut }
        Entry { action: root.actions.copy; iconName: "copy" }
        Entry { action: root.actions.paste }
        Entry { action: root.actions.duplicate }
        Entry { action: root.actions.remove; iconName: "trash"; key: qsTr("Del") }
        MenuSeparator { }
        Entry { action: root.actions.group; iconName: "subgraph" }
        Entry { action: root.actions.ungroup }
        Entry { action: root.actions.enterGroup; key: qsTr("Return") }
        Entry { action: root.actions.leaveGroup; iconName: "up" }
        MenuSeparator { }
        Entry { action: root.actions.selectAll }
        Entry { action: root.actions.addNode; iconName: "search"; key: qsTr("Tab") }
    }
    Menu {
        title: qsTr("View")

        Entry { action: root.actions.fit; iconName: "fit"; key: "F" }
        Entry { action: root.actions.fitAll; key: qsTr("Home") }
        Entry { action: root.actions.realSize; key: "Ctrl+0" }
        Entry { action: root.actions.zoomIn; iconName: "plus" }
        Entry { action: root.actions.zoomOut; iconName: "minus" }
        MenuSeparator { }
        Entry { action: root.actions.panel; iconName: "panel" }
        MenuSeparator { }
        Entry { action: root.panels.showLibrary }
        Entry { action: root.panels.showViewer }
        Entry { action: root.panels.showInspector }
        Entry { action: root.panels.showProblems }
        MenuSeparator { }
        ThemeEntry { text: qsTr("Theme of the system"); mode: "system" }
        ThemeEntry { text: qsTr("Dark"); mode: "dark" }
        ThemeEntry { text: qsTr("Light"); mode: "light" }
        ThemeEntry { text: qsTr("High contrast, dark"); mode: "contrast-dark" }
        ThemeEntry { text: qsTr("High contrast, light"); mode: "contrast-light" }
    }
    Menu {
        title: qsTr("Arrange")

        Entry { action: root.actions.arrange.layOut; key: "L" }
        Entry { action: root.actions.arrange.straighten; key: "Q" }
        MenuSeparator { }
        Entry { action: root.actions.arrange.left; key: qsTr("Shift+A") }
        Entry { action: root.actions.arrange.right; key: qsTr("Shift+D") }
        Entry { action: root.actions.arrange.top; key: qsTr("Shift+W") }
        Entry { action: root.actions.arrange.bottom; key: qsTr("Shift+S") }
        MenuSeparator { }
        Entry { action: root.actions.arrange.across }
        Entry { action: root.actions.arrange.down }
        MenuSeparator { }
        SnapEntry { text: qsTr("Snap to neighbours"); wish: "snapsToNeighbours" }
        SnapEntry { text: qsTr("Snap to the grid"); wish: "snapsToGrid" }
    }
    Menu {
        title: qsTr("Run")

        Entry { action: root.actions.run; iconName: "play" }
        Entry { action: root.actions.pause; iconName: root.actions.document.paused ? "play" : "pause" }
        Entry { action: root.actions.stop; iconName: "stop" }
        MenuSeparator { }
        Entry { action: root.actions.runSelected }
        Entry { action: root.actions.pauseSelected }
        Entry { action: root.actions.stopSelected }
        MenuSeparator { }
        ModeEntry { text: qsTr("Run while values change"); mode: "live" }
        ModeEntry { text: qsTr("Run when a value is let go"); mode: "release" }
        ModeEntry { text: qsTr("Run only when asked"); mode: "manual" }
    }
    Menu {
        title: qsTr("Help")

        Entry { action: root.actions.keys }
        Entry { action: root.actions.about; iconName: "info" }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// How the window looks, and what is told about it.
pragma ComponentBehavior: Bound

import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property Settings settings
    required property Needs needs

    signal panelWanted(bool shown)
    signal commandsWanted()
    signal keysWanted()
    signal aboutWanted()

    name: "view"
    title: qsTr("View")

    component Look: Action {
        id: look

        property string mode

        checkable: true
        checked: root.settings.themeMode === look.mode
        onTriggered: root.settings.themeMode = look.mode
    }

    readonly property Action panel: Action {
        title: qsTr("Panel or canvas")
        label: root.needs.panelShown ? qsTr("Show the canvas") : qsTr("Show the panel")
        icon: "panel"
        keys: ["F4"]
        whyNot: root.needs.flow
        onTriggered: root.panelWanted(!root.needs.panelShown)
    }
    readonly property Action commands: Action { title: qsTr("Find an action…"); icon: "search"; keys: ["Ctrl+Shift+P"]; onTriggered: root.commandsWanted() }
    readonly property Action keyList: Action { title: qsTr("Keys"); keys: ["?", "Shift+F1"]; onTriggered: root.keysWanted() }
    readonly property Action about: Action { title: qsTr("About Heddle"); icon: "info"; onTriggered: root.aboutWanted() }

    readonly property Action asSystem: Look { title: qsTr("Theme of the system"); mode: "system" }
    readonly property Action dark: Look { title: qsTr("Dark theme"); mode: "dark" }
    readonly property Action light: Look { title: qsTr("Light theme"); mode: "light" }
    readonly property Action contrastDark: Look { title: qsTr("High contrast, dark"); mode: "contrast-dark" }
    readonly property Action contrastLight: Look { title: qsTr("High contrast, light"); mode: "contrast-light" }
}

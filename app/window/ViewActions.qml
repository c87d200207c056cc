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
    signal stepsWanted()
    // The help of the inspected node shall be seen.
    signal helpWanted()
    // The keyboard shall go to the next panel, or to the one before.
    signal stepWanted(int by)
    signal told(string text)

    // Everything larger or smaller: so large from the next start on, for what is shown already cannot follow.
    readonly property list<int> scales: [80, 90, 100, 110, 125, 150, 175, 200]
    function scaleTo(percent: int) {
        root.settings.setValue("look/scale", percent)
        root.told(qsTr("Everything is shown at %1 % from the next start of Heddle on.").arg(percent))
    }
    function scaleBy(step: int) {
        const now = Number(root.settings.value("look/scale", 100))
        const next = root.scales.findIndex(scale => scale >= now) + step
        root.scaleTo(root.scales[Math.max(0, Math.min(root.scales.length - 1, next))])
    }

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
    readonly property Action help: Action { title: qsTr("Help on the node"); icon: "book"; keys: ["F1"]; whyNot: root.needs.one; onTriggered: root.helpWanted() }
    readonly property Action firstSteps: Action { title: qsTr("First steps"); help: qsTr("Opens the welcome flow and shows how to run, change, add and wire."); icon: "star"; onTriggered: root.stepsWanted() }
    readonly property Action about: Action { title: qsTr("About Heddle"); icon: "info"; onTriggered: root.aboutWanted() }

    readonly property Action nextPanel: Action { title: qsTr("Go to the next panel"); keys: ["Ctrl+F6"]; onTriggered: root.stepWanted(1) }
    readonly property Action previousPanel: Action { title: qsTr("Go to the panel before"); keys: ["Ctrl+Shift+F6"]; onTriggered: root.stepWanted(-1) }
    readonly property Action larger: Action { title: qsTr("Everything larger"); icon: "plus"; keys: ["Ctrl+Alt++", "Ctrl+Alt+="]; onTriggered: root.scaleBy(1) }
    readonly property Action smaller: Action { title: qsTr("Everything smaller"); icon: "minus"; keys: ["Ctrl+Alt+-"]; onTriggered: root.scaleBy(-1) }
    readonly property Action usualSize: Action { title: qsTr("Everything in its usual size"); keys: ["Ctrl+Alt+0"]; onTriggered: root.scaleTo(100) }

    // As the desktop wants it, until somebody has chosen.
    readonly property SystemMotion systemMotion: SystemMotion { objectName: "systemMotion" }
    readonly property Action lessMotion: Action {
        id: calm

        property string chosen: String(root.settings.value("look/lessMotion", ""))
        readonly property bool less: calm.chosen.length > 0 ? calm.chosen === "true" : root.systemMotion.calm

        title: qsTr("Less motion")
        help: qsTr("Nothing glides, fades or turns.")
        checkable: true
        checked: calm.less
        onTriggered: { calm.chosen = String(!calm.less); root.settings.setValue("look/lessMotion", calm.chosen) }
    }

    readonly property Action asSystem: Look { title: qsTr("Theme of the system"); mode: "system" }
    readonly property Action dark: Look { title: qsTr("Dark theme"); mode: "dark" }
    readonly property Action light: Look { title: qsTr("Light theme"); mode: "light" }
    readonly property Action contrastDark: Look { title: qsTr("High contrast, dark"); mode: "contrast-dark" }
    readonly property Action contrastLight: Look { title: qsTr("High contrast, light"); mode: "contrast-light" }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Which panels are open and how large they are; kept between starts.
pragma ComponentBehavior: Bound

import Heddle.Models

ActionGroup {
    id: root

    required property Settings settings

    function keep(pane: string, size: real) { root.settings.setValue("panels/" + pane, Math.round(size)) }
    function sizeOf(pane: string, otherwise: real): real { return Number(root.settings.value("panels/" + pane, otherwise)) }
    function isOpen(pane: string): bool { return String(root.settings.value("panels/" + pane + "Open", true)) === "true" }

    name: "panels"
    title: qsTr("View")

    component Pane: Action {
        id: pane

        property string named
        property bool open: root.isOpen(pane.named)

        checkable: true
        checked: pane.open
        onTriggered: { pane.open = !pane.open; root.settings.setValue("panels/" + pane.named + "Open", pane.open) }
    }

    readonly property Action showLibrary: Pane { named: "library"; title: qsTr("Node library"); icon: "library"; keys: ["Ctrl+Alt+L"] }
    readonly property Action showViewer: Pane { named: "viewer"; title: qsTr("Viewer"); icon: "eye"; keys: ["Ctrl+Shift+V"] }
    readonly property Action showInspector: Pane { named: "inspector"; title: qsTr("Inspector"); icon: "sliders"; keys: ["Ctrl+Alt+I"] }
    readonly property Action showProblems: Pane { named: "problems"; title: qsTr("Problems"); icon: "warning"; keys: ["Ctrl+Shift+M"] }
}

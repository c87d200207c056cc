// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Which panels are open and how large they are; kept between starts.
pragma ComponentBehavior: Bound

import Heddle.Models

ActionGroup {
    id: root

    required property Settings settings
    // There is room for one of the two columns beside the canvas: the one that was asked for last.
    property bool narrow: false
    property string side: "left"
    // Why none can be shown now; empty: they can.
    property string whyNone: ""
    // Which page of the strip below the canvas is shown: "problems" or "log"; empty: it is folded.
    property string below: String(root.settings.value("panels/below", "problems"))

    function keep(pane: string, size: real) { root.settings.setValue("panels/" + pane, Math.round(size)) }
    function sizeOf(pane: string, otherwise: real): real { return Number(root.settings.value("panels/" + pane, otherwise)) }
    function isOpen(pane: string, otherwise: bool): bool { return String(root.settings.value("panels/" + pane + "Open", otherwise)) === "true" }
    function showBelow(page: string) {
        root.below = page
        root.settings.setValue("panels/below", page)
    }

    name: "panels"
    title: qsTr("View")

    component Pane: Action {
        id: pane

        property string named
        property bool atFirst: true // is open when nobody has chosen
        property string side // the column that it stands in; empty: neither
        property bool open: root.isOpen(pane.named, pane.atFirst)
        readonly property bool squeezed: root.narrow && pane.side.length > 0 && pane.side !== root.side

        function turn() {
            pane.open = !pane.checked
            root.settings.setValue("panels/" + pane.named + "Open", pane.open)
            if (pane.side.length > 0)
                root.side = pane.side
        }

        checkable: true
        checked: pane.open && !pane.squeezed
        whyNot: root.whyNone
        onTriggered: pane.turn()
    }

    component Below: Action {
        id: below

        property string page

        checkable: true
        checked: root.below === below.page
        whyNot: root.whyNone
        onTriggered: root.showBelow(below.checked ? "" : below.page)
    }

    readonly property Action showLibrary: Pane { named: "library"; side: "left"; title: qsTr("Node library"); icon: "library"; keys: ["Ctrl+Alt+L"] }
    readonly property Action showOutline: Pane { named: "outline"; side: "left"; atFirst: false; title: qsTr("Outline"); icon: "outline"; keys: ["Ctrl+Alt+O"] }
    readonly property Action showVariables: Pane { named: "variables"; side: "left"; atFirst: false; title: qsTr("Variables"); icon: "link"; keys: ["Ctrl+Alt+B"] }
    readonly property Action showViewer: Pane { named: "viewer"; side: "right"; title: qsTr("Viewer"); icon: "eye"; keys: ["Ctrl+Alt+V"] }
    readonly property Action showInspector: Pane { named: "inspector"; side: "right"; title: qsTr("Inspector"); icon: "sliders"; keys: ["Ctrl+Alt+I"] }
    readonly property Action showHistory: Pane { named: "history"; side: "left"; atFirst: false; title: qsTr("Undo history"); icon: "history"; keys: ["Ctrl+Alt+Z"] }
    readonly property Action showExtensions: Pane { named: "extensions"; side: "left"; atFirst: false; title: qsTr("Extensions"); icon: "package"; keys: ["Ctrl+Alt+X"] }
    readonly property Action showProblems: Below { page: "problems"; title: qsTr("Problems"); icon: "warning"; keys: ["Ctrl+Shift+M"] }
    readonly property Action showLog: Below { page: "log"; title: qsTr("Log"); icon: "terminal"; keys: ["Ctrl+`"] }
    readonly property Action showSecond: Pane { named: "second"; atFirst: false; title: qsTr("Second view"); help: qsTr("Another place of the flow, beside the first."); icon: "compare"; keys: ["Ctrl+Shift+2"] }
    readonly property Action showMinimap: Pane { named: "minimap"; title: qsTr("Minimap"); icon: "minimap"; keys: ["Alt+M"] }
}

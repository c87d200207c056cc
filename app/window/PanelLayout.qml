// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Which panels are open and how large they are; kept between starts.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Heddle.Models

QtObject {
    id: root

    required property Settings settings

    function keep(name: string, size: real) { root.settings.setValue("panels/" + name, Math.round(size)) }
    function sizeOf(name: string, otherwise: real): real { return Number(root.settings.value("panels/" + name, otherwise)) }
    function isOpen(name: string): bool { return String(root.settings.value("panels/" + name + "Open", true)) === "true" }

    component Panel: T.Action {
        required property string name

        checkable: true
        checked: root.isOpen(name)
        onToggled: root.settings.setValue("panels/" + name + "Open", checked)
    }

    readonly property T.Action showLibrary: Panel { name: "library"; text: qsTr("Node library"); shortcut: "Ctrl+L" }
    readonly property T.Action showViewer: Panel { name: "viewer"; text: qsTr("Viewer"); shortcut: "Ctrl+Shift+V" }
    readonly property T.Action showInspector: Panel { name: "inspector"; text: qsTr("Inspector"); shortcut: "Ctrl+I" }
    readonly property T.Action showProblems: Panel { name: "problems"; text: qsTr("Problems"); shortcut: "Ctrl+Shift+M" }
}

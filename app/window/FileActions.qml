// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Flows as files, and the program as a whole.
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property FileQuestions questions
    required property Needs needs
    readonly property bool unsaved: root.document.modified || root.document.path.length === 0

    readonly property Workbench workbench: root.questions.workbench

    signal quitWanted()

    function openFlow(path: string) { root.questions.guard("open", path) }

    name: "file"
    title: qsTr("File")

    readonly property Action newFlow: Action { title: qsTr("New"); icon: "plus"; keys: ["Ctrl+N"]; onTriggered: root.questions.guard("new", "") }
    readonly property Action open: Action { title: qsTr("Open…"); icon: "folder"; keys: ["Ctrl+O"]; onTriggered: root.questions.guard("choose", "") }
    readonly property Action save: Action {
        title: qsTr("Save")
        icon: "save"
        keys: ["Ctrl+S"]
        whyNot: root.needs.flow || (root.unsaved ? "" : qsTr("Everything is saved."))
        onTriggered: root.questions.save()
    }
    readonly property Action saveAs: Action { title: qsTr("Save as…"); keys: ["Ctrl+Shift+S"]; whyNot: root.needs.flow; onTriggered: root.questions.saveAs() }
    readonly property Action close: Action { title: qsTr("Close flow"); keys: ["Ctrl+W"]; whyNot: root.needs.flow; onTriggered: root.questions.guard("close", "") }
    readonly property Action quit: Action { title: qsTr("Quit"); icon: "power"; keys: ["Ctrl+Q"]; onTriggered: root.quitWanted() }
}

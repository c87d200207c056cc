// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Flows as files, and the program as a whole.
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property OpenFlows flows
    required property FlowDocument document
    required property FileQuestions questions
    required property Needs needs
    readonly property bool unsaved: root.document.modified || root.document.path.length === 0

    readonly property Workbench workbench: root.questions.workbench
    readonly property string alone: root.flows.count > 1 ? "" : qsTr("No other flow is open.")

    signal quitWanted()
    // The page with recent flows and examples.
    signal welcomeWanted()

    function openFlow(path: string) { root.flows.open(path) }

    name: "file"
    title: qsTr("File")

    readonly property Action newFlow: Action { title: qsTr("New"); icon: "plus"; keys: ["Ctrl+N", "Ctrl+T"]; help: qsTr("In a tab of its own."); onTriggered: root.flows.begin() }
    readonly property Action open: Action { title: qsTr("Open…"); icon: "folder"; keys: ["Ctrl+O"]; onTriggered: root.questions.choose() }
    readonly property Action welcome: Action { title: qsTr("Welcome page"); help: qsTr("Recent flows and examples."); icon: "star"; whyNot: root.needs.active ? "" : qsTr("It is shown already."); onTriggered: root.welcomeWanted() }
    readonly property Action save: Action {
        title: qsTr("Save")
        icon: "save"
        keys: ["Ctrl+S"]
        whyNot: root.needs.flow || (root.unsaved ? "" : qsTr("Everything is saved."))
        onTriggered: root.questions.save()
    }
    readonly property Action saveAs: Action { title: qsTr("Save as…"); keys: ["Ctrl+Shift+S"]; whyNot: root.needs.flow; onTriggered: root.questions.saveAs() }
    readonly property Action close: Action { title: qsTr("Close flow"); icon: "close"; keys: ["Ctrl+W"]; whyNot: root.needs.flow; onTriggered: root.questions.close(root.document) }
    readonly property Action nextFlow: Action { title: qsTr("Next flow"); icon: "right"; keys: ["Ctrl+Tab", "Ctrl+PgDown"]; whyNot: root.alone; onTriggered: root.flows.step(1) }
    readonly property Action previousFlow: Action { title: qsTr("Previous flow"); icon: "left"; keys: ["Ctrl+Shift+Tab", "Ctrl+PgUp"]; whyNot: root.alone; onTriggered: root.flows.step(-1) }
    readonly property Action quit: Action { title: qsTr("Quit"); icon: "power"; keys: ["Ctrl+Q"]; onTriggered: root.quitWanted() }
}

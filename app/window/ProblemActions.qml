// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// From problem to problem: each goes to the node, in whatever graph it is.
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property Needs needs
    // The one that was gone to last, in the order of the list; -1: none yet.
    property int row: -1
    readonly property string none: root.needs.flow || (root.document.problems.count > 0 ? "" : qsTr("There are no problems."))

    // What is wrong with the node that is inspected is to be said in full.
    signal sayingWanted(int node)
    // What nodes have said is to be read where it is kept.
    signal logsWanted()

    function whyNotSay(): string {
        const node = root.document.inspected
        return root.needs.one || (node && (node.state === "error" || node.state === "warning") ? "" : qsTr("Nothing is wrong with the node."))
    }
    function step(by: int) {
        const problems = root.document.problems
        const from = root.row < 0 && by < 0 ? 0 : Math.min(root.row, problems.count - 1)
        root.row = (from + by + problems.count) % problems.count
        const at = problems.index(root.row, 0)
        root.document.groups.goTo(problems.data(at, ProblemModel.GraphRole), problems.data(at, ProblemModel.NodeIdRole))
    }

    name: "problems"
    title: qsTr("Problems")

    readonly property Action next: Action { title: qsTr("Go to the next problem"); icon: "warning"; keys: ["F8"]; whyNot: root.none; onTriggered: root.step(1) }
    readonly property Action previous: Action { title: qsTr("Go to the problem before"); icon: "warning"; keys: ["Shift+F8"]; whyNot: root.none; onTriggered: root.step(-1) }
    readonly property Action say: Action { title: qsTr("Say what is wrong with the node"); icon: "warning"; whyNot: root.whyNotSay(); onTriggered: root.sayingWanted(root.document.inspected.nodeId) }
    readonly property Action logs: Action { title: qsTr("Open the folder of logs"); icon: "folder"; onTriggered: root.logsWanted() }
}

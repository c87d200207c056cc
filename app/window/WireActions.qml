// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Wires of what is selected: made, taken away and followed.
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property Needs needs
    readonly property WireEdits wires: root.document.wires
    readonly property string two: root.needs.canvas || (root.document.selection.count >= 2 ? "" : qsTr("Select at least %1 nodes first.").arg(2))

    name: "wire"
    title: qsTr("Wires")

    readonly property Action link: Action { title: qsTr("Connect the selection"); help: qsTr("From left to right; again for the next free input."); keys: ["Ctrl+L"]; whyNot: root.two; onTriggered: root.wires.link() }
    readonly property Action unlink: Action { title: qsTr("Disconnect the selection"); keys: ["Ctrl+Shift+L"]; whyNot: root.needs.selection; onTriggered: root.wires.unlink() }
    readonly property Action upstream: Action { title: qsTr("Select what feeds the selection"); whyNot: root.needs.selection; onTriggered: root.wires.selectUpstream() }
    readonly property Action downstream: Action { title: qsTr("Select what the selection feeds"); whyNot: root.needs.selection; onTriggered: root.wires.selectDownstream() }
}

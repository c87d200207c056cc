// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The source of a node that is written in Python.
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property Needs needs
    // Where sources are found; the window gives it.
    property NodeSource source: null
    readonly property string typeId: root.document.inspected ? root.document.inspected.typeId : ""
    readonly property bool there: root.source !== null && root.source.revision >= 0 && root.source.has(root.typeId)
    readonly property string why: root.needs.one || (root.there ? "" : qsTr("This node is not written in Python."))

    name: "source"
    title: qsTr("Source")

    readonly property Action show: Action { title: qsTr("Show the source"); icon: "code"; keys: ["Ctrl+Alt+U"]; whyNot: root.why; onTriggered: root.source.show(root.typeId) }
    readonly property Action open: Action { title: qsTr("Open the source in your editor"); icon: "export"; whyNot: root.why; onTriggered: root.source.open(root.typeId) }
}

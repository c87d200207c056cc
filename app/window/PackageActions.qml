// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The packages of nodes.
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property Needs needs
    // The packages that there are; the window gives them.
    property ExtensionsModel extensions: null
    // The package of the inspected node, where it is switched off.
    readonly property string off: root.document.inspected && root.extensions && root.extensions.count > 0 ? root.extensions.offFolderOf(root.document.inspected.typeId) : ""

    signal newWanted()

    name: "packages"
    title: qsTr("Packages")

    readonly property Action make: Action { title: qsTr("New package…"); help: qsTr("Nodes of your own in Python: one node, its test and an example to begin with."); icon: "package"; onTriggered: root.newWanted() }
    readonly property Action switchOn: Action { title: qsTr("Switch its package on"); icon: "package"; whyNot: root.needs.one || (root.off.length > 0 ? "" : qsTr("The node is of no package that is switched off.")); onTriggered: root.extensions.setEnabled(root.off, true) }
}

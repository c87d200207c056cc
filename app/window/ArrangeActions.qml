// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What sets out nodes.
pragma ComponentBehavior: Bound

import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property Settings settings
    required property Needs needs
    readonly property int chosen: root.document.selection.count
    readonly property Arrangement arrangement: root.document.arrangement
    readonly property string nodes: root.needs.canvas || (root.document.nodeCount > 1 ? "" : qsTr("The flow has no two nodes yet."))

    function atLeast(count: int): string {
        return root.needs.canvas || (root.chosen >= count ? "" : qsTr("Select at least %1 nodes first.").arg(count))
    }

    // What the node shows grows with it.
    function widen(by: real) { root.document.requestResize(root.document.inspected.nodeId, root.document.inspected.width + by) }

    name: "arrange"
    title: qsTr("Arrange")

    component Here: Action { place: Action.Canvas }
    component Align: Here {
        id: align

        property string side

        whyNot: root.atLeast(2)
        onTriggered: root.arrangement.align(align.side)
    }
    component Distribute: Here {
        id: distribute

        property string way

        whyNot: root.atLeast(3)
        onTriggered: root.arrangement.distribute(distribute.way)
    }

    readonly property Action layOut: Here {
        title: qsTr("Lay out")
        label: root.chosen > 1 ? qsTr("Lay out the selection") : qsTr("Lay out all")
        keys: ["L"]
        whyNot: root.nodes || (root.chosen !== 1 ? "" : qsTr("One node alone has no layout: select more, or none for all."))
        onTriggered: root.arrangement.layOut()
    }
    readonly property Action straighten: Here { title: qsTr("Straighten wires"); keys: ["Q"]; whyNot: root.nodes; onTriggered: root.arrangement.straighten() }
    readonly property Action left: Align { title: qsTr("Align left"); keys: ["Shift+A"]; side: "left" }
    readonly property Action right: Align { title: qsTr("Align right"); keys: ["Shift+D"]; side: "right" }
    readonly property Action top: Align { title: qsTr("Align top"); keys: ["Shift+W"]; side: "top" }
    readonly property Action bottom: Align { title: qsTr("Align bottom"); keys: ["Shift+S"]; side: "bottom" }
    readonly property Action across: Distribute { title: qsTr("Distribute horizontally"); way: "horizontally" }
    readonly property Action down: Distribute { title: qsTr("Distribute vertically"); way: "vertically" }

    readonly property Action wider: Here { title: qsTr("Make the node larger"); whyNot: root.needs.one; onTriggered: root.widen(32) }
    readonly property Action narrower: Here { title: qsTr("Make the node smaller"); whyNot: root.needs.one; onTriggered: root.widen(-32) }

    readonly property Action toNeighbours: Action {
        title: qsTr("Snap to neighbours")
        checkable: true
        checked: root.settings.snapsToNeighbours
        onTriggered: root.settings.snapsToNeighbours = !root.settings.snapsToNeighbours
    }
    readonly property Action toGrid: Action {
        title: qsTr("Snap to the grid")
        checkable: true
        checked: root.settings.snapsToGrid
        onTriggered: root.settings.snapsToGrid = !root.settings.snapsToGrid
    }
}

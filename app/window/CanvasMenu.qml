// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The menu of a right click, on a node or where none is.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Canvas
import Heddle.Controls
import Heddle.Models
import Heddle.Theme
import Heddle.App

Menu {
    id: root

    required property WindowActions actions
    // The canvas that was clicked, what was clicked on it (0: no node), and where.
    property FlowCanvas canvas: null
    property int nodeId: 0
    property point at
    property bool hasNode: false
    // The node that was clicked, where it is shown.
    property NodeProperties node: null

    readonly property int actionsAt: 13
    readonly property ActionMenu tellings: ActionMenu {
        objectName: "actions"
        node: root.node
    }

    readonly property VariableMenu variable: VariableMenu {
        objectName: "variableMenu"
        variables: root.actions.document.variables
    }

    // What shall happen when the node fails is to be chosen.
    signal errorWanted()

    function ask(canvas: FlowCanvas, point: point, node: int) {
        root.canvas = canvas
        root.hasNode = node > 0
        root.nodeId = node
        root.node = canvas.shownNode(node)
        root.at = point
        const at = canvas.toScene(point)
        root.fitVariable(root.node ? root.actions.document.variables.inputAt(node, at.x, at.y) : "")
        root.popup(canvas, point)
    }
    // For what is chosen to go with the node.
    function placeBeside(): point {
        const node = root.canvas.shownNode(root.nodeId)
        return node ? Qt.point(node.x + node.width + Theme.space48, node.y + Theme.space48) : root.canvas.toScene(root.at)
    }
    // A submenu cannot be hidden: it is there for nodes that can be told something.
    function fitActions() {
        const wanted = root.node !== null && root.node.hasActions
        const at = root.actionsAt + (root.menuAt(0) === root.variable ? 1 : 0)
        const there = root.menuAt(at) === root.tellings
        if (wanted && !there)
            root.insertMenu(at, root.tellings)
        else if (!wanted && there)
            root.takeMenu(at)
    }

    // The input that was clicked; empty: none.
    function fitVariable(port: string) {
        const there = root.menuAt(0) === root.variable
        if (port.length > 0 && !there)
            root.insertMenu(0, root.variable)
        else if (port.length === 0 && there)
            root.takeMenu(0)
        root.fitActions()
        if (port.length > 0)
            root.variable.ask(root.node.nodeId, port)
    }

    onNodeChanged: root.fitActions()

    PanelPin {
        id: pin
        panel: root.actions.document.panel
        node: root.node ? root.node.nodeId : 0
    }
    // Made for submenus, which only nodes have.
    delegate: MenuItem { visible: root.node !== null }

    component Entry: ActionRow { height: visible ? implicitHeight : 0 }
    component RunEntry: RunRow { runs: root.actions.document.runs; height: visible ? implicitHeight : 0 }
    component OwnEntry: MenuItem { height: visible ? implicitHeight : 0 }

    Entry { visible: !root.hasNode; does: root.actions.canvas.addNode }
    Entry { visible: !root.hasNode; does: root.actions.frame.note }
    RunEntry { wish: "to"; visible: root.hasNode; does: root.actions.run.runTo }
    RunEntry { wish: "alone"; visible: root.hasNode; does: root.actions.run.runSelected }
    Entry { visible: root.hasNode; does: root.actions.run.pauseSelected }
    Entry { visible: root.hasNode; does: root.actions.run.stopSelected }
    Entry { visible: root.hasNode; does: root.actions.mode.bypass }
    Entry { visible: root.hasNode; does: root.actions.mode.mute }
    Entry { visible: root.hasNode; does: root.actions.mode.isolate }
    Entry { visible: root.hasNode; does: root.actions.mode.collapse }
    Entry { visible: root.hasNode; does: root.actions.mode.hideUnused }
    Entry { visible: root.hasNode; does: root.actions.run.pin }
    Entry { visible: root.hasNode; does: root.actions.run.why }
    OwnEntry { objectName: "whenItFails"; visible: root.hasNode; text: qsTr("When it fails…"); iconName: "octagon"; onTriggered: root.errorWanted() }
    Entry { visible: root.hasNode; does: root.actions.viewer.show }
    MenuSeparator { }
    LookMenu {
        objectName: "lookMenu"
        node: root.node
    }
    OwnEntry {
        objectName: "putOnPanel"
        visible: root.node !== null
        text: pin.pinned ? qsTr("Take off the panel") : qsTr("Put on panel")
        iconName: "pin"
        onTriggered: pin.toggle()
    }
    MenuSeparator { visible: root.node !== null; height: visible ? implicitHeight : 0 }
    Entry { visible: root.hasNode; does: root.actions.view.help }
    Entry { visible: root.hasNode && root.actions.source.there; does: root.actions.source.show }
    Entry { visible: root.hasNode && root.actions.source.there; does: root.actions.source.open }
    Entry { visible: root.hasNode && root.actions.packages.off.length > 0; does: root.actions.packages.switchOn }
    Entry { visible: root.hasNode; does: root.actions.canvas.rename }
    Entry { visible: root.hasNode; does: root.actions.edit.cut }
    Entry { visible: root.hasNode; does: root.actions.edit.copy }
    Entry { does: root.actions.edit.paste }
    Entry { visible: root.hasNode; does: root.actions.edit.duplicate }
    Entry { visible: root.hasNode; does: root.actions.canvas.remove }
    Entry { visible: root.hasNode; does: root.actions.canvas.dissolve }
    Entry { visible: root.hasNode; does: root.actions.canvas.detach }
    Entry { visible: root.hasNode; does: root.actions.edit.replace }
    MenuSeparator { visible: root.hasNode; height: visible ? implicitHeight : 0 }
    Entry { visible: root.hasNode; does: root.actions.frame.make }
    Entry { visible: root.hasNode; does: root.actions.group.make }
    Entry { visible: root.node !== null && root.node.group; does: root.actions.group.takeApart }
    Entry { visible: root.node !== null && root.node.group; does: root.actions.group.enter }
    MenuSeparator { }
    Entry { does: root.actions.edit.selectAll }
    Entry { does: root.actions.canvas.fit }
}

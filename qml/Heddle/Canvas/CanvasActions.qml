// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the canvas can be told; its keys are heard while it has the keyboard.
import Heddle.Canvas
import Heddle.Models

ActionGroup {
    id: root

    required property CanvasBase canvas
    readonly property int step: 16
    readonly property int selected: root.canvas.document ? root.canvas.document.selection.count : 0
    readonly property int frames: root.canvas.document ? root.canvas.document.selection.frameCount : 0
    readonly property string fixed: root.canvas.readOnly ? qsTr("This flow is only shown.") : ""
    readonly property string noNode: root.fixed || (root.selected + root.frames > 0 ? "" : qsTr("Nothing is selected."))
    readonly property string notOne: root.fixed || (root.selected + root.frames === 1 ? "" : qsTr("Select one node or frame first."))
    readonly property string notOneNode: root.selected === 1 ? "" : qsTr("Select one node first.")
    readonly property string noOne: root.selected === 1 ? "" : qsTr("Select one node first.")
    readonly property string nothing: root.canvas.wireChosen ? root.fixed : root.noNode

    function move(right: real, down: real) { root.canvas.document.nudgeSelection(right, down) }

    name: "canvas"
    title: qsTr("Canvas")

    component Here: Action { place: Action.Canvas }

    readonly property Action addNode: Here { title: qsTr("Add a node…"); icon: "search"; keys: ["Tab"]; whyNot: root.fixed; onTriggered: root.canvas.askForNode() }
    readonly property Action rename: Here { title: qsTr("Rename"); keys: ["F2"]; whyNot: root.notOne; onTriggered: root.canvas.askForName() }
    readonly property Action remove: Here { title: qsTr("Remove"); icon: "trash"; keys: ["Del", "Backspace"]; whyNot: root.nothing; onTriggered: root.canvas.removeChosen() }
    readonly property Action dissolve: Here { title: qsTr("Dissolve"); help: qsTr("Removes the nodes and joins what fed them to what they fed."); keys: ["Ctrl+Del"]; whyNot: root.noNode; onTriggered: root.canvas.document.wires.dissolve() }
    readonly property Action peek: Here { title: qsTr("Pin a look at the result"); icon: "pin"; whyNot: root.notOneNode; onTriggered: root.canvas.document.sights.peeks.pinNode(root.canvas.document.selection.ids[0]) }
    readonly property Action detach: Here { title: qsTr("Detach"); help: qsTr("Takes the nodes out of the chain, which is joined. Tap X, or shake them while you drag."); whyNot: root.noNode; onTriggered: root.canvas.document.wires.detach() }
    readonly property Action letGo: Here { title: qsTr("Cancel, or select nothing"); keys: ["Esc"]; onTriggered: root.canvas.letGo() }
    readonly property Action ports: Here { title: qsTr("Go to the ports of the node"); help: qsTr("Arrows and Tab go from one to the next, Enter edits a field, W draws a wire."); keys: ["Shift+Return", "Shift+Enter"]; whyNot: root.noOne; onTriggered: root.canvas.portHand.enter() }
    readonly property Action drawWire: Here { title: qsTr("Draw a wire from the port"); help: qsTr("Arrows choose among the ports that fit, Enter connects, Esc cancels."); icon: "link"; keys: ["W"]; whyNot: root.fixed || root.noOne; onTriggered: root.canvas.portHand.drawWire() }
    readonly property Action menu: Here { title: qsTr("Menu of the selection"); keys: ["Shift+F10", "Menu"]; whyNot: root.fixed; onTriggered: root.canvas.askForMenu() }

    readonly property Action fit: Here { title: qsTr("Fit the selection"); icon: "fit"; keys: ["F"]; onTriggered: root.canvas.fit() }
    readonly property Action fitAll: Here { title: qsTr("Fit all"); keys: ["Home"]; onTriggered: root.canvas.fitAll() }
    readonly property Action realSize: Here { title: qsTr("Real size"); keys: ["Ctrl+0"]; onTriggered: root.canvas.resetZoom() }
    readonly property Action zoomIn: Here { title: qsTr("Zoom in"); icon: "plus"; keys: ["+", "=", "Ctrl++"]; onTriggered: root.canvas.zoomIn() }
    readonly property Action zoomOut: Here { title: qsTr("Zoom out"); icon: "minus"; keys: ["-", "Ctrl+-"]; onTriggered: root.canvas.zoomOut() }
    readonly property Action moveView: Here { title: qsTr("Move the view, with the mouse"); keys: ["Space"]; held: true }
    readonly property Action cutWires: Here { title: qsTr("Cut wires, with the mouse; tapped: detach"); keys: ["X"]; held: true }

    readonly property Action goLeft: Here { title: qsTr("Go to the node at the left"); keys: ["Left"]; onTriggered: root.canvas.walk(-1, 0) }
    readonly property Action goRight: Here { title: qsTr("Go to the node at the right"); keys: ["Right"]; onTriggered: root.canvas.walk(1, 0) }
    readonly property Action goUp: Here { title: qsTr("Go to the node above"); keys: ["Up"]; onTriggered: root.canvas.walk(0, -1) }
    readonly property Action goDown: Here { title: qsTr("Go to the node below"); keys: ["Down"]; onTriggered: root.canvas.walk(0, 1) }

    readonly property Action moveLeft: Here { title: qsTr("Move to the left"); keys: ["Ctrl+Left"]; whyNot: root.noNode; onTriggered: root.move(-root.step, 0) }
    readonly property Action moveRight: Here { title: qsTr("Move to the right"); keys: ["Ctrl+Right"]; whyNot: root.noNode; onTriggered: root.move(root.step, 0) }
    readonly property Action moveUp: Here { title: qsTr("Move up"); keys: ["Ctrl+Up"]; whyNot: root.noNode; onTriggered: root.move(0, -root.step) }
    readonly property Action moveDown: Here { title: qsTr("Move down"); keys: ["Ctrl+Down"]; whyNot: root.noNode; onTriggered: root.move(0, root.step) }
    readonly property Action edgeLeft: Here { title: qsTr("Move to the left by 1"); keys: ["Ctrl+Shift+Left"]; whyNot: root.noNode; onTriggered: root.move(-1, 0) }
    readonly property Action edgeRight: Here { title: qsTr("Move to the right by 1"); keys: ["Ctrl+Shift+Right"]; whyNot: root.noNode; onTriggered: root.move(1, 0) }
    readonly property Action edgeUp: Here { title: qsTr("Move up by 1"); keys: ["Ctrl+Shift+Up"]; whyNot: root.noNode; onTriggered: root.move(0, -1) }
    readonly property Action edgeDown: Here { title: qsTr("Move down by 1"); keys: ["Ctrl+Shift+Down"]; whyNot: root.noNode; onTriggered: root.move(0, 1) }
}

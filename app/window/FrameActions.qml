// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Frames around nodes, and notes: made, written in and coloured. They are moved, renamed and removed like nodes.
pragma ComponentBehavior: Bound

import Heddle.Canvas
import Heddle.Models
import Heddle.App

ActionGroup {
    id: root

    required property FlowDocument document
    required property FlowCanvas canvas
    required property Needs needs
    readonly property Frames frames: root.document.frames
    readonly property string framed: root.needs.canvas || (root.document.selection.frameCount > 0 ? "" : qsTr("Select a frame or a note first."))
    readonly property string one: root.needs.canvas || (root.frames.chosen > 0 ? "" : qsTr("Select one frame or note first."))

    name: "frame"
    title: qsTr("Frames and notes")

    component Here: Action { place: Action.Canvas }
    component Colour: Here {
        id: colour

        // A kind of node; empty: none.
        property string kind

        whyNot: root.framed
        checkable: true
        checked: root.framed.length === 0 && root.frames.colour === colour.kind
        onTriggered: root.frames.setColour(colour.kind)
    }

    readonly property Action make: Here { title: qsTr("Frame the selection"); icon: "frame"; keys: ["C"]; whyNot: root.needs.anything; onTriggered: root.frames.frameSelection() }
    readonly property Action note: Here { title: qsTr("Add a note"); keys: ["Shift+P"]; whyNot: root.needs.canvas; onTriggered: root.canvas.frameHand.askForNote() }
    readonly property Action write: Here { title: qsTr("Write in the frame"); whyNot: root.one; onTriggered: root.canvas.frameHand.askForText() }
    readonly property Action fit: Here { title: qsTr("Fit the frame to what is in it"); icon: "fit"; whyNot: root.framed; onTriggered: root.frames.fit() }

    readonly property Action plain: Colour { title: qsTr("No colour for the frame"); label: qsTr("None"); kind: "" }
    readonly property Action blue: Colour { title: qsTr("Blue frame"); label: qsTr("Blue"); kind: "source" }
    readonly property Action violet: Colour { title: qsTr("Violet frame"); label: qsTr("Violet"); kind: "filter" }
    readonly property Action green: Colour { title: qsTr("Green frame"); label: qsTr("Green"); kind: "analyse" }
    readonly property Action yellow: Colour { title: qsTr("Yellow frame"); label: qsTr("Yellow"); kind: "view" }
    readonly property Action red: Colour { title: qsTr("Red frame"); label: qsTr("Red"); kind: "flow" }
    readonly property Action grey: Colour { title: qsTr("Grey frame"); label: qsTr("Grey"); kind: "code" }
}

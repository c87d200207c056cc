// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What actions bring up by themselves: their keys are heard, they are found by name, listed with their keys, and what
// cannot be done is told in passing.
import QtQuick
import Heddle.Controls
import Heddle.Models
import Heddle.Panels
import Heddle.Theme
import Heddle.App

Item {
    id: root

    required property WindowActions actions
    required property string version
    readonly property ActionList all: root.actions.all

    ActionKeys { actions: root.all }
    Connections {
        target: root.actions.view
        function onCommandsWanted() { commands.openAt(root.Window.activeFocusItem) }
        function onKeysWanted() { keys.open() }
        function onAboutWanted() { about.open() }
        function onTold(text: string) { note.show(text) }
    }
    Connections {
        target: root.all
        function onRefused(why: string) { note.show(why) }
    }
    Connections {
        target: root.actions.run
        function onWhyWanted(node: int) { why.node = 0; why.node = node }
    }
    Connections {
        target: root.actions.document.pins
        function onSaid(text: string) { note.show(text) }
    }
    WhyQuestion {
        id: why
        runs: root.actions.document.runs
        onAnswered: why.tell()

        function tell() {
            if (why.text.length === 0)
                return
            note.show(why.text)
            why.node = 0
        }
    }
    PassingNote {
        id: note
        objectName: "whyNot"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.space16
    }
    CommandPalette {
        id: commands
        actions: root.all
    }
    KeysDialog {
        id: keys
        actions: root.all
    }
    AboutDialog {
        id: about
        version: root.version
    }
}

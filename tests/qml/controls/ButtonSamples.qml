// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Buttons of every kind, and switches.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Sample {
    id: root

    width: 440
    title: "Buttons"

    Row {
        spacing: Theme.space4
        Button { kind: "primary"; iconName: "play"; text: "Run" }
        Button { iconName: "pause"; text: "Pause" }
        Button { iconName: "stop"; text: "Stop"; enabled: false }
        Item { width: Theme.space4; height: 1 }
        SegmentedSwitch { choices: ["Live", "On release", "Manual"]; currentIndex: 1 }
    }
    Row {
        spacing: Theme.space8
        Button { kind: "ghost"; text: "Compare" }
        Button { kind: "danger"; iconName: "power"; text: "Kill this node"; place: "node" }
        Button { text: "Keep waiting"; place: "node" }
        Button { kind: "primary"; enabled: false; text: "Run" }
    }
    Row {
        spacing: Theme.space4
        IconButton { iconName: "undo"; text: "Undo"; key: "Ctrl+Z" }
        IconButton { iconName: "redo"; text: "Redo"; enabled: false }
        IconButton { iconName: "compare"; text: "Compare"; checkable: true; checked: true }
        IconButton { iconName: "pin"; text: "Pin" }
        IconButton { iconName: "more"; text: "More" }
        IconButton { iconName: "close"; text: "Close"; side: 20; iconSize: Theme.icon12; anchors.verticalCenter: parent.verticalCenter }
        Item { width: Theme.space12; height: 1 }
        KeyCap { text: "Ctrl+Shift+P"; anchors.verticalCenter: parent.verticalCenter }
        Chip { text: "14"; anchors.verticalCenter: parent.verticalCenter }
    }
    Row {
        spacing: Theme.space16
        Switch { checked: true; text: "Leave out" }
        Switch { text: "Off" }
        CheckBox { text: "Trust everything" }
        CheckBox { checked: true; text: "Ticked" }
    }
    Row {
        spacing: Theme.space16
        Switch { checked: true; text: "On, greyed"; enabled: false }
        CheckBox { checked: true; text: "Greyed"; enabled: false }
    }
}

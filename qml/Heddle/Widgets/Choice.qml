// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One of several words: Choice { value: node.inputs.mode.value; choices: ["fast", "good"]; onChosen: v => … }, or
// shorter Choice { input: node.inputs.mode }. Up to three lie side by side, more open as a list.
import QtQuick
import Heddle.Controls as Controls

Item {
    id: root

    // The input to show and to set; the properties below need not be given then.
    property var input: null
    // The chosen word.
    property string value: root.input && root.input.value !== undefined ? String(root.input.value) : ""
    // The words to choose from.
    property list<string> choices: root.input ? root.input.choices : []
    // What it is called by those who cannot see it.
    property string label: root.input ? root.input.label : ""
    readonly property bool flat: root.choices.length <= 3 && root.choices.toString().length <= 26
    // The place of the chosen word; -1: it is none of them.
    readonly property int index: root.placeOf(root.value)
    readonly property bool editable: !root.input || root.input.editable

    // The user has chosen.
    signal chosen(string value)

    function placeOf(value: string): int {
        // indexOf() of a typed list finds nothing in Qt 6.4 unless the binding was compiled.
        for (let i = 0; i < root.choices.length; ++i) {
            if (root.choices[i] === value)
                return i
        }
        return -1
    }
    function choose(index: int) {
        const value = root.choices[index]
        root.chosen(value)
        if (root.input)
            root.input.request(value)
    }

    implicitWidth: root.flat ? parts.implicitWidth : list.implicitWidth
    implicitHeight: root.flat ? parts.implicitHeight : list.implicitHeight

    Controls.SegmentedSwitch {
        id: parts
        anchors.fill: parent
        visible: root.flat
        enabled: root.editable
        label: root.label
        choices: root.flat ? root.choices : [] // an item a word, seen or not
        onActivated: index => root.choose(index)

        Binding on currentIndex { value: root.index }
    }
    Controls.Choice {
        id: list
        anchors.fill: parent
        visible: !root.flat
        enabled: root.editable
        label: root.label
        model: root.flat ? [] : root.choices
        onActivated: index => root.choose(index)

        Binding on currentIndex { value: root.index }
    }
    InputHint { input: root.input; quiet: list.popup.visible }
}

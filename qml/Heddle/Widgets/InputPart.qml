// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The part that suits an input, chosen by its type, range and unit: InputPart { input: node.inputs.gain }.
// A yes or no gets a Toggle, a number with a range a slider with its field, a path a FilePicker, and so on.
import QtQuick
import Heddle.Widgets

Item {
    id: root

    // The input to show and to set.
    property var input: null
    // What was chosen: "toggle", "choice", "slider", "number", "file", "colour", "range", "lines", "code", "field" or "note".
    readonly property alias form: choice.form
    readonly property Item face: part.item as Item

    function load() {
        // A row that has been let go of has no input any more, yet hears for a moment: nothing is made in it.
        const file = root.input ? choice.file : ""
        part.setSource(file, file.length > 0 ? { input: root.input } : {})
    }

    onInputChanged: root.load()
    implicitWidth: 160
    implicitHeight: root.face ? root.face.implicitHeight : 0

    InputForm {
        id: choice
        input: root.input
        onChanged: root.load()
    }
    Loader {
        id: part
        anchors.fill: parent
    }
}

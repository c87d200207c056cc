// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A part for every kind of input, to see what a face can be made of.
import Heddle.Widgets

NodeWidget {
    id: root

    readonly property var inputs: (root.node && root.node.inputs) || ({}) // none while the node goes
    readonly property real labels: 52
    readonly property real parts: root.width - root.labels - 8

    Column {
        width: parent.width

        Row {
            Label { text: qsTr("Gain"); width: root.labels; height: 24 }
            Slider { objectName: "gain"; input: root.inputs.gain; numbered: true; width: root.parts }
        }
        Row {
            Label { text: qsTr("Levels"); width: root.labels; height: 24 }
            Range { objectName: "levels"; lowInput: root.inputs.low; highInput: root.inputs.high; width: root.parts }
        }
        Row {
            Label { text: qsTr("Form"); width: root.labels; height: 28 }
            Choice { objectName: "form"; input: root.inputs.form; width: root.parts }
        }
        Row {
            Label { text: qsTr("Tint"); width: root.labels; height: 24 }
            Colour { objectName: "tint"; input: root.inputs.tint; width: (root.parts - 8) / 2 }
            Toggle { objectName: "noisy"; input: root.inputs.noisy; width: (root.parts - 8) / 2 }
        }
        Row {
            Label { text: qsTr("Samples"); width: root.labels; height: 24 }
            Field { objectName: "count"; input: root.inputs.count; width: (root.parts - 8) / 2 }
            Light { lit: root.node ? root.node.state === "done" : undefined; text: root.node ? root.node.stateText : ""; width: (root.parts - 8) / 2; height: 24 }
        }
        Row {
            Label { text: qsTr("Note"); width: root.labels; height: 24 }
            Field { objectName: "note"; input: root.inputs.note; width: root.parts }
        }
        Row {
            Label { text: qsTr("File"); width: root.labels; height: 24 }
            FilePicker { objectName: "path"; input: root.inputs.path; width: root.parts }
        }
        Card {
            title: qsTr("Signal")
            width: parent.width
            Plot { values: root.firstOutput; width: parent.width; height: 64; opacity: root.freshness }
        }
        Row {
            Button { objectName: "run"; kind: "primary"; text: qsTr("Run again"); onClicked: root.node.run() }
            Button { objectName: "plain"; text: qsTr("Louder"); onClicked: root.inputs.gain.request(Math.min(20, root.inputs.gain.value + 1)) }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A dialog's parts drawn in place, without the sheet that greys the window.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    width: 560
    height: dialog.height

    Dialog {
        id: dialog
        parent: root
        anchors.centerIn: undefined
        x: 0
        y: 0
        visible: true
        modal: false
        focus: false
        closePolicy: T.Popup.NoAutoClose
        title: "Recover “Count nuclei”?"
        message: "Heddle ended without closing it, at 16:42. 14 steps made after the last save at 16:31 are in the journal."
        iconName: "history"

        Well {
            width: parent.width
            Repeater {
                model: ["Saved", "Set Denoise.strength to 0.35", "Added Segment nuclei and 2 wires"]
                Row {
                    id: line
                    required property string modelData
                    spacing: Theme.space24
                    Label { kind: "mono"; color: Theme.text3; text: "16:31"; height: Theme.lineSentence }
                    Label { color: Theme.text; text: line.modelData; height: Theme.lineSentence }
                }
            }
        }
        Row {
            spacing: Theme.space8
            StateGlyph { state: "cached"; anchors.verticalCenter: parent.verticalCenter }
            Label { text: "Results of 7 nodes are still in the cache." }
        }
        aside: Button { place: "dialog"; kind: "ghost"; text: "Compare" }
        buttons: [
            Button { place: "dialog"; text: "Open as saved" },
            Button { place: "dialog"; kind: "primary"; text: "Recover"; ringed: true }
        ]
    }
}

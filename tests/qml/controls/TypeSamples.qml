// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The text scale, and tabs.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Sample {
    id: root

    width: 440
    title: "Type"

    Row {
        spacing: Theme.space12
        Repeater {
            model: ["display", "title", "heading", "name", "strong", "body", "hint", "mono"]
            Label {
                required property string modelData
                kind: modelData
                text: modelData
                height: Theme.lineDisplay
            }
        }
    }
    TabBar {
        width: parent.width
        Tab { text: "Parameters" }
        Tab { text: "Problems"; count: "2" }
        Tab { text: "Log" }
        Tab { text: "Greyed"; enabled: false }
    }
    Label {
        width: parent.width
        wrapMode: Text.Wrap
        text: "Heddle ended without closing it, at 16:42. 14 steps made after the last save at 16:31 are in the journal."
    }
}

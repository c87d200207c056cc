// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Says what happens to those who hear the window and do not see it: an alert that nobody sees comes anew each time.
import QtQuick
import Heddle.Models

Item {
    id: root

    required property FlowDocument document
    property string text: ""

    function say(text: string) {
        root.visible = false
        root.text = text
        root.visible = true
    }

    width: 1
    height: 1
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Narrator {
        objectName: "narrator"
        document: root.document
        onSaid: text => root.say(text)
    }
}

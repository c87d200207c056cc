// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The handful of keys to begin with.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme
import Heddle.Controls
import Heddle.Models

Column {
    id: root

    property list<Action> actions

    spacing: Theme.space16

    component Told: Row {
        id: told

        property string key
        property string words

        spacing: Theme.space8

        KeyCap { text: told.key }
        Label { height: parent.height; text: told.words }
    }

    Rectangle {
        width: parent.width
        height: Theme.strokeLine
        color: Theme.lineSubtle
    }
    Flow {
        width: parent.width
        spacing: Theme.space32

        Told { key: qsTr("Drag a port"); words: qsTr("Make a wire") }
        Repeater {
            model: root.actions

            Told {
                required property Action modelData

                visible: modelData.key.length > 0
                key: modelData.key
                words: modelData.title
            }
        }
    }
    Label { text: qsTr("Drop a picture, a table or a flow anywhere in this window to start with it.") }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The handful of keys to begin with.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme
import Heddle.Controls

Column {
    id: root

    readonly property var keys: [["Tab", qsTr("add a node")], ["Drag a port", qsTr("make a wire")], ["F5", qsTr("run")],
        ["F7", qsTr("stop")], ["F", qsTr("fit")], ["Ctrl+Z", qsTr("undo")]]

    spacing: Theme.space16

    Rectangle {
        width: parent.width
        height: Theme.strokeLine
        color: Theme.lineSubtle
    }
    Row {
        spacing: Theme.space32

        Repeater {
            model: root.keys

            Row {
                id: entry
                required property var modelData

                spacing: Theme.space8

                KeyCap { text: entry.modelData[0] }
                Label { height: parent.height; text: entry.modelData[1] }
            }
        }
    }
    Label { text: qsTr("Drop a picture, a table or a flow anywhere in this window to start with it.") }
}

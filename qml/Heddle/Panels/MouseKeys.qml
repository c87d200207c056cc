// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the mouse does on the canvas, below the keys.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme
import Heddle.Controls

Column {
    id: root

    readonly property var gestures: [
        [qsTr("Make a wire"), qsTr("Drag a port")],
        [qsTr("Put a dot on a wire"), qsTr("Double click it")],
        [qsTr("Add a node"), qsTr("Double click")],
        [qsTr("Look into a wire"), qsTr("Rest on it")],
        [qsTr("Keep the look"), qsTr("Click its middle")],
        [qsTr("View a node"), qsTr("Ctrl+Shift+click")],
        [qsTr("Select"), qsTr("Drag on the canvas")],
        [qsTr("Move the view"), qsTr("Middle drag")],
        [qsTr("Zoom"), qsTr("Wheel")]
    ]

    KeySection { width: root.width; section: qsTr("Mouse") }
    Repeater {
        model: root.gestures

        Item {
            id: gesture
            required property var modelData

            width: root.width
            height: Theme.paletteRowHeight

            Label { x: Theme.space16; height: parent.height; kind: "row"; text: gesture.modelData[0] }
            KeyCap {
                anchors.right: parent.right
                anchors.rightMargin: Theme.space16 + Theme.space4
                anchors.verticalCenter: parent.verticalCenter
                text: gesture.modelData[1]
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the chosen row of the palette is: name, one sentence, and the ports.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    property PaletteRow row: null
    // What choosing it would cost, below.
    property string note

    function listed(text: string): list<string> { return text.length > 0 ? text.split(", ") : [] }

    clip: true

    component Ports: Column {
        id: ports

        required property string way
        required property list<string> names

        width: parent ? parent.width : 0

        Repeater {
            model: ports.names

            Item {
                id: port
                required property string modelData

                width: ports.width
                height: Theme.lineSentence

                Label {
                    width: parent.width - word.width - Theme.space8
                    height: parent.height
                    text: port.modelData
                }
                Label {
                    id: word
                    anchors.right: parent.right
                    height: parent.height
                    kind: "hint"
                    text: ports.way
                }
            }
        }
    }

    Column {
        x: Theme.space12
        y: Theme.space12
        width: parent.width - 2 * x
        visible: root.row !== null
        spacing: Theme.space4

        Label {
            width: parent.width
            kind: "strong"
            text: root.row ? root.row.title : ""
        }
        Label {
            width: parent.width
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
            text: root.row ? root.row.help : ""
        }
        Item { width: Theme.space4; height: Theme.space4 }
        Ports {
            way: qsTr("in")
            names: root.row ? root.listed(root.row.inputs).slice(0, 5) : []
        }
        Ports {
            way: qsTr("out")
            names: root.row ? root.listed(root.row.outputs) : []
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: cost.height + 2 * Theme.space8
        visible: root.note.length > 0 && root.row !== null
        color: Theme.hover

        Label {
            id: cost
            objectName: "paletteNote"
            x: Theme.space12
            y: Theme.space8
            width: parent.width - 2 * x
            wrapMode: Text.Wrap
            text: root.note
        }
    }
}

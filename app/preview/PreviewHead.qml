// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The head of a preview: which file, where its data comes from, how large it is shown, and on which ground.
import QtQuick
import Heddle.Preview
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property PreviewedWidget preview
    property string size: "node"
    readonly property list<string> sizes: ["node", "inspector", "panel"]

    signal sizeWanted(string size)

    implicitHeight: Theme.toolbarHeight
    color: Theme.panel

    Row {
        x: Theme.space16
        height: parent.height
        spacing: Theme.space8

        Label {
            height: parent.height
            kind: "heading"
            text: root.preview.title
        }
        Label {
            height: parent.height
            kind: "hint"
            visible: root.preview.origin.length > 0
            text: qsTr("made-up data from %1").arg(root.preview.origin)
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        height: parent.height
        spacing: Theme.space16
        topPadding: (height - Theme.buttonHeight) / 2

        SegmentedSwitch {
            objectName: "sizes"
            label: qsTr("Size")
            choices: [qsTr("Node"), qsTr("Inspector"), qsTr("Panel")]
            currentIndex: root.size === "node" ? 0 : root.size === "inspector" ? 1 : 2
            onActivated: index => root.sizeWanted(root.sizes[index])
        }
        SegmentedSwitch {
            objectName: "grounds"
            label: qsTr("Ground")
            choices: [qsTr("Dark"), qsTr("Light")]
            currentIndex: Theme.dark ? 0 : 1
            onActivated: index => Theme.mode = index === 0 ? "dark" : "light"
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The keys of the window, in one look.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme
import Heddle.Controls

Dialog {
    id: root

    readonly property var keys: [
        ["Tab", qsTr("Add a node")], ["Ctrl+N", qsTr("New flow")],
        ["Drag a port", qsTr("Make a wire")], ["Ctrl+O", qsTr("Open")],
        ["F5", qsTr("Run")], ["Ctrl+S", qsTr("Save")],
        ["F6", qsTr("Pause, resume")], ["Ctrl+Z", qsTr("Undo")],
        ["F7", qsTr("Stop")], ["Ctrl+Shift+Z", qsTr("Redo")],
        ["F", qsTr("Fit the selection")], ["Ctrl+C  X  V", qsTr("Copy, cut, paste")],
        ["Home", qsTr("Fit all")], ["Ctrl+D", qsTr("Duplicate")],
        ["Ctrl+0", qsTr("Real size")], ["Ctrl+A", qsTr("Select all")],
        ["Del", qsTr("Remove")], ["Wheel", qsTr("Zoom")],
        ["Space drag", qsTr("Move the view")], ["Ctrl+F5", qsTr("Run the selection")],
        ["F4", qsTr("Panel or canvas")], ["Ctrl+G", qsTr("Group, with Shift ungroup")],
        ["Return", qsTr("Go into a group")], ["Alt+Up", qsTr("Leave the group")]
    ]

    title: qsTr("Keys")
    iconName: "info"
    onOpened: closeButton.forceActiveFocus(Qt.PopupFocusReason)

    Grid {
        width: parent.width
        columns: 2
        columnSpacing: Theme.space24
        rowSpacing: Theme.space8

        Repeater {
            model: root.keys

            Item {
                id: entry
                required property var modelData

                width: (root.availableWidth - Theme.space24) / 2
                height: Theme.fieldHeight

                KeyCap {
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.modelData[0]
                }
                Label {
                    x: Theme.controlColumn
                    height: parent.height
                    text: entry.modelData[1]
                }
            }
        }
    }
    buttons: Button {
        id: closeButton
        kind: "primary"
        place: "dialog"
        text: qsTr("Close")
        onClicked: root.close()
    }
}

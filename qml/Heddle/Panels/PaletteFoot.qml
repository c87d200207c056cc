// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The keys of a palette, in its foot: what is done by Enter; Up, Down and Esc are the same in all.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    property string enter: ""
    property string shiftEnter: ""
    readonly property var caps: [[qsTr("Enter"), root.enter], [qsTr("Shift Enter"), root.shiftEnter], [qsTr("Up Down"), qsTr("choose")], [qsTr("Esc"), qsTr("leave")]]

    implicitHeight: Theme.paletteFootHeight

    Rectangle {
        width: parent.width
        height: Theme.strokeLine
        color: Theme.line
    }
    Row {
        x: Theme.space8
        height: parent.height
        spacing: Theme.space8

        Repeater {
            model: root.caps.filter(cap => cap[1].length > 0)

            Row {
                id: hint
                required property var modelData

                height: parent.height
                spacing: Theme.space6

                KeyCap { anchors.verticalCenter: parent.verticalCenter; text: hint.modelData[0] }
                Label { height: parent.height; kind: "hint"; rightPadding: Theme.space8; text: hint.modelData[1] }
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// An icon, if there is one, and a word, in the middle of what holds them.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    property string iconName: ""
    property string text: ""
    property font font: Theme.fontMedium
    property color ink: Theme.text

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight

    Row {
        id: row
        x: Math.round((root.width - width) / 2)
        height: root.height
        spacing: Theme.space6

        Icon {
            visible: root.iconName.length > 0
            height: parent.height
            name: root.iconName
            size: Theme.icon14
            color: root.ink
        }
        Label {
            height: parent.height
            text: root.text
            font: root.font
            color: root.ink
            Accessible.ignored: true
        }
    }
}

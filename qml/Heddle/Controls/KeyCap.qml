// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A key or a combination of keys, drawn as a small cap.
import QtQuick
import Heddle.Theme

Rectangle {
    id: root

    property string text: ""

    implicitWidth: word.implicitWidth + 2 * Theme.space6
    implicitHeight: 18
    radius: Theme.radiusChip
    color: "transparent"
    border.width: Theme.strokeLine
    border.color: Theme.line

    Label {
        id: word
        anchors.centerIn: parent
        kind: "hint"
        text: root.text
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A small number or word on a ground of its own, such as how many there are.
import QtQuick
import Heddle.Theme

Rectangle {
    id: root

    property string text: ""

    implicitWidth: Math.max(18, word.implicitWidth + 2 * Theme.space6)
    implicitHeight: 18
    radius: Theme.radiusChip
    color: Theme.hover

    Label {
        id: word
        anchors.centerIn: parent
        kind: "hint"
        color: Theme.text2
        text: root.text
    }
}

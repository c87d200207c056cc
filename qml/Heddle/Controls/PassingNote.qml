// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A word in passing over what it is about, such as that something has been copied: note.show(qsTr("Copied")).
import QtQuick
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    property string text: ""

    function show(text: string) {
        root.text = text
        clock.restart()
    }

    implicitWidth: word.implicitWidth + 2 * Theme.space12
    implicitHeight: Theme.fieldHeight
    radius: Theme.radiusButton
    color: Theme.captionGround
    opacity: clock.running ? 1 : 0
    visible: opacity > 0

    Behavior on opacity { NumberAnimation { duration: Theme.durationHoverOut } }

    Timer {
        id: clock
        // As long as it takes to look there and to read.
        interval: 2000 + 50 * root.text.length
    }
    Label {
        id: word
        anchors.centerIn: parent
        color: Theme.captionText
        text: root.text
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What became of a file that a plot was to write, for a while; part of Plot. What went wrong stays until it is
// clicked away.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls

Rectangle {
    id: root

    property string text: ""
    property bool wrong: false

    function say(text: string, wrong: bool) {
        root.text = text
        root.wrong = wrong
        clock.restart()
    }

    width: Math.min(words.implicitWidth, root.parent.width - 2 * Theme.space16) + 2 * Theme.space8
    height: words.height + Theme.space8
    visible: root.text.length > 0
    radius: Theme.radiusChip
    color: root.wrong ? Theme.errorTint : Theme.captionGround
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Timer {
        id: clock
        interval: 4000
        running: root.visible && !root.wrong
        onTriggered: root.text = ""
    }
    Controls.Label {
        id: words
        anchors.centerIn: parent
        width: root.width - 2 * Theme.space8
        wrapMode: Text.Wrap
        color: root.wrong ? Theme.text : Theme.captionText
        text: root.text
    }
    TapHandler { onTapped: root.text = "" }
}

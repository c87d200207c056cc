// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// How far something is: ProgressRing { value: node.progress; running: node.running; state: node.state }.
// A quarter of the ring goes round while it runs and nobody knows how long; it rests when it does not run or
// cannot be seen. `state` gives the colour. 16 to 64 high and wide; words need 32, two lines of them 48.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // From 0 to 1; below 0 it is not known.
    property real value: -1
    // Whether it runs now.
    property bool running: false
    // Shows the value in percent in the middle.
    property bool percent: false
    // Seconds so far, shown in the middle; below 0 for none.
    property real elapsed: -1
    // What stands in the middle.
    readonly property string text: words.text.length > 0 ? words.text : time.text
    // Whether it goes round.
    readonly property alias turning: ring.turning

    function clock(seconds: real): string {
        if (seconds < 0)
            return ""
        const whole = Math.floor(seconds)
        const two = n => String(n).padStart(2, "0")
        const hours = Math.floor(whole / 3600)
        return hours > 0 ? qsTr("%1h%2").arg(hours).arg(two(Math.floor(whole / 60) % 60)) : Math.floor(whole / 60) + ":" + two(whole % 60)
    }

    implicitWidth: Theme.buttonHeightDialog
    implicitHeight: Theme.buttonHeightDialog
    Accessible.role: Accessible.ProgressBar
    Accessible.name: words.text.length > 0 ? words.text : Theme.stateWord(root.state)

    RingItem {
        id: ring
        objectName: "ring"
        anchors.fill: parent
        value: root.value
        running: root.running
        state: root.state
    }
    Column {
        anchors.centerIn: parent
        visible: Math.min(root.width, root.height) >= 32

        Controls.Label {
            id: words
            anchors.horizontalCenter: parent.horizontalCenter
            visible: text.length > 0
            kind: root.height >= 48 ? "mono" : "monoSmall"
            text: root.percent && root.value >= 0 ? Math.floor(Math.min(1, root.value) * 100) + (root.height >= 48 ? "\u2009%" : "") : ""
        }
        Controls.Label {
            id: time
            anchors.horizontalCenter: parent.horizontalCenter
            visible: text.length > 0 && (root.height >= 48 || !words.visible)
            kind: "monoSmall"
            color: Theme.text3
            text: root.clock(root.elapsed)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What a plot says about the point under the pointer; part of Plot. It stands in the upper corner that is further
// from the pointer, so that it never covers what it names.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls

Rectangle {
    id: root

    property string text: ""
    property point awayFrom
    property rect area
    property real inset: 0 // for the button at the right

    readonly property bool onLeft: root.awayFrom.x > root.area.x + root.area.width / 2

    x: root.onLeft ? root.area.x + Theme.space6 : root.area.x + root.area.width - width - Theme.space6 - root.inset
    y: root.area.y + Theme.space6
    width: words.implicitWidth + 2 * Theme.space6
    height: words.implicitHeight + Theme.space6
    visible: root.text.length > 0
    radius: Theme.radiusChip
    color: Theme.captionGround

    Controls.Label {
        id: words
        anchors.centerIn: parent
        kind: "mono"
        color: Theme.captionText
        text: root.text
    }
}

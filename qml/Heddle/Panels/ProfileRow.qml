// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What one node has cost: its name, a bar, the figure, and the last run against the one before it.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property int index
    required property int nodeId
    required property string title
    required property real share
    required property string cost
    required property string change
    required property string time
    required property string memory
    required property string runs
    property bool chosen: false

    signal wanted()

    objectName: "profile-" + root.nodeId
    height: Theme.problemRowHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title + ": " + root.cost + (root.change.length > 0 ? ", " + root.change : "")

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        radius: Theme.radiusButton
        color: root.chosen ? Theme.accentTint : pointer.hovered ? Theme.hover : Theme.faded(Theme.hover, 0)
    }
    Rectangle {
        x: Theme.space12
        y: parent.height - height - Theme.space2
        width: (parent.width - 2 * x) * root.share
        height: Theme.strokeBold
        radius: height / 2
        color: Theme.accent
    }
    Label {
        x: Theme.space12
        width: figure.x - x - Theme.space8
        height: parent.height
        text: root.title
    }
    Label {
        id: figure
        x: 140
        width: 72
        height: parent.height
        kind: "mono"
        horizontalAlignment: Text.AlignRight
        text: root.cost
    }
    Label {
        x: figure.x + figure.width + Theme.space8
        width: parent.width - x - Theme.space12
        height: parent.height
        kind: "hint"
        text: root.change
    }
    HoverHandler { id: pointer }
    HoverHint {
        target: root
        shown: pointer.hovered
        text: root.title
        help: qsTr("%1, %2, %3").arg(root.time.length > 0 ? root.time : qsTr("not run")).arg(root.memory).arg(root.runs)
    }
    TapHandler { onTapped: root.wanted() }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A row of the list that a Choice opens.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.ItemDelegate {
    id: root

    property bool chosen: false

    implicitWidth: root.implicitContentWidth + Theme.space8 + Theme.space32
    implicitHeight: Theme.menuRowHeight
    leftPadding: Theme.space8
    rightPadding: Theme.space24
    hoverEnabled: true

    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()

    contentItem: Label {
        kind: root.chosen ? "medium" : "body"
        text: root.text
        color: Theme.text
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radiusChip
        color: root.highlighted ? Theme.hover : Theme.faded(Theme.hover, 0)

        Icon {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space6
            height: parent.height
            visible: root.chosen
            name: "check"
            size: Theme.icon12
            color: Theme.accent
        }
    }
}

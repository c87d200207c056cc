// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Two pictures in one place, the first at the left of a line and the second at the right: the line is drawn to and fro
// by hand, or by the arrows.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // Null: nothing is shown.
    property OutputProperties first: null
    property OutputProperties second: null
    property string firstName: ""
    property string secondName: ""
    property real share: 0.5

    function wipe(share: real) { root.share = Math.max(0, Math.min(1, share)) }

    component Caption: Rectangle {
        id: caption

        property string text: ""

        y: Theme.space8
        implicitWidth: Math.min(word.implicitWidth + 2 * Theme.space6, root.width / 2 - Theme.space16)
        implicitHeight: Theme.lineName
        radius: Theme.radiusChip
        color: Theme.captionGround

        Controls.Label {
            id: word
            x: Theme.space6
            width: parent.width - 2 * x
            height: parent.height
            kind: "hint"
            color: Theme.captionText
            text: caption.text
        }
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("%1 at the left, %2 at the right").arg(root.firstName).arg(root.secondName)
    Keys.onLeftPressed: root.wipe(root.share - 0.05)
    Keys.onRightPressed: root.wipe(root.share + 0.05)

    ImageView {
        anchors.fill: parent
        caption: ""
        value: root.visible && root.second ? root.second.value : undefined
    }
    Item {
        width: line.x
        height: parent.height
        clip: true

        Rectangle { anchors.fill: parent; color: Theme.viewerGround }
        ImageView {
            width: root.width
            height: root.height
            caption: ""
            value: root.visible && root.first ? root.first.value : undefined
        }
    }
    Caption { x: Theme.space8; text: qsTr("A %1").arg(root.firstName) }
    Caption { anchors.right: parent.right; anchors.rightMargin: Theme.space8; text: qsTr("B %1").arg(root.secondName) }
    Rectangle {
        id: line
        objectName: "wipeLine"
        x: Math.round(root.share * (root.width - width))
        width: Theme.strokeBold
        height: parent.height
        color: Theme.captionText

        Rectangle {
            anchors.centerIn: parent
            width: Theme.icon20
            height: Theme.icon20
            radius: width / 2
            color: Theme.captionText

            Icon {
                anchors.centerIn: parent
                name: "compare"
                size: Theme.icon14
                color: Theme.viewerGround
            }
        }
    }
    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.SplitHCursor
        onPressed: mouse => { root.forceActiveFocus(Qt.MouseFocusReason); root.wipe(mouse.x / root.width) }
        onPositionChanged: mouse => root.wipe(mouse.x / root.width)
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A thin bar that shows where a scrolled list is; wider under the pointer, gone when all is seen.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme

T.ScrollBar {
    id: root

    readonly property int thickness: root.hovered || root.pressed ? Theme.space8 : Theme.space6

    implicitWidth: Theme.space12
    implicitHeight: Theme.space12
    padding: Theme.space2
    minimumSize: 0.08
    visible: root.policy !== T.ScrollBar.AlwaysOff && root.size < 1

    contentItem: Item {
        Rectangle {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: root.orientation === Qt.Vertical ? root.thickness : parent.width
            height: root.orientation === Qt.Vertical ? parent.height : root.thickness
            radius: root.thickness / 2
            color: root.pressed ? Theme.text3 : root.hovered ? Theme.lineControl : Theme.nodeEdge

            Behavior on color { ColorAnimation { duration: Theme.durationHoverOut } }
        }
    }
}

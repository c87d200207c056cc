// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The seam between two panels: 1 px to look at, 9 to take hold of.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme

Rectangle {
    id: root

    property int orientation: Qt.Horizontal
    readonly property bool lit: T.SplitHandle.hovered || T.SplitHandle.pressed
    readonly property int reach: Theme.space4

    implicitWidth: Theme.strokeLine
    implicitHeight: Theme.strokeLine
    color: root.lit ? Theme.accent : Theme.seam

    containmentMask: Item {
        x: root.orientation === Qt.Horizontal ? -root.reach : 0
        y: root.orientation === Qt.Horizontal ? 0 : -root.reach
        width: root.width - 2 * x
        height: root.height - 2 * y
    }
}

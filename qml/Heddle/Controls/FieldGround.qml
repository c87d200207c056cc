// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The well behind a field: its edge turns accent, with a softer second line, while the field has the keyboard.
import QtQuick
import Heddle.Theme

Rectangle {
    id: root

    property bool focused: false
    property bool hovered: false
    property bool refused: false

    readonly property color edge: root.refused ? Theme.error
                                : root.focused ? Theme.accent
                                : root.hovered ? Theme.lineControl : Theme.line

    implicitHeight: Theme.fieldHeight
    radius: Theme.radiusField
    color: Theme.field
    border.width: Theme.strokeLine
    border.color: root.enabled ? root.edge : Theme.lineSubtle

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.strokeBold
        visible: root.focused
        radius: parent.radius + Theme.strokeBold
        color: "transparent"
        border.width: Theme.strokeLine
        border.color: Theme.faded(root.edge, 0.6)
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A parameter's row: mark, label, control, reset.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    default property alias content: controls.data
    property string label: ""
    property bool changed: false

    width: parent ? parent.width : 0
    height: Theme.paletteRowHeight

    Rectangle {
        visible: root.changed
        y: 10
        width: Theme.strokeBold
        height: Theme.space12
        color: Theme.accent
    }
    Label {
        x: Theme.space12
        height: parent.height
        kind: root.changed ? "strong" : "body"
        text: root.label
    }
    Row {
        id: controls
        x: 108
        height: parent.height
        spacing: Theme.space12
        topPadding: Theme.space4
    }
    IconButton {
        visible: root.changed
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        side: 20
        iconSize: Theme.icon14
        iconName: "reset"
        text: "Back to the preset"
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A strip of buttons that choose what is drawn on a picture: RegionTools { regions: layer }. Part of ImageView.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Rectangle {
    id: root

    // The regions that are drawn.
    required property RegionItem regions

    implicitWidth: row.width + 2 * Theme.space2
    implicitHeight: row.height + 2 * Theme.space2
    radius: Theme.radiusButton
    color: Theme.raised
    border.width: Theme.strokeLine
    border.color: Theme.popoverEdge

    Row {
        id: row
        x: Theme.space2
        y: Theme.space2
        spacing: 0

        Repeater {
            model: [{ tool: "", icon: "pointer", text: qsTr("Choose and move") },
                { tool: "rectangle", icon: "rectangle", text: qsTr("Rectangle") },
                { tool: "ellipse", icon: "ellipse", text: qsTr("Ellipse") },
                { tool: "polygon", icon: "polygon", text: qsTr("Polygon") },
                { tool: "line", icon: "line", text: qsTr("Line") },
                { tool: "point", icon: "point", text: qsTr("Point") }]

            Controls.IconButton {
                required property var modelData
                objectName: "tool-" + modelData.icon
                side: Theme.fieldHeight
                iconSize: Theme.icon14
                iconName: modelData.icon
                text: modelData.text
                focusPolicy: Qt.NoFocus
                checked: root.regions.tool === modelData.tool
                onClicked: root.regions.setTool(modelData.tool)
            }
        }
        Controls.IconButton {
            objectName: "tool-remove"
            side: Theme.fieldHeight
            iconSize: Theme.icon14
            iconName: "trash"
            text: qsTr("Remove")
            key: qsTr("Del")
            focusPolicy: Qt.NoFocus
            enabled: root.regions.current >= 0
            onClicked: root.regions.removeCurrent()
        }
    }
}

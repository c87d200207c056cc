// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// How near the canvas is, at its lower right corner.
import QtQuick
import Heddle.Canvas
import Heddle.Theme
import Heddle.Controls
import Heddle.App

Rectangle {
    id: root

    required property FlowCanvas canvas
    required property WindowActions actions

    // A click leaves the keyboard with the canvas.
    component Tool: IconButton { focusPolicy: Qt.TabFocus }

    implicitWidth: row.width + 2 * Theme.space4
    implicitHeight: Theme.buttonHeight + Theme.space4
    radius: Theme.radiusButton
    color: Theme.panel
    border.width: Theme.strokeLine
    border.color: Theme.line

    Row {
        id: row
        x: Theme.space4
        y: Theme.space2
        height: Theme.buttonHeight

        Tool {
            iconName: "minus"
            text: qsTr("Zoom out")
            key: root.actions.canvas.zoomOut.key
            onClicked: root.canvas.zoomOut()
        }
        Label {
            width: Theme.space48
            height: parent.height
            horizontalAlignment: Text.AlignHCenter
            kind: "mono"
            text: qsTr("%1 %").arg(Math.round(root.canvas.zoom * 100))

            TapHandler { onTapped: root.canvas.resetZoom() }
        }
        Tool {
            iconName: "plus"
            text: qsTr("Zoom in")
            key: root.actions.canvas.zoomIn.key
            onClicked: root.canvas.zoomIn()
        }
        Tool {
            iconName: "fit"
            text: root.canvas.document && root.canvas.document.selection.count > 0 ? qsTr("Fit the selection") : qsTr("Fit all")
            key: root.actions.canvas.fit.key
            onClicked: root.canvas.fit()
        }
        Tool {
            objectName: "places"
            iconName: "bookmark"
            text: qsTr("Bookmarks")
            onClicked: marks.open()

            BookmarkMenu {
                id: marks
                objectName: "bookmarkMenu"
                y: -height - Theme.space4
                actions: root.actions.place
            }
        }
        Tool {
            objectName: "minimapButton"
            iconName: "minimap"
            text: root.actions.panels.showMinimap.title
            key: root.actions.panels.showMinimap.key
            checkable: true
            checked: root.actions.panels.showMinimap.checked
            onToggled: checked = Qt.binding(() => root.actions.panels.showMinimap.checked)
            onClicked: root.actions.panels.showMinimap.trigger()
        }
    }
}

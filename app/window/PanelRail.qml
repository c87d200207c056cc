// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The rail at the left: opens and folds the panels.
import QtQuick
import Heddle.Theme
import Heddle.Controls
import Heddle.App

Rectangle {
    id: root

    required property PanelLayout panels

    component Entry: IconButton {
        side: Theme.railWidth - 2 * Theme.space6
        key: String(action.shortcut)
    }

    implicitWidth: Theme.railWidth
    color: Theme.panel

    Column {
        x: Theme.space6
        y: Theme.space8
        spacing: Theme.space4

        Entry { iconName: "library"; action: root.panels.showLibrary }
        Entry { iconName: "warning"; action: root.panels.showProblems }
    }
    Column {
        x: Theme.space6
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space8
        spacing: Theme.space4

        Entry { iconName: "eye"; action: root.panels.showViewer }
        Entry { iconName: "sliders"; action: root.panels.showInspector }
    }
    Rectangle {
        anchors.right: parent.right
        width: Theme.strokeLine
        height: parent.height
        color: Theme.seam
    }
}

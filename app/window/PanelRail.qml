// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The rail at the left: opens and folds the panels.
import QtQuick
import Heddle.Theme
import Heddle.Controls
import Heddle.Models
import Heddle.App

Rectangle {
    id: root

    required property PanelLayout panels

    component Entry: IconButton {
        id: entry

        required property Action does

        side: Theme.railWidth - 2 * Theme.space6
        iconName: entry.does.icon
        text: entry.does.label
        key: entry.does.key
        checkable: true
        checked: entry.does.checked
        onToggled: entry.checked = Qt.binding(() => entry.does.checked)
        onClicked: entry.does.trigger()
    }

    implicitWidth: Theme.railWidth
    color: Theme.panel

    Column {
        x: Theme.space6
        y: Theme.space8
        spacing: Theme.space4

        Entry { does: root.panels.showLibrary }
        Entry { does: root.panels.showHistory }
        Entry { does: root.panels.showVariables }
        Entry { does: root.panels.showOutline }
        Entry { does: root.panels.showExtensions }
        Entry { does: root.panels.showProblems }
        Entry { does: root.panels.showLog }
    }
    Column {
        x: Theme.space6
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space8
        spacing: Theme.space4

        Entry { does: root.panels.showViewer }
        Entry { does: root.panels.showInspector }
    }
    Rectangle {
        anchors.right: parent.right
        width: Theme.strokeLine
        height: parent.height
        color: Theme.seam
    }
}

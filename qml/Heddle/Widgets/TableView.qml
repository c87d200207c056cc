// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Rows and columns of a value: TableView { anchors.fill: parent; value: node.outputs.table.value }.
// Only the rows in sight are read, so that a million cost as much as ten.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    // A table, an array of one or two axes, a list or a map.
    property alias value: grid.value
    // Scrolls by wheel and drag; off in a node, where the wheel zooms the canvas.
    property bool interactive: false
    property alias font: grid.font
    property alias rowHeight: grid.rowHeight
    readonly property alias present: grid.present
    readonly property alias rows: grid.rows
    readonly property alias columns: grid.columns

    // The words in a cell; row -1 is the header.
    function textAt(row: int, column: int): string { return grid.textAt(row, column) }

    implicitWidth: 208
    implicitHeight: 96
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("%n row(s)", "", root.rows)

    Rectangle {
        anchors.fill: parent
        color: Theme.plotGround
        radius: Theme.radiusPicture
    }
    Flickable {
        id: view
        anchors.fill: parent
        interactive: root.interactive
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: Math.max(width, grid.tableWidth)
        contentHeight: grid.tableHeight

        Controls.ScrollBar.vertical: Controls.ScrollBar { }
        Controls.ScrollBar.horizontal: Controls.ScrollBar { }

        TableItem {
            id: grid
            objectName: "grid"
            x: view.contentX
            y: view.contentY
            width: view.width
            height: view.height
            scrollX: view.contentX
            scrollY: view.contentY
            font: Theme.fontMonoSmall
        }
    }
}

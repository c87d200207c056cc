// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Rows and columns of a value: TableView { anchors.fill: parent; value: node.outputs.table.value }.
// Only the rows in sight are read, so that a million cost as much as ten. Where it is interactive, a click on a
// head sorts, Ctrl+F filters, cells are selected by mouse and keys, and Ctrl+C copies them for a spreadsheet.
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

FocusScope {
    id: root

    // A table, an array of one or two axes, a list (of lists or of maps, too) or a map.
    property alias value: grid.value
    // The names of the columns to show, in that order; all where it is empty.
    property alias columnsShown: grid.columnsShown
    // Which rows to show: words that any cell contains, or conditions: area > 50 and name = "A". Signs are
    // = != < <= > >= and ~ for contains; the value "missing" stands for what is not there.
    property alias filter: grid.filter
    // The name of the column that the rows are sorted by; "" for the order they come in.
    property alias sortColumn: grid.sortColumn
    // Sorted from the greatest to the least.
    property alias descending: grid.descending
    // The selected rows of the value, counted from 0, whatever order they are shown in.
    property alias selectedRows: grid.selectedRows
    // Scrolls, sorts, selects and filters; off in a node, where the wheel zooms the canvas.
    property bool interactive: false
    // A column in front with the number of each row.
    property bool rowNumbers: root.interactive
    // The font of the cells.
    property alias font: grid.font
    // The height of a row, and of the head.
    property alias rowHeight: grid.rowHeight
    // Whether there is anything to show.
    readonly property alias present: grid.present
    // How many rows the value has.
    readonly property alias rows: grid.rows
    // How many of them pass the filter.
    readonly property alias shownRows: grid.shownRows
    // How many columns there are.
    readonly property alias columns: grid.columns
    // Whether another order is being made; the one before is shown meanwhile.
    readonly property alias busy: grid.busy
    // Why the filter cannot be used; "" when it can.
    readonly property alias problem: grid.problem

    property bool searching: false

    // The words in a cell of the shown rows; row -1 is the header.
    function textAt(row: int, column: int): string { return grid.textAt(row, column) }
    // Selects all that is shown.
    function selectAll() { grid.selectAll() }
    // Puts what is selected on the clipboard.
    function copy() { grid.copy() }
    // Opens the field to filter with.
    function search() {
        root.searching = true
        const field = bar.object as Controls.FindBar
        field.take()
    }
    function copyWords(rows: int, selected: int): string {
        if (rows < selected)
            return qsTr("Copied the first %1 of %2 rows; more is too much at once").arg(rows).arg(selected)
        return rows === 1 ? qsTr("Copied") : qsTr("Copied %1 rows").arg(rows)
    }
    function closeSearch() {
        root.searching = false
        grid.filter = ""
        grid.forceActiveFocus()
    }

    implicitWidth: 208
    implicitHeight: 96
    Accessible.role: Accessible.Table
    Accessible.name: grid.countText

    Rectangle {
        anchors.fill: parent
        color: Theme.plotGround
        radius: Theme.radiusPicture
    }
    TableItem {
        id: grid
        objectName: "grid"
        y: place.height
        width: root.width
        height: root.height - y
        focus: true
        interactive: root.interactive
        rowNumbers: root.rowNumbers
        font: Theme.fontMonoSmall
        headFont: Theme.fontWord
        onFindRequested: root.search()
        onCopied: (rows, selected) => note.show(root.copyWords(rows, selected))
    }
    ScrollEdges {
        anchors.fill: grid
        view: grid
    }
    Item {
        id: place
        objectName: "searchPlace"
        width: root.width
        height: bar.object ? (bar.object as Controls.FindBar).implicitHeight : 0
    }
    // Most are never searched, and hold no field for it.
    Instantiator {
        id: bar
        active: root.interactive && (root.searching || root.filter.length > 0)
        delegate: Controls.FindBar {
            parent: place
            width: place.width
            text: grid.filter
            placeholderText: qsTr("Words, or a condition: area > 50")
            about: grid.filter.length > 0 ? grid.countText : ""
            problem: grid.problem
            onTextChanged: grid.filter = text
            onNext: grid.forceActiveFocus()
            onEntered: grid.forceActiveFocus()
            onClosed: root.closeSearch()
        }
    }
    StateGlyph {
        x: Math.max(Theme.space4, grid.body.x - width - Theme.space8)
        y: grid.y + Math.round((grid.rowHeight - height) / 2)
        visible: grid.busy && !soon.running
        state: "running"
    }
    // Work that is done at once is not worth a sign.
    Timer {
        id: soon
        interval: 150
        running: grid.busy
    }
    Controls.Label {
        anchors.centerIn: grid
        visible: grid.present && grid.rows > 0 && grid.shownRows === 0
        text: qsTr("No row matches.")
    }
    Item {
        id: cell
        x: grid.x + grid.hintRect.x
        y: grid.y + grid.hintRect.y
        width: grid.hintRect.width
        height: grid.hintRect.height

        Controls.HoverHint {
            target: cell
            shown: grid.hint.length > 0
            text: grid.hint
            detail: grid.hintDetail
            help: grid.hintWords
        }
    }
    Controls.PassingNote {
        id: note
        anchors.bottom: grid.bottom
        anchors.bottomMargin: Theme.space16
        anchors.horizontalCenter: grid.horizontalCenter
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The docked node library: all node types by category, or those that match what is typed. A row is dragged onto the
// canvas; a double click or Enter adds it in the middle.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property CatalogModel catalog
    // The key that folds it, for its tooltip.
    property string foldKey
    // Where the ghost of a dragged row lives: above the whole window.
    property Item ghostParent: root

    // The type shall be added in the middle of the canvas.
    signal added(string typeId)
    signal closed()

    function find() { field.forceActiveFocus(Qt.ShortcutFocusReason) }
    // Only when the rows are all there: names of sections that were there before, or come with them, stand above others.
    function regroup() { list.section.property = root.catalog.filter.length > 0 ? "" : "category" }

    color: Theme.panel

    PanelHead {
        id: head
        width: parent.width
        title: qsTr("Nodes")

        IconButton {
            iconName: "left"
            text: qsTr("Fold the library")
            key: root.foldKey
            onClicked: root.closed()
        }
    }
    SearchField {
        id: field
        objectName: "librarySearch"
        x: Theme.space12
        y: head.height
        width: parent.width - 2 * x
        placeholderText: qsTr("Search")
        label: qsTr("Search nodes")
        onTextChanged: root.catalog.filter = field.text
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        Keys.onReturnPressed: root.added(root.catalog.typeAt(0))
    }
    LibraryList {
        id: list
        objectName: "libraryList"
        anchors.fill: parent
        anchors.topMargin: field.y + field.height + Theme.space8
        model: root.catalog
        section.property: "category"
        onAdded: typeId => root.added(typeId)
        onDragMoved: (row, x, y) => ghost.follow(row as LibraryRow, x, y)
        onDragEnded: ghost.visible = false
        Keys.onReturnPressed: root.added(root.catalog.typeAt(list.currentIndex))
    }
    Connections {
        target: root.catalog
        function onModelReset() {
            list.section.property = ""
            regrouping.restart()
        }
    }
    Timer {
        id: regrouping
        interval: 0
        onTriggered: root.regroup()
    }
    DragGhost {
        id: ghost

        function follow(row: LibraryRow, x: real, y: real) {
            const at = row.mapToItem(ghost.parent, x, y)
            ghost.x = at.x - Theme.space16
            ghost.y = at.y - Theme.space16
            ghost.title = row.title
            ghost.icon = row.icon
            ghost.kind = row.kind
            ghost.visible = true
        }

        parent: root.ghostParent
        visible: false
        z: 1000
    }
    EmptyState {
        y: Theme.space48 * 3
        x: Theme.space16
        width: parent.width - 2 * x
        visible: root.catalog.count === 0
        iconName: "search"
        head: qsTr("No such node")
        text: qsTr("Try another word, or part of one.")
    }
}

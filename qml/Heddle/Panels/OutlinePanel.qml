// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The flow as a tree of words: nodes, below each its inputs and outputs, and the groups that one is inside of. Arrows
// walk it, right opens and left closes, Enter goes to the node on the canvas.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property FlowDocument document
    // The key that folds it, for its tooltip.
    property string foldKey

    signal closed()
    // The node shall be selected and in view.
    signal wanted(int node)

    function take() {
        list.currentIndex = Math.max(0, list.currentIndex)
        list.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    // What is selected on the canvas is where the walk goes on.
    function follow() {
        const ids = root.document.selection.ids
        const row = ids.length === 1 ? rows.rowOf(ids[0]) : -1
        if (row >= 0 && !list.activeFocus)
            list.currentIndex = row
    }
    function use(row: int, node: int) {
        list.currentIndex = row
        if (!rows.follow(row) && node > 0)
            root.wanted(node)
    }
    function useCurrent() {
        const row = list.currentItem as OutlineRow
        if (row)
            root.use(row.index, row.nodeId)
    }

    color: Theme.panel
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Outline")

    OutlineModel {
        id: rows
        document: root.visible ? root.document : null
    }
    Connections {
        target: root.document.selection
        function onChanged() { root.follow() }
    }
    Connections {
        target: rows
        function onModelReset() { list.currentIndex = list.count > 0 ? 0 : -1 }
    }
    PanelHead {
        id: head
        width: parent.width
        title: qsTr("Outline")

        IconButton {
            iconName: "left"
            text: qsTr("Fold the outline")
            key: root.foldKey
            onClicked: root.closed()
        }
    }
    RowList {
        id: list
        objectName: "outlineList"
        y: head.height
        width: parent.width
        height: parent.height - y
        activeFocusOnTab: true
        model: rows
        // Where the rows are others, the keyboard is at the first of them.
        onCurrentItemChanged: if (list.activeFocus && list.currentItem) list.currentItem.forceActiveFocus(Qt.OtherFocusReason)
        delegate: OutlineRow {
            width: ListView.view.width
            chosen: ListView.isCurrentItem && list.activeFocus
            onWanted: root.use(index, nodeId)
            onTurned: { list.currentIndex = index; rows.setOpen(index, !open) }
        }

        Accessible.role: Accessible.Tree
        Accessible.name: qsTr("Outline of the flow")
        Keys.onRightPressed: list.currentIndex = rows.stepIn(list.currentIndex)
        Keys.onLeftPressed: list.currentIndex = rows.stepOut(list.currentIndex)
        Keys.onReturnPressed: root.useCurrent()
        Keys.onEnterPressed: root.useCurrent()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Home || event.key === Qt.Key_End) {
                list.currentIndex = event.key === Qt.Key_Home ? 0 : list.count - 1
                event.accepted = true
            }
        }
    }
    EmptyState {
        y: Theme.space48 * 2
        x: Theme.space16
        width: parent.width - 2 * x
        visible: list.count === 0
        iconName: "outline"
        head: qsTr("No nodes yet")
        text: qsTr("Press Tab on the canvas to add one. Then this reads the flow in words.")
    }
}

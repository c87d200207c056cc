// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The steps that undo takes back and redo brings again; a click or Enter goes to how the flow was after a step, over all
// between.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Rectangle {
    id: root

    required property HistoryModel history
    property string foldKey

    signal closed()

    function show(row: int) {
        list.currentIndex = row
        list.positionViewAtIndex(row, ListView.Contain)
    }

    color: Theme.panel

    Connections {
        target: root.history
        function onChanged() { root.show(root.history.current) }
    }
    PanelHead {
        id: head
        width: parent.width
        title: qsTr("History")
        about: root.history.count === 2 ? qsTr("1 step") : qsTr("%1 steps").arg(root.history.count - 1)

        IconButton {
            iconName: "close"
            text: qsTr("Fold the history")
            key: root.foldKey
            onClicked: root.closed()
        }
    }
    RowList {
        id: list
        objectName: "historyList"
        y: head.height
        width: parent.width
        height: parent.height - y
        activeFocusOnTab: true
        reuseItems: true
        rows: root.history
        delegate: HistoryRow {
            width: ListView.view.width
            chosen: ListView.isCurrentItem && list.activeFocus
            onWanted: { list.forceActiveFocus(Qt.MouseFocusReason); root.history.goTo(index) }
        }

        Component.onCompleted: root.show(root.history.current)
        Keys.onReturnPressed: root.history.goTo(list.currentIndex)
        Keys.onEnterPressed: root.history.goTo(list.currentIndex)
    }
}

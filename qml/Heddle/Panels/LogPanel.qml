// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the nodes have said, line by line. It stays at the end unless one has scrolled up. Enter, or a click on a name,
// goes to the node.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Item {
    id: root

    required property LogModel log
    required property Groups groups
    // New lines are followed.
    property bool atEnd: true

    function follow() {
        if (root.atEnd && root.visible)
            list.positionViewAtEnd()
    }
    function toEnd() {
        root.atEnd = true
        list.positionViewAtEnd()
    }
    function askAbout(row: LogRow, at: point) {
        list.currentIndex = row.index
        menu.row = row.index
        menu.popup(row, at)
    }

    Connections {
        target: root.log
        function onCountChanged() { root.follow() }
    }
    Connections {
        target: list.bar
        function onPressedChanged() { if (!list.bar.pressed) root.atEnd = list.atYEnd }
    }
    RowList {
        id: list
        objectName: "logList"
        anchors.fill: parent
        activeFocusOnTab: true
        reuseItems: true
        rows: root.visible ? root.log : null // where nobody looks, lines cost nothing
        currentIndex: -1
        delegate: LogRow {
            id: line
            width: ListView.view.width
            chosen: ListView.isCurrentItem && list.activeFocus
            onPicked: { list.currentIndex = index; list.forceActiveFocus(Qt.MouseFocusReason) }
            onWanted: root.groups.goTo(graph, nodeId)
            onAsked: at => root.askAbout(line, at)
        }

        onModelChanged: root.follow()
        onHeightChanged: root.follow()
        onMovementEnded: root.atEnd = list.atYEnd
        onCurrentIndexChanged: if (list.activeFocus) root.atEnd = list.currentIndex === list.count - 1
        Keys.onReturnPressed: if (list.currentItem) (list.currentItem as LogRow).wanted()
        Keys.onEnterPressed: if (list.currentItem) (list.currentItem as LogRow).wanted()
    }
    Label {
        x: Theme.space16
        height: Theme.problemRowHeight
        visible: list.count === 0
        text: root.log.total > 0 ? qsTr("No line is as you search for.") : qsTr("What nodes say while they run comes here.")
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        y: parent.height - height - Theme.space4
        visible: root.log.lost > 0 && root.atEnd
        kind: "hint"
        text: qsTr("%1 earlier lines are gone").arg(root.log.lost.toLocaleString(Qt.locale(), "f", 0))
    }
    Button {
        objectName: "logToEnd"
        anchors.horizontalCenter: parent.horizontalCenter
        y: parent.height - height - Theme.space8
        visible: !root.atEnd && list.count > 0 && !list.atYEnd
        iconName: "down"
        text: qsTr("To the end")
        onClicked: root.toEnd()
    }
    Menu {
        id: menu
        objectName: "logMenu"

        property int row: -1

        MenuItem { text: qsTr("Only this node"); onTriggered: root.log.showOnly(menu.row, false) }
        MenuItem { text: qsTr("Only this run"); onTriggered: root.log.showOnly(menu.row, true) }
        MenuItem { text: qsTr("Copy the line"); iconName: "copy"; onTriggered: root.log.copyRow(menu.row) }
    }
}

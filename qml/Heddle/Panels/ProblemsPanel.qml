// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The nodes that failed, warn or lack something; a click or Enter goes there.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property ProblemModel problems
    required property Groups groups
    // The key that folds it, for its tooltip.
    property string foldKey

    signal closed()

    color: Theme.panel

    TabBar {
        id: tabs
        x: Theme.space16
        width: parent.width - 2 * x

        Tab {
            text: qsTr("Problems")
            count: root.problems.count > 0 ? String(root.problems.count) : ""
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        y: Theme.space4
        iconName: "down"
        text: qsTr("Fold the problems")
        key: root.foldKey
        onClicked: root.closed()
    }
    ListView {
        id: list
        objectName: "problemList"
        y: tabs.height + Theme.space4
        width: parent.width
        height: parent.height - y
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.problems
        delegate: ProblemRow {
            width: ListView.view.width
            chosen: ListView.isCurrentItem && list.activeFocus
            onWanted: { list.currentIndex = index; root.groups.goTo(graph, nodeId) }
        }

        Keys.onReturnPressed: if (list.currentItem) (list.currentItem as ProblemRow).wanted()
        ScrollBar.vertical: ScrollBar { }
    }
    Label {
        x: Theme.space16
        y: list.y
        height: Theme.problemRowHeight
        visible: list.count === 0
        text: qsTr("No problems. Errors and warnings of this flow come here.")
    }
}

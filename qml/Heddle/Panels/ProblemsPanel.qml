// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The nodes that failed, warn or lack something; a click or Enter goes there.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property ProblemModel problems
    required property Groups groups
    // The row that was gone to by key.
    property int row: -1

    property int tick: 0

    Timer {
        // Nothing is drawn anew more often: the youngest are "now" until then.
        interval: 60000
        repeat: true
        running: root.visible && list.count > 0
        onTriggered: ++root.tick
    }
    onRowChanged: list.currentIndex = root.row

    RowList {
        id: list
        objectName: "problemList"
        anchors.fill: parent
        activeFocusOnTab: true
        model: root.problems
        delegate: ProblemRow {
            width: ListView.view.width
            tick: root.tick
            chosen: ListView.isCurrentItem && (list.activeFocus || root.row === index)
            onWanted: { list.currentIndex = index; root.groups.goTo(graph, nodeId) }
        }

        Keys.onReturnPressed: if (list.currentItem) (list.currentItem as ProblemRow).wanted()
        Keys.onEnterPressed: if (list.currentItem) (list.currentItem as ProblemRow).wanted()
    }
    Label {
        x: Theme.space16
        height: Theme.problemRowHeight
        visible: list.count === 0
        text: qsTr("No problems. Errors and warnings of this flow come here.")
    }
}

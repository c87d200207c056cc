// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The strip below the canvas: what is wrong, and what the nodes say, behind a tab each.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Rectangle {
    id: root

    required property FlowDocument document
    // "problems" or "log".
    required property string page
    // The problem that was gone to by key.
    property int problemRow: -1
    // The key that folds it, for its tooltip.
    property string foldKey

    signal pageWanted(string page)
    signal closed()

    color: Theme.panel

    TabBar {
        id: tabs
        x: Theme.space16
        width: parent.width - 2 * x
        currentIndex: root.page === "log" ? 1 : 0

        Tab {
            text: qsTr("Problems")
            count: root.document.problems.count > 0 ? String(root.document.problems.count) : ""
            onClicked: root.pageWanted("problems")
        }
        Tab {
            objectName: "logTab"
            text: qsTr("Log")
            onClicked: root.pageWanted("log")
        }
    }
    LogTools {
        anchors.right: fold.left
        anchors.rightMargin: Theme.space8
        height: tabs.height
        visible: root.page === "log"
        room: root.width - 240
        log: root.document.sights.log
    }
    IconButton {
        id: fold
        anchors.right: parent.right
        anchors.rightMargin: Theme.space8
        y: Theme.space4
        iconName: "down"
        text: qsTr("Fold the strip")
        key: root.foldKey
        onClicked: root.closed()
    }
    ProblemsPanel {
        y: tabs.height + Theme.space4
        width: parent.width
        height: parent.height - y
        visible: root.page === "problems"
        problems: root.document.problems
        row: root.problemRow
        groups: root.document.groups
    }
    LogPanel {
        y: tabs.height + Theme.space4
        width: parent.width
        height: parent.height - y
        visible: root.page === "log"
        log: root.document.sights.log
        groups: root.document.groups
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Empty states.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

Sample {
    id: root

    width: 560
    title: "Empty states"

    EmptyState {
        width: parent.width
        iconName: "plus"
        head: "An empty flow"
        text: "Press Tab, double-click, or drop a file."
        actionText: "Start from an example"
    }
    Rectangle { width: parent.width; height: Theme.strokeLine; color: Theme.lineSubtle }
    EmptyState {
        width: parent.width
        iconName: "check"
        head: "No problems"
        text: "Errors and warnings of all open flows come here."
    }
    Item {
        width: parent.width
        height: 100
        clip: true
        ListView {
            id: rows
            anchors.fill: parent
            model: 20
            delegate: MenuItem {
                required property int index
                width: ListView.view.width
                text: "Row " + index
                iconName: "funnel"
            }
            T.ScrollBar.vertical: ScrollBar { }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What a node can be told, as its type declares it; submenus are menus of the same kind.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Controls
import Heddle.Models

Menu {
    id: root

    // Null: none.
    property NodeProperties node: null
    // Which of its menus this is.
    property string path: ""

    // Node and path are both given.
    property bool complete: false

    // By hand, for a Repeater makes no menus.
    function fill() {
        if (!root.complete)
            return
        while (root.count > 0)
            root.menuAt(0) ? root.removeMenu(root.menuAt(0)) : root.removeItem(root.itemAt(0))
        const entries = root.node ? root.node.actionsUnder(root.path) : []
        entries.forEach(entry => entry.path ? root.addPath(entry.path, entry.title) : root.addRow(entry.index, entry.title, entry.sends))
    }
    function addPath(path: string, title: string) {
        // A component of its own: one cannot make another while it makes itself.
        root.addMenu(Qt.createComponent("ActionMenu.qml").createObject(root, { node: root.node, path: path, title: title }))
    }
    function addRow(index: int, title: string, sends: bool) {
        root.addItem(row.createObject(root.contentItem, { index: index, text: title, sends: sends }))
    }

    title: qsTr("Actions")
    onNodeChanged: root.fill()
    onCompleteChanged: root.fill()
    Component.onCompleted: root.complete = true

    Component {
        id: row

        MenuItem {
            id: told

            property int index: 0
            property bool sends: false

            enabled: !told.sends || (root.node !== null && root.node.running)
            why: qsTr("The node is not running.")
            onTriggered: root.node.act(told.index)
        }
    }
}

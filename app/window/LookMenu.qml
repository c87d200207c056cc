// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What a node can be shown by; a choice is kept in the node.
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Heddle.Controls
import Heddle.Widgets as Widgets

Menu {
    id: root

    // Null: none.
    property alias node: looks.node

    title: qsTr("Look")

    Widgets.NodeLooks { id: looks }
    Instantiator {
        model: looks.titles
        delegate: MenuItem {
            required property int index
            required property string modelData

            objectName: "look_" + looks.fitting[index]
            checkable: true
            checked: index === looks.current
            text: modelData
            onTriggered: looks.choose(index)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object)
        onObjectRemoved: (index, object) => root.removeItem(object)
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What variable an input uses: one of those that fit, a new one, or none.
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Heddle.Controls
import Heddle.Models

Menu {
    id: root

    required property VariableList variables
    property int node: 0
    property string port: ""
    property list<string> names
    property string used: ""

    function ask(node: int, port: string) {
        root.node = node
        root.port = port
        root.names = root.variables.fitting(node, port)
        root.used = root.variables.usedBy(node, port)
    }

    title: qsTr("Use variable for %1").arg(root.port)

    Instantiator {
        model: root.names
        delegate: MenuItem {
            required property string modelData

            checkable: true
            checked: modelData === root.used
            text: modelData
            onTriggered: root.variables.use(root.node, root.port, modelData)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object)
        onObjectRemoved: (index, object) => root.removeItem(object)
    }
    MenuSeparator { visible: root.names.length > 0; height: visible ? implicitHeight : 0 }
    MenuItem {
        text: qsTr("New variable from its value")
        iconName: "plus"
        onTriggered: root.variables.makeFrom(root.node, root.port)
    }
    MenuItem {
        visible: root.used.length > 0
        text: qsTr("Use no variable")
        iconName: "close"
        onTriggered: root.variables.use(root.node, root.port, "")
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The variables of the flow: named values that nodes read and write without a wire.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property VariableList variables
    // The key that folds it, for its tooltip.
    property string foldKey

    signal closed()

    // Its row is there once the list has been laid out.
    function askForName(name: string) {
        list.forceLayout()
        for (let i = 0; i < list.count; ++i) {
            const row = list.itemAtIndex(i) as VariableRow
            if (row && row.name === name)
                row.askForName()
        }
    }

    color: Theme.panel

    PanelHead {
        id: head
        width: parent.width
        title: qsTr("Variables")

        IconButton {
            objectName: "addVariable"
            iconName: "plus"
            text: qsTr("Add a variable")
            onClicked: root.variables.add()
        }
        IconButton {
            iconName: "left"
            text: qsTr("Fold the variables")
            key: root.foldKey
            onClicked: root.closed()
        }
    }
    Connections {
        target: root.variables
        function onMade(name: string) { root.askForName(name) }
    }
    RowList {
        id: list
        objectName: "variableList"
        y: head.height
        width: parent.width
        height: parent.height - y
        model: root.variables
        delegate: VariableRow {
            width: ListView.view.width
            variables: root.variables
        }
    }
    EmptyState {
        x: Theme.space16
        y: head.height + Theme.space24
        width: parent.width - 2 * x
        visible: list.count === 0
        iconName: "link"
        head: qsTr("No variables")
        text: qsTr("A variable is a named value that any input may use without a wire. Add one here, or right-click an input.")
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One variable: name and value, below them its type and who uses it.
pragma ComponentBehavior: Bound

import QtQml.Models
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property string name
    required property string type
    required property string valueText
    required property string now
    required property int useCount
    required property list<string> uses
    required property VariableList variables
    readonly property real half: (root.width - 2 * Theme.space12 - Theme.space8) / 2

    function askForName() {
        title.forceActiveFocus(Qt.OtherFocusReason)
        title.selectAll()
    }

    objectName: "variable_" + root.name
    height: value.y + value.height + typeBox.height + Theme.space4 + (written.visible ? written.height : 0) + Theme.space12
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name + ", " + root.type

    HoverHandler { id: pointer }
    TextField {
        id: title
        objectName: "name_" + root.name
        x: Theme.space12
        y: Theme.space4
        width: root.half
        font: Theme.fontName
        label: qsTr("Name of the variable")
        value: root.name
        onCommitted: text => { root.variables.rename(root.name, text); title.restore() }
    }
    TextField {
        id: value
        objectName: "value_" + root.name
        x: title.x + root.half + Theme.space8
        y: Theme.space4
        width: root.half
        font: Theme.fontMono
        label: qsTr("Value of %1").arg(root.name)
        value: root.valueText
        onCommitted: text => { root.variables.setValue(root.name, text); value.restore() }
    }
    Choice {
        id: typeBox
        objectName: "type_" + root.name
        x: Theme.space12
        y: value.y + value.height + Theme.space4
        width: root.half
        label: qsTr("Type of %1").arg(root.name)
        model: root.variables.types
        currentIndex: root.variables.indexOfType(root.type)
        onActivated: index => root.variables.setType(root.name, root.variables.types[index])
    }
    Button {
        objectName: "uses_" + root.name
        x: value.x
        y: typeBox.y + (typeBox.height - height) / 2
        width: root.half - (bin.visible ? bin.width : 0)
        kind: "ghost"
        enabled: root.useCount > 0
        text: root.useCount === 0 ? qsTr("not used") : root.useCount === 1 ? qsTr("1 use") : qsTr("%1 uses").arg(root.useCount)
        onClicked: places.popup()
    }
    IconButton {
        id: bin
        objectName: "delete_" + root.name
        x: root.width - Theme.space12 - width
        y: typeBox.y + (typeBox.height - height) / 2
        side: Theme.fieldHeight
        iconName: "trash"
        iconSize: Theme.icon14
        opacity: pointer.hovered || visualFocus ? 1 : 0
        text: qsTr("Delete %1").arg(root.name)
        onClicked: root.variables.remove(root.name)
    }
    Label {
        id: written
        x: Theme.space12
        y: typeBox.y + typeBox.height + Theme.space4
        width: root.width - 2 * x
        visible: root.now.length > 0
        kind: "hint"
        text: qsTr("now %1, set by a node").arg(root.now)
    }
    Menu {
        id: places

        Instantiator {
            model: root.uses
            delegate: MenuItem {
                required property int index
                required property string modelData

                text: modelData
                onTriggered: root.variables.goTo(root.name, index)
            }
            onObjectAdded: (index, object) => places.insertItem(index, object)
            onObjectRemoved: (index, object) => places.removeItem(object)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the palette of actions shows: the field, the rows, and the keys.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Controls

Item {
    id: root

    required property ActionList actions

    signal accepted()
    signal gone()

    // Everything as at the beginning, and the keyboard in the field.
    function restart() {
        field.text = ""
        found.restart()
        list.currentIndex = 0
        field.forceActiveFocus(Qt.PopupFocusReason)
    }
    // Null where nothing is found.
    function chosen(): Action { return found.at(list.currentIndex) }

    implicitHeight: field.height + list.implicitHeight + foot.implicitHeight

    ActionFinder {
        id: found
        actions: root.actions
        filter: field.text
    }
    PaletteField {
        id: field
        objectName: "commandField"
        width: parent.width
        list: list
        label: qsTr("Find an action")
        placeholder: qsTr("Find an action")
        onTextChanged: list.currentIndex = 0
        onTaken: root.accepted()
        onGone: root.gone()
    }
    PaletteList {
        id: list
        objectName: "commandList"
        y: field.height
        width: parent.width
        height: implicitHeight
        model: root.visible ? found : null
        delegate: CommandRow {
            onPointed: list.currentIndex = index
            onAccepted: { list.currentIndex = index; root.accepted() }
        }
    }
    Label {
        x: 40
        y: list.y
        height: list.height
        visible: list.count === 0
        text: qsTr("No action of that name.")
    }
    PaletteFoot {
        id: foot
        y: list.y + list.height
        width: parent.width
        enter: qsTr("do it")
    }
}

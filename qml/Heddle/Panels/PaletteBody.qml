// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the palette shows: the field, the rows, the help of the chosen row, and the keys.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property CatalogModel catalog
    property int total: 0
    // What Enter does, and what with Shift; empty: nothing else.
    property string enter: qsTr("add")
    property string shiftEnter
    // What choosing the row would cost.
    property string note
    readonly property int listWidth: Theme.paletteWidth - 174
    // Room for what is told of the chosen row, however few there are.
    readonly property int leastHeight: 7 * Theme.paletteRowHeight
    readonly property PaletteRow row: list.currentItem as PaletteRow

    signal accepted(bool shift)
    signal gone()

    // Everything as at the beginning, and the keyboard in the field.
    function restart() {
        field.text = ""
        list.currentIndex = 0
        field.forceActiveFocus(Qt.PopupFocusReason)
    }

    implicitHeight: field.height + list.height + foot.implicitHeight

    PaletteField {
        id: field
        objectName: "paletteField"
        width: parent.width
        list: list
        label: qsTr("Find a node to add")
        placeholder: qsTr("Find a node")
        count: qsTr("%1 of %2").arg(root.catalog.count).arg(root.total)
        onTextChanged: { root.catalog.filter = field.text; list.currentIndex = 0 }
        onTaken: shift => root.accepted(shift)
        onGone: root.gone()
    }
    PaletteList {
        id: list
        objectName: "paletteList"
        y: field.height
        width: root.listWidth
        height: Math.max(implicitHeight, root.leastHeight)
        model: root.catalog
        delegate: PaletteRow {
            onPointed: list.currentIndex = index
            onAccepted: { list.currentIndex = index; root.accepted(false) }
        }
    }
    Label {
        x: Theme.space16
        y: list.y
        height: list.height
        width: root.listWidth - 2 * x
        visible: list.count === 0
        wrapMode: Text.Wrap
        text: qsTr("No node of that name.")
    }
    Rectangle {
        x: root.listWidth
        y: list.y
        width: Theme.strokeLine
        height: list.height
        color: Theme.line
    }
    PaletteHelp {
        x: root.listWidth + Theme.strokeLine
        y: list.y
        width: parent.width - x
        height: list.height
        row: root.row
        note: root.note
    }
    PaletteFoot {
        id: foot
        y: list.y + list.height
        width: parent.width
        enter: root.enter
        shiftEnter: root.shiftEnter
    }
}

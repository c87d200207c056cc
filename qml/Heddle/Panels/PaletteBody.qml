// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the palette shows: the field, the rows, the help of the chosen row, and the keys.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property CatalogModel catalog
    property int total: 0
    readonly property int listWidth: Theme.paletteWidth - 174
    readonly property PaletteRow row: list.currentItem as PaletteRow

    signal accepted()
    signal gone()

    // Everything as at the beginning, and the keyboard in the field.
    function restart() {
        field.text = ""
        list.currentIndex = 0
        field.forceActiveFocus(Qt.PopupFocusReason)
    }

    // Who types fast presses Enter before the rows are laid out.
    function accept() {
        list.forceLayout()
        root.accepted()
    }

    implicitHeight: Theme.paletteSearchHeight + body.height + Theme.paletteFootHeight

    T.TextField {
        id: field
        objectName: "paletteField"
        width: parent.width
        height: Theme.paletteSearchHeight
        leftPadding: 40
        rightPadding: 80
        verticalAlignment: TextInput.AlignVCenter
        font: Theme.fontRow
        color: Theme.text
        selectionColor: Theme.accentFill
        selectedTextColor: Theme.fillText
        Accessible.name: qsTr("Find a node to add")
        onTextChanged: { root.catalog.filter = field.text; list.currentIndex = 0 }
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onUpPressed: list.decrementCurrentIndex()
        Keys.onReturnPressed: root.accept()
        Keys.onEnterPressed: root.accept()
        Keys.onTabPressed: list.incrementCurrentIndex()
        Keys.onEscapePressed: root.gone()

        Icon {
            x: Theme.space16 - Theme.space2
            height: parent.height
            name: "search"
            color: Theme.text3
        }
        Label {
            x: field.leftPadding
            height: parent.height
            visible: field.text.length === 0
            kind: "row"
            color: Theme.text3
            text: qsTr("Find a node")
            Accessible.ignored: true
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space16
            height: parent.height
            kind: "hint"
            text: qsTr("%1 of %2").arg(root.catalog.count).arg(root.total)
        }
    }
    Rectangle {
        y: Theme.paletteSearchHeight - Theme.strokeLine
        width: parent.width
        height: Theme.strokeLine
        color: Theme.line
    }
    Item {
        id: body
        y: Theme.paletteSearchHeight
        width: parent.width
        height: Math.max(4, Math.min(8, list.count)) * Theme.paletteRowHeight + Theme.space8

        ListView {
            id: list
            objectName: "paletteList"
            width: root.listWidth
            height: parent.height
            topMargin: Theme.space4
            bottomMargin: Theme.space4
            clip: true
            model: root.catalog
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            cacheBuffer: 0 // rows made in advance would outlive a filter that is typed meanwhile
            delegate: PaletteRow {
                width: ListView.view.width
                chosen: ListView.isCurrentItem
                onPointed: list.currentIndex = index
                onAccepted: { list.currentIndex = index; root.accepted() }
            }
            ScrollBar.vertical: ScrollBar { }
        }
        Label {
            x: Theme.space16
            height: parent.height
            width: root.listWidth - 2 * x
            visible: list.count === 0
            wrapMode: Text.Wrap
            text: qsTr("No node of that name.")
        }
        Rectangle {
            x: root.listWidth
            width: Theme.strokeLine
            height: parent.height
            color: Theme.line
        }
        PaletteHelp {
            x: root.listWidth + Theme.strokeLine
            width: parent.width - x
            height: parent.height
            row: list.currentItem as PaletteRow
        }
    }
    Rectangle {
        y: body.y + body.height
        width: parent.width
        height: Theme.strokeLine
        color: Theme.line
    }
    Row {
        x: Theme.space8
        y: body.y + body.height
        height: Theme.paletteFootHeight
        spacing: Theme.space8

        Repeater {
            model: [[qsTr("Enter"), qsTr("add")], [qsTr("Up Down"), qsTr("choose")], [qsTr("Esc"), qsTr("leave")]]

            Row {
                id: hint
                required property var modelData

                height: parent.height
                spacing: Theme.space6

                KeyCap { anchors.verticalCenter: parent.verticalCenter; text: hint.modelData[0] }
                Label { height: parent.height; kind: "hint"; rightPadding: Theme.space8; text: hint.modelData[1] }
            }
        }
    }
}

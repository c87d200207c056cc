// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Where one types in a palette: what is looked for at the left, how much there is at the right. Up, Down and Tab are
// for the list below, Enter takes its row, Esc leaves.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.TextField {
    id: root

    required property ListView list
    property string label: ""
    property string placeholder: ""
    property string count: ""

    // With Shift, where that makes a difference.
    signal taken(bool shift)
    signal gone()

    // Who types fast presses Enter before the rows are laid out.
    function take(keys: int) {
        root.list.forceLayout()
        root.taken((keys & Qt.ShiftModifier) !== 0)
    }

    height: Theme.paletteSearchHeight
    leftPadding: 40
    rightPadding: 80
    verticalAlignment: TextInput.AlignVCenter
    font: Theme.fontRow
    color: Theme.text
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.fillText
    Accessible.name: root.label
    Keys.onDownPressed: root.list.incrementCurrentIndex()
    Keys.onUpPressed: root.list.decrementCurrentIndex()
    Keys.onReturnPressed: event => root.take(event.modifiers)
    Keys.onEnterPressed: event => root.take(event.modifiers)
    Keys.onTabPressed: root.list.incrementCurrentIndex()
    Keys.onEscapePressed: root.gone()

    Icon {
        x: Theme.space16 - Theme.space2
        height: parent.height
        name: "search"
        color: Theme.text3
    }
    Label {
        x: root.leftPadding
        height: parent.height
        visible: root.text.length === 0
        kind: "row"
        color: Theme.text3
        text: root.placeholder
        Accessible.ignored: true
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space16
        height: parent.height
        kind: "hint"
        text: root.count
    }
    Rectangle {
        y: root.height - Theme.strokeLine
        width: root.width
        height: Theme.strokeLine
        color: Theme.line
    }
}

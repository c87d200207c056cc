// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Up to three choices side by side: SegmentedSwitch { choices: ["Live", "On release", "Manual"] }.
// Left and Right choose; activated(index) tells of a choice of the user's, and only of those.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.Control {
    id: root

    property list<string> choices
    property int currentIndex: 0
    property string label: ""

    signal activated(int index)

    function choose(index: int) {
        if (index < 0 || index >= root.choices.length || index === root.currentIndex)
            return
        root.currentIndex = index
        root.activated(index)
    }

    implicitWidth: root.implicitContentWidth + root.leftPadding + root.rightPadding
    implicitHeight: Theme.buttonHeight
    padding: Theme.space2
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.PageTabList
    Accessible.name: root.label

    Keys.onLeftPressed: root.choose(root.currentIndex - 1)
    Keys.onRightPressed: root.choose(root.currentIndex + 1)

    contentItem: SegmentRow {
        choices: root.choices
        currentIndex: root.currentIndex
        onChosen: index => root.choose(index)
    }
    background: Rectangle {
        radius: Theme.radiusButton
        color: Theme.field
        border.width: Theme.strokeLine
        border.color: Theme.line

        FocusRing { visible: root.visualFocus }
    }
}

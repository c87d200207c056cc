// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Up to three choices side by side: SegmentedSwitch { choices: ["Live", "On release", "Manual"] }.
// Left and Right choose; activated(index) tells of a choice of the user's, and only of those.
pragma ComponentBehavior: Bound

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

    implicitWidth: row.implicitWidth + root.leftPadding + root.rightPadding
    implicitHeight: Theme.buttonHeight
    padding: Theme.space2
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.PageTabList
    Accessible.name: root.label

    Keys.onLeftPressed: root.choose(root.currentIndex - 1)
    Keys.onRightPressed: root.choose(root.currentIndex + 1)

    contentItem: Row {
        id: row
        spacing: Theme.space2

        Repeater {
            id: segments
            model: root.choices

            Segment {
                required property int index
                required property string modelData

                text: modelData
                height: root.availableHeight
                width: Math.max(implicitWidth, Math.floor((root.availableWidth - (segments.count - 1) * row.spacing) / segments.count))
                chosen: root.currentIndex === index
                onClicked: root.choose(index)
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusButton
        color: Theme.field
        border.width: Theme.strokeLine
        border.color: Theme.line

        FocusRing { visible: root.visualFocus }
    }
}

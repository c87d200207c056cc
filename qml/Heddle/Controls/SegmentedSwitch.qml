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

    // What is left when every part has the room it needs, shared out evenly.
    property real natural: 0
    readonly property real spare: Math.max(0, Math.floor((root.availableWidth - root.natural) / Math.max(1, segments.count)))

    signal activated(int index)

    function choose(index: int) {
        if (index < 0 || index >= root.choices.length || index === root.currentIndex)
            return
        root.currentIndex = index
        root.activated(index)
    }

    function measure() {
        let width = (segments.count - 1) * row.spacing
        for (let i = 0; i < segments.count; ++i)
            width += segments.itemAt(i) ? segments.itemAt(i).implicitWidth : 0
        root.natural = width
    }

    implicitWidth: root.natural + root.leftPadding + root.rightPadding
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
            onItemAdded: root.measure()
            onItemRemoved: root.measure()

            Segment {
                required property int index
                required property string modelData

                text: modelData
                height: root.availableHeight
                width: implicitWidth + root.spare
                onImplicitWidthChanged: root.measure()
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

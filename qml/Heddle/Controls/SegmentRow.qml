// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The parts of a SegmentedSwitch: each as wide as its word needs, room to spare or to save shared out evenly.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    property list<string> choices
    property int currentIndex: 0
    property real natural: 0
    readonly property real spare: Math.max(-Theme.space8, Math.floor((root.width - root.natural) / Math.max(1, segments.count)))

    signal chosen(int index)

    function measure() {
        let width = (segments.count - 1) * row.spacing
        for (let i = 0; i < segments.count; ++i)
            width += segments.itemAt(i) ? segments.itemAt(i).implicitWidth : 0
        root.natural = width
    }

    implicitWidth: root.natural

    Row {
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
                height: root.height
                width: implicitWidth + root.spare
                chosen: root.currentIndex === index
                onImplicitWidthChanged: root.measure()
                onClicked: root.chosen(index)
            }
        }
    }
}

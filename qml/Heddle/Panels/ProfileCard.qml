// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the nodes have cost: what the colours on the canvas stand for, and a list, the dearest first; a click or Enter
// goes there.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Card {
    id: root

    required property Profile profile
    required property Groups groups
    // The key that closes it, for its tooltip.
    property string closeKey
    readonly property list<string> measures: ["time", "memory", "hits"]

    implicitWidth: 320
    implicitHeight: list.y + list.height + Theme.space8
    inset: 0

    SegmentedSwitch {
        objectName: "profileMeasure"
        x: Theme.space12
        y: Theme.space12
        label: qsTr("What nodes are coloured by")
        choices: [qsTr("Time"), qsTr("Memory"), qsTr("Cache hits")]
        onActivated: index => root.profile.measure = root.measures[index]

        Binding on currentIndex { value: root.measures.indexOf(root.profile.measure) }
    }
    IconButton {
        x: root.width - width - Theme.space8
        y: Theme.space12
        iconName: "close"
        iconSize: Theme.icon14
        text: qsTr("Close the profile")
        key: root.closeKey
        onClicked: root.profile.on = false
    }
    HeatScale {
        id: scale
        objectName: "profileScale"
        x: Theme.space12
        y: 48
        width: root.width - 2 * x
        least: root.profile.leastText
        most: root.profile.mostText
    }
    Label {
        objectName: "profileTotal"
        x: Theme.space12
        y: scale.y + scale.height + Theme.space4
        width: root.width - 2 * x
        height: Theme.fieldHeight
        kind: "strong"
        text: root.profile.count > 0 ? qsTr("%1 in all").arg(root.profile.totalText) : qsTr("Nothing has run yet.")
    }
    RowList {
        id: list
        objectName: "profileList"
        y: scale.y + scale.height + Theme.space32
        width: root.width
        height: Math.min(count, 8) * Theme.problemRowHeight
        activeFocusOnTab: true
        model: root.profile
        delegate: ProfileRow {
            width: ListView.view.width
            chosen: ListView.isCurrentItem && list.activeFocus
            onWanted: { list.currentIndex = index; root.groups.goTo(root.groups.path, nodeId) }
        }

        Keys.onReturnPressed: if (list.currentItem) (list.currentItem as ProfileRow).wanted()
        Keys.onEnterPressed: if (list.currentItem) (list.currentItem as ProfileRow).wanted()
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What a start without a flow shows: work to recover, recent flows, examples, and the keys to begin with.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    required property Workbench workbench
    // Whose keys are told to begin with.
    property alias toBegin: begin.actions
    readonly property int column: Math.min(1120, root.width - 2 * Theme.space48)
    // As many beside each other as have room for their words.
    readonly property int recents: root.columnsOf(240, 4)
    readonly property int offers: root.columnsOf(300, 3)

    function columnsOf(least: int, most: int): int { return Math.max(1, Math.min(most, Math.floor((root.column + Theme.space16) / (least + Theme.space16)))) }
    function widthOf(columns: int): real { return Math.floor((root.column - (columns - 1) * Theme.space16) / columns) }

    signal newWanted()
    signal openWanted()
    signal stepsWanted()
    signal flowChosen(string path)
    signal recovered(string key)

    color: Theme.canvas

    Flickable {
        anchors.fill: parent
        contentHeight: page.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        ScrollBar.vertical: ScrollBar { }

        Column {
            id: page
            x: Math.round((root.width - root.column) / 2)
            width: root.column
            topPadding: root.height < 600 ? Theme.space24 : Theme.space32 * 2
            bottomPadding: Theme.space48
            spacing: Theme.space32

            WelcomeHead {
                width: parent.width
                onNewWanted: root.newWanted()
                onOpenWanted: root.openWanted()
                onStepsWanted: root.stepsWanted()
            }
            Column {
                width: parent.width
                spacing: Theme.space8
                visible: root.workbench.recoveries.count > 0

                Repeater {
                    model: root.workbench.recoveries

                    RecoveryBanner {
                        width: page.width
                        onRecovered: key => root.recovered(key)
                        onDiscarded: key => root.workbench.discardRecovery(key)
                        onSavedWanted: path => root.flowChosen(path)
                    }
                }
            }
            Column {
                width: parent.width
                spacing: Theme.space12
                visible: root.workbench.recent.count > 0

                Label { kind: "heading"; text: qsTr("Recent") }
                Grid {
                    columns: root.recents
                    spacing: Theme.space16

                    Repeater {
                        model: root.workbench.recent

                        RecentCard {
                            width: root.widthOf(root.recents)
                            // The menu has the others; the examples are to be seen, too.
                            visible: index < (root.height < 1100 ? root.recents : 8)
                            onChosen: path => root.flowChosen(path)
                        }
                    }
                }
            }
            Column {
                width: parent.width
                spacing: Theme.space12
                visible: root.workbench.examples.count > 0

                Row {
                    spacing: Theme.space12
                    Label { id: examplesHead; kind: "heading"; text: qsTr("Examples") }
                    Label { height: examplesHead.height; color: Theme.text3; text: qsTr("each runs as it is, on data that comes with it") }
                }
                Grid {
                    columns: root.offers
                    spacing: Theme.space16

                    Repeater {
                        model: root.workbench.examples

                        ExampleCard {
                            width: root.widthOf(root.offers)
                            onChosen: path => root.flowChosen(path)
                        }
                    }
                }
            }
            WelcomeKeys { id: begin; width: parent.width }
        }
    }
}

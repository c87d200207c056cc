// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A part for every kind of data, to see what a face can show.
import Heddle.Widgets

NodeWidget {
    id: root

    readonly property var outputs: (root.node && root.node.outputs) || ({}) // none while the node goes
    readonly property real gap: 8
    readonly property real cell: (root.width - 2 * root.gap) / 3
    readonly property real tall: (root.height - 4 * root.gap) / 5
    readonly property var marks: root.node && root.node.inputs && root.node.inputs.regions ? root.node.inputs.regions : null

    function valueOf(name: string): var {
        return root.outputs[name] ? root.outputs[name].value : undefined
    }

    opacity: root.freshness

    Column {
        spacing: root.gap

        Row {
            Plot { objectName: "line"; values: root.valueOf("signal"); width: root.cell; height: root.tall }
            Plot { objectName: "histogram"; form: "histogram"; values: root.valueOf("signal"); width: root.cell; height: root.tall }
            Plot { objectName: "scatter"; form: "scatter"; values: root.valueOf("table"); width: root.cell; height: root.tall }
        }
        Row {
            ImageView {
                objectName: "picture"
                value: root.valueOf("image")
                regions: root.marks ? root.marks.value : undefined
                editable: root.marks !== null && root.marks.editable
                tools: true
                tool: "ellipse"
                caption: ""
                width: 2 * root.cell + root.gap
                height: 2 * root.tall + root.gap
                onRegionsEdited: regions => root.marks.request(regions)
            }
            Column {
                spacing: root.gap

                Plot { objectName: "heat"; form: "heat map"; values: root.valueOf("map"); width: root.cell; height: root.tall }
                Plot { objectName: "bars"; form: "bar"; values: root.valueOf("signal"); width: root.cell; height: root.tall }
            }
        }
        Row {
            VolumeSlices { objectName: "volume"; value: root.valueOf("volume"); steps: false; width: 2 * root.cell + root.gap; height: root.tall }
            TableView { objectName: "rows"; value: root.valueOf("table"); width: root.cell; height: root.tall }
        }
        Row {
            Log {
                objectName: "log"
                lines: [qsTr("It has begun."), { text: qsTr("It is slow."), level: "warning" }, { text: qsTr("It has failed."), level: "error" }]
                width: root.cell
                height: root.tall
            }
            TextView { objectName: "words"; value: root.valueOf("text"); width: root.cell; height: root.tall }
            Card {
                width: root.cell
                height: root.tall
                title: qsTr("Progress")

                Row {
                    ProgressRing { objectName: "ring"; value: 0.62; running: true; state: "running"; percent: true; width: 48; height: 48 }
                    ProgressRing { value: 1; state: "done"; width: 32; height: 48 }
                    ProgressRing { value: 0.3; state: "error"; width: 32; height: 48 }
                }
            }
        }
    }
}

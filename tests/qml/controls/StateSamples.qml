// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The glyphs of states and ports, and progress.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Sample {
    id: root

    width: 440
    title: "States and ports"

    Grid {
        columns: 4
        columnSpacing: Theme.space16
        rowSpacing: Theme.space8

        Repeater {
            model: ["not-set-up", "out-of-date", "queued", "running", "done", "cached", "warning", "error", "paused", "stopping", "interrupted", "bypassed"]

            Row {
                id: cell
                required property string modelData
                width: 86
                spacing: Theme.space6

                StateGlyph { state: cell.modelData; progress: 0.62; anchors.verticalCenter: parent.verticalCenter }
                Label { kind: "word"; color: Theme.stateColor(cell.modelData); text: Theme.stateWord(cell.modelData) }
            }
        }
    }
    Row {
        spacing: Theme.space8
        Repeater {
            model: ["null", "bool", "int", "number", "text", "bytes", "list", "map", "array", "image", "table", "event", "any", "list<image>"]

            PortGlyph {
                required property string modelData
                required property int index
                type: modelData
                hollow: index % 2 === 1
                height: 24
            }
        }
    }
    ProgressBar { width: parent.width; value: 0.62 }
    ProgressBar { width: parent.width; indeterminate: true }
}

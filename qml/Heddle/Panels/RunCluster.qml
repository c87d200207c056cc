// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Run, Pause and Stop for the whole flow; always there, greyed where there is nothing to do.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Row {
    id: root

    // What would run is outlined there; null: nowhere.
    property Runs runs: null
    required property Action run
    required property Action pause
    required property Action stop

    spacing: Theme.space8

    component Doing: Button {
        id: doing

        required property Action does

        iconName: doing.does.icon
        text: doing.does.label
        help: doing.does.help
        key: doing.does.key
        enabled: doing.does.enabled
        onClicked: doing.does.trigger()
    }

    Doing {
        id: starter
        objectName: "runButton"
        kind: "primary"
        does: root.run

        readonly property bool outlines: starter.hovered && starter.enabled && root.runs !== null

        onOutlinesChanged: if (root.runs) root.runs.outlined = starter.outlines ? "all" : ""
    }
    Doing { objectName: "pauseButton"; does: root.pause }
    Doing { objectName: "stopButton"; does: root.stop }
}

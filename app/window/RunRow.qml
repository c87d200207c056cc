// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A row of a menu that runs something: while it is chosen, what would run is outlined on the canvas.
import Heddle.Models
import Heddle.App

ActionRow {
    id: root

    required property Runs runs
    // "all", "to" or "alone".
    required property string wish
    readonly property bool outlines: root.visible && root.highlighted && root.enabled

    onOutlinesChanged: root.runs.outlined = root.outlines ? root.wish : root.runs.outlined === root.wish ? "" : root.runs.outlined
}

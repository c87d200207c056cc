// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Shows a node's first output as a curve or as bars.
import Heddle.Widgets

NodeWidget {
    id: root

    Plot {
        anchors.fill: parent
        // Where the node lets it be chosen.
        form: root.node && root.node.inputs && root.node.inputs.form ? root.node.inputs.form.value : "auto"
        values: root.firstOutput
        opacity: root.freshness
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The inspector's second page: what the node gives.
pragma ComponentBehavior: Bound

import QtQuick
import Heddle.Models
import Heddle.Theme

Column {
    id: root

    required property NodeProperties node
    required property PanelModel panel

    topPadding: Theme.space8
    bottomPadding: Theme.space16

    LookRow {
        width: root.width
        node: root.node
        panel: root.panel
    }
    InspectorFace {
        width: root.width
        node: root.node
    }
    Repeater {
        model: root.node.outputList

        OutputRow {
            required property OutputProperties modelData

            width: root.width
            output: modelData
            node: root.node
            panel: root.panel
        }
    }
}

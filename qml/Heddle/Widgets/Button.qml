// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A button: Button { text: "Mark"; onClicked: node.send({ mark: true }) }. `kind` is "plain", "primary" (the one thing
// to press), "ghost" or "danger"; `iconName` puts an icon before the word; `enabled: node.running` greys it.
import Heddle.Controls as Controls

Controls.Button {
    id: root

    place: "node"
}

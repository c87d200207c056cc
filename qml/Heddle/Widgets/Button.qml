// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A button: Button { text: "Mark"; onClicked: node.send({ mark: true }) }.
import Heddle.Controls as Controls

Controls.Button {
    id: root

    place: "node"
}

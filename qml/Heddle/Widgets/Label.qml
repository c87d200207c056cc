// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Words: Label { text: node.outputs.count.value.summary }.
import Heddle.Controls as Controls

Controls.Label {
    id: root
}

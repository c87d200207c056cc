// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Words: Label { text: node.outputs.count.value.summary }. `kind` is "body", "hint", "strong", "heading", "mono" for numbers
// that change, and more; `wrapMode: Label.Wrap` breaks long ones.
import Heddle.Controls as Controls

Controls.Label {
    id: root
}

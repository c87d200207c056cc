// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What stands where an input cannot be typed: where its wire comes from, or that it needs one.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Label {
    id: root

    required property InputProperties input

    height: Theme.fieldHeight
    kind: root.input.wired ? "body" : "hint"
    text: root.input.wired ? qsTr("from %1").arg(root.input.source) : root.input.required ? qsTr("needs a wire") : qsTr("no wire")
}

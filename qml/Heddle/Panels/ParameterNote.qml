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
    // The input goes before its row does.
    readonly property bool wired: root.input !== null && root.input.wired
    readonly property bool needed: root.input !== null && root.input.required

    height: Theme.fieldHeight
    kind: root.wired ? "body" : "hint"
    text: root.wired ? qsTr("from %1").arg(root.input.source) : root.needed ? qsTr("needs a wire") : qsTr("no wire")
}

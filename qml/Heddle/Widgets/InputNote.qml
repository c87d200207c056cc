// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What stands where an input cannot be typed: where its wire comes from, or that it needs one.
//     InputNote { input: node.inputs.image }
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls

Item {
    id: root

    // The input that it speaks of.
    property var input: null
    // The input goes before its row does.
    readonly property bool wired: root.input ? root.input.wired === true : false
    readonly property bool needed: root.input ? root.input.required === true : false

    implicitWidth: words.implicitWidth
    implicitHeight: Theme.fieldHeight

    Controls.Label {
        id: words
        anchors.fill: parent
        kind: root.wired ? "body" : "hint"
        text: root.wired ? qsTr("from %1").arg(root.input.source) : root.needed ? qsTr("needs a wire") : qsTr("no wire")
    }
}

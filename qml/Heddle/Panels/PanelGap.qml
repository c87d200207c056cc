// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What stands on a card whose node, or the part of it that was shown, is not there.
import QtQuick
import Heddle.Controls
import Heddle.Panels

Label {
    id: root

    required property PanelCard card

    function sentence(): string {
        const node = root.card.node
        return node === null ? qsTr("The node of this card is gone.")
             : node.unknown ? qsTr("“%1” is not installed.").arg(node.typeId)
             : qsTr("“%1” has no such value any more.").arg(node.name)
    }

    kind: "hint"
    wrapMode: Text.Wrap
    verticalAlignment: Text.AlignTop
    text: root.sentence()
}

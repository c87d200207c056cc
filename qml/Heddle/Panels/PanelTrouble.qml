// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What went wrong with a card's node, in two lines at the most.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    property string text: ""

    objectName: "panelTrouble"
    visible: root.text.length > 0
    height: words.height + Theme.space8
    radius: Theme.radiusChip
    color: Theme.errorTint

    Label {
        id: words
        x: Theme.space8
        y: Theme.space4
        width: parent.width - 2 * x
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        color: Theme.text
        text: root.text
    }
}

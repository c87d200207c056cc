// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Things that belong together, one below the other, with a title: Card { title: "Limits"; Range { … } Toggle { … } }.
import QtQuick
import Heddle.Theme
import Heddle.Controls as Controls

Rectangle {
    id: root

    // What is in it: write it between the braces.
    default property alias content: column.data
    // The words above; empty for none.
    property string title: ""
    // From one thing to the next.
    property alias spacing: column.spacing
    // How wide its content may be.
    readonly property real innerWidth: root.width - 2 * Theme.space8

    implicitWidth: 208
    implicitHeight: column.y + column.implicitHeight + Theme.space8
    radius: Theme.radiusButton
    color: Theme.plotGround
    border.width: Theme.strokeLine
    border.color: Theme.lineSubtle

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    Controls.Label {
        id: head
        x: Theme.space8
        y: Theme.space6
        width: root.innerWidth
        visible: root.title.length > 0
        kind: "word"
        color: Theme.text2
        text: root.title
    }
    Column {
        id: column
        x: Theme.space8
        y: head.visible ? head.y + head.implicitHeight + Theme.space4 : Theme.space8
        width: root.innerWidth
        spacing: Theme.space4
    }
}

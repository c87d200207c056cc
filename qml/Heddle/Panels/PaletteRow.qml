// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One node type in the palette: icon, title with the matched letters marked, category.
import QtQuick
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

PaletteLine {
    id: root

    required property string typeId
    required property string title
    required property string category
    required property string help
    required property string icon
    required property string kind
    required property list<int> matched
    required property string inputs
    required property string outputs
    required property string fittingPort

    Accessible.name: root.title
    Accessible.description: root.help

    PanelText { id: panelText }
    Icon {
        x: Theme.space16 - Theme.space2
        height: parent.height
        name: root.icon
        color: Theme.kindIcon(root.kind)
    }
    Label {
        x: 40
        width: area.x - x - Theme.space8
        height: parent.height
        kind: "row"
        textFormat: Text.StyledText
        text: panelText.marked(root.title, root.matched, Theme.accent)
    }
    Label {
        id: area
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        height: parent.height
        kind: "hint"
        color: root.chosen ? Theme.text2 : Theme.text3
        text: root.category.split("/")[0]
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One node type in the palette: icon, title with the matched letters marked, category.
import QtQuick
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Item {
    id: root

    required property int index
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
    property bool chosen: false

    signal pointed()
    signal accepted()

    height: Theme.paletteRowHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: root.help

    PanelText { id: panelText }
    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        radius: Theme.radiusButton
        color: root.chosen ? Theme.rowChosen : Theme.faded(Theme.hover, 0)
    }
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
    HoverHandler { onPointChanged: root.pointed() }
    TapHandler { onTapped: root.accepted() }
}

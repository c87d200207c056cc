// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What the inspected node is shown by, to be chosen, and the pin that puts its face on the panel.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels
import Heddle.Widgets as Widgets

Item {
    id: root

    required property NodeProperties node
    required property PanelModel panel

    implicitHeight: Theme.paletteRowHeight

    HoverHandler { id: pointer }
    Widgets.NodeLooks {
        id: looks
        node: root.node
    }
    Label {
        x: Theme.labelColumn
        width: Theme.controlColumn - x - Theme.space8
        height: parent.height
        text: qsTr("Look")
    }
    Choice {
        objectName: "lookChoice"
        x: Theme.controlColumn
        width: parent.width - x - Theme.space32
        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("Look of the node")
        model: looks.titles
        onActivated: index => looks.choose(index)

        Binding on currentIndex { value: looks.current }
    }
    PinButton {
        objectName: "pinFace"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        panel: root.panel
        node: root.node.nodeId
        wanted: pointer.hovered
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One output of the inspected node: its port, its name, and what it holds in a line.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls
import Heddle.Panels

Item {
    id: root

    required property OutputProperties output
    required property NodeProperties node
    required property PanelModel panel

    implicitHeight: Theme.paletteRowHeight

    HoverHandler { id: pointer }
    HoverHint {
        target: root
        shown: pointer.hovered
        text: root.output.label
        detail: root.output.type
        help: root.output.help
    }
    PortGlyph {
        x: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        type: root.output.type
    }
    Label {
        x: Theme.space32 + Theme.space4
        width: Theme.controlColumn - x - Theme.space8
        height: parent.height
        text: root.output.label
    }
    Label {
        x: Theme.controlColumn
        width: parent.width - x - Theme.space32
        height: parent.height
        kind: "mono"
        color: root.output.value.present ? Theme.text : Theme.text3
        text: root.output.value.present ? root.output.value.summary : qsTr("nothing yet")
    }
    PinButton {
        objectName: "pin_" + root.output.name
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.verticalCenter: parent.verticalCenter
        panel: root.panel
        node: root.node.nodeId
        part: "out." + root.output.name
        wanted: pointer.hovered
    }
}

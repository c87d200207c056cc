// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Whether the inspected node runs in a process of its own. Not there for nodes that always do, or never can.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

Item {
    id: root

    required property NodeProperties node
    required property Isolation isolation

    visible: root.isolation.whyNotFor(root.node.nodeId).length === 0
    implicitHeight: visible ? Theme.paletteRowHeight : 0

    CheckBox {
        id: box
        objectName: "isolate"
        x: Theme.labelColumn
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Run in a process of its own")
        onToggled: root.isolation.set(root.node.nodeId, box.checked)

        Binding on checked { value: root.node.inProcess }
    }
    HoverHandler { id: pointer }
    HoverHint {
        target: box
        shown: pointer.hovered
        text: qsTr("A crash fails this node alone, and it can be killed")
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One input of the inspected node, to set, to put on the panel, and inside a group to expose.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Panels

InputRow {
    id: root

    required property NodeProperties node
    required property PanelModel panel
    required property Groups groups
    // Inside a group each input that takes a wire can become one of the group.
    readonly property bool exposable: root.input !== null && root.groups.depth > 0 && !root.input.wired && !root.input.setting && !root.input.hidden

    spare: root.groups.depth > 0 ? Theme.space24 : 0

    PinButton {
        objectName: "pin_" + root.name
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        y: (Theme.paletteRowHeight - height) / 2
        visible: root.input !== null && root.input.field
        panel: root.panel
        node: root.node ? root.node.nodeId : 0
        part: "in." + root.name
        wanted: root.hovered
    }
    Controls.IconButton {
        objectName: "expose_" + root.name
        activeFocusOnTab: false
        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.space24 + Theme.space4
        y: (Theme.paletteRowHeight - height) / 2
        side: Theme.fieldHeight
        iconName: "export"
        iconSize: Theme.icon14
        visible: root.exposable
        opacity: root.hovered || visualFocus ? 1 : 0
        text: qsTr("Expose on the group")
        onClicked: root.groups.expose(root.node.nodeId, root.input.name)
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One input of the inspected node: mark, name, the control that suits its type, and a button back to the default.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Panels
import Heddle.Widgets

Item {
    id: root

    required property InputProperties input
    required property NodeProperties node
    required property PanelModel panel
    required property Groups groups
    // Inside a group each input that takes a wire can become one of the group.
    readonly property bool exposable: root.groups.depth > 0 && !root.input.wired && !root.input.setting && !root.input.hidden

    objectName: "parameter_" + root.input.name
    implicitHeight: Math.max(Theme.paletteRowHeight, control.height + Theme.space8)

    HoverHandler { id: pointer }
    Rectangle {
        x: Theme.space16
        y: (Theme.paletteRowHeight - height) / 2
        visible: root.input.isSet && !root.input.wired
        width: Theme.strokeBold
        height: Theme.space12
        color: Theme.accent
    }
    Controls.Label {
        id: label
        x: Theme.labelColumn
        width: Theme.controlColumn - x - Theme.space8
        height: Theme.paletteRowHeight
        kind: root.input.isSet && !root.input.wired ? "medium" : "body"
        text: root.input.label

        HoverHandler { id: onLabel }
        Controls.HoverHint {
            target: label
            shown: onLabel.hovered
            text: root.input.label
            detail: root.input.unit.length > 0 ? root.input.type + ", " + root.input.unit : root.input.type
            help: root.input.help
        }
    }
    InputPart {
        id: control
        x: Theme.controlColumn
        y: Math.max(Theme.space4, (Theme.paletteRowHeight - height) / 2)
        width: root.width - x - Theme.space48 - Theme.space6 - (root.groups.depth > 0 ? Theme.space24 : 0)
        height: control.implicitHeight
        input: root.input
    }
    PinButton {
        objectName: "pin_" + root.input.name
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        y: (Theme.paletteRowHeight - height) / 2
        visible: root.input.field
        panel: root.panel
        node: root.node.nodeId
        part: "in." + root.input.name
        wanted: pointer.hovered
    }
    Controls.IconButton {
        objectName: "expose_" + root.input.name
        activeFocusOnTab: false
        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.space24 + Theme.space4
        y: (Theme.paletteRowHeight - height) / 2
        side: Theme.fieldHeight
        iconName: "export"
        iconSize: Theme.icon14
        visible: root.exposable
        opacity: pointer.hovered || visualFocus ? 1 : 0
        text: qsTr("Expose on the group")
        onClicked: root.groups.expose(root.node.nodeId, root.input.name)
    }
    Controls.IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space24 + Theme.space4
        y: (Theme.paletteRowHeight - height) / 2
        side: Theme.fieldHeight
        iconName: "reset"
        iconSize: Theme.icon14
        visible: root.input.isSet && !root.input.wired
        text: qsTr("Back to the default")
        onClicked: root.input.reset()
    }
}

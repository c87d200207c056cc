// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One input, of a node or of several: mark, name, the control that suits its type, and a button back to the default.
// Where several nodes hold different values the control is covered by these words until it is wanted.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

Item {
    id: root

    required property InputProperties input
    // Room kept free at the right of the control, for more buttons.
    property real spare: 0
    property bool uncovered: false
    readonly property bool covered: root.input.mixed && !root.uncovered
    readonly property bool hovered: pointer.hovered
    // A program has the whole width, below its name.
    readonly property bool wide: control.form === "code"
    // The input goes before its row does.
    readonly property string name: root.input ? root.input.name : ""

    objectName: "parameter_" + root.name
    implicitHeight: Math.max(Theme.paletteRowHeight, control.y + control.height + Theme.space4)

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
        x: root.wide ? Theme.space16 : Theme.controlColumn
        y: root.wide ? Theme.paletteRowHeight : Math.max(Theme.space4, (Theme.paletteRowHeight - height) / 2)
        width: root.width - x - (root.wide ? Theme.space16 : Theme.space48 + Theme.space6 + root.spare)
        height: control.implicitHeight
        visible: !root.covered
        input: root.input
    }
    Controls.Button {
        objectName: "uncover_" + root.name
        x: control.x
        y: (Theme.paletteRowHeight - height) / 2
        height: Theme.fieldHeight
        visible: root.covered
        text: qsTr("Several values")
        help: qsTr("Set one for all")
        onClicked: root.uncovered = true
    }
    Controls.IconButton {
        objectName: "reset_" + root.name
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

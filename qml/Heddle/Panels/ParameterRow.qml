// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One input of the inspected node: mark, name, the control that suits its type, and a button back to the default.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Controls as Controls

Item {
    id: root

    required property InputProperties input
    readonly property bool ranged: !isNaN(root.input.minimum) && !isNaN(root.input.maximum)
    readonly property bool numeric: root.input.type === "number" || root.input.type === "int"
    readonly property string form: root.input.wired ? "wired"
                                 : root.input.file.length > 0 ? "file"
                                 : root.input.choices.length > 0 ? "choice"
                                 : root.input.type === "bool" ? "switch"
                                 : root.numeric ? (root.ranged ? "slider" : "number")
                                 : root.input.multiline ? "lines"
                                 : root.input.field ? "text" : "none"

    // A file for each form, given the input when it is made.
    function load() {
        const files = ({ file: "../Widgets/FilePicker.qml", choice: "../Widgets/Choice.qml", text: "../Widgets/Field.qml",
                         "switch": "ParameterSwitch.qml", slider: "ParameterSlider.qml", number: "ParameterNumber.qml",
                         lines: "LinesField.qml" })
        control.setSource(files[root.form] || "ParameterNote.qml", { input: root.input })
    }

    onFormChanged: root.load()
    Component.onCompleted: root.load()
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
    Loader {
        id: control
        x: Theme.controlColumn
        y: Math.max(Theme.space4, (Theme.paletteRowHeight - height) / 2)
        width: root.width - x - Theme.space48 + Theme.space4
    }
    Controls.IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        y: (Theme.paletteRowHeight - height) / 2
        side: Theme.fieldHeight
        iconName: "reset"
        iconSize: Theme.icon14
        visible: root.input.isSet && !root.input.wired
        text: qsTr("Back to the default")
        onClicked: root.input.reset()
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// On or off: Toggle { input: node.inputs.invert }, or Toggle { text: "Mark"; value: on; onToggled: v => … }.
import QtQuick
import Heddle.Controls as Controls

Item {
    id: root

    // The input to show and to set; the properties below need not be given then.
    property var input: null
    // Whether it is on.
    property bool value: !!root.input && root.input.value === true
    // The words beside it.
    property string text: root.input ? root.input.label : ""
    readonly property bool editable: !root.input || root.input.editable

    // The user has switched it.
    signal toggled(bool value)

    function settle(value: bool) {
        root.toggled(value)
        if (root.input)
            root.input.request(value)
    }

    implicitWidth: control.implicitWidth
    implicitHeight: control.implicitHeight

    Controls.Switch {
        id: control
        anchors.fill: parent
        enabled: root.editable
        text: root.text
        onToggled: root.settle(control.checked)

        Binding on checked { value: root.value }
    }
    InputHint { input: root.input; quiet: control.down }
}

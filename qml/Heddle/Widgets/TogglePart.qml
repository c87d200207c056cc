// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// On or off, where the name of the input stands elsewhere: TogglePart { input: node.inputs.invert }.
import QtQuick
import Heddle.Controls as Controls

Item {
    id: root

    // The input to show and to set.
    property var input: null
    readonly property bool on: !!root.input && root.input.value === true

    implicitWidth: control.implicitWidth
    implicitHeight: control.implicitHeight

    Controls.Switch {
        id: control
        height: parent.height
        enabled: !root.input || root.input.editable
        text: root.on ? qsTr("Yes") : qsTr("No")
        onToggled: root.input.request(control.checked)

        Binding on checked { value: root.on }
    }
}

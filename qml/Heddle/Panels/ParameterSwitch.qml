// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Yes or no, for an input.
import QtQuick
import Heddle.Models
import Heddle.Controls

Switch {
    id: root

    required property InputProperties input

    text: root.checked ? qsTr("Yes") : qsTr("No")
    enabled: root.input.editable
    onToggled: root.input.request(root.checked)

    Binding on checked { value: root.input.value === true }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// On or off, where the name of the input stands elsewhere: TogglePart { input: node.inputs.invert }.
import Heddle.Widgets

Toggle {
    id: root

    text: root.value ? qsTr("Yes") : qsTr("No")
}

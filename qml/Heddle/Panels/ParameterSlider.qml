// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A number in a range: a slider, and a field beside it.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Widgets

Item {
    id: root

    required property InputProperties input

    implicitHeight: Theme.fieldHeight

    Slider {
        width: parent.width - field.width - Theme.space8
        input: root.input
    }
    Field {
        id: field
        anchors.right: parent.right
        width: 64
        input: root.input
    }
}

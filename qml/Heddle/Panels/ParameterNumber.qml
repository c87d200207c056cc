// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A number without a range.
import QtQuick
import Heddle.Models
import Heddle.Theme
import Heddle.Widgets

Item {
    id: root

    required property InputProperties input

    implicitHeight: Theme.fieldHeight

    Field {
        width: 96
        input: root.input
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A few buttons over what they act on, on a ground of their own.
import QtQuick
import Heddle.Theme

Rectangle {
    id: root

    default property alias buttons: row.data

    implicitWidth: row.width
    implicitHeight: row.height
    radius: Theme.radiusButton
    color: Theme.raised
    border.width: Theme.strokeLine
    border.color: Theme.line

    Row { id: row }
}

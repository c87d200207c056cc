// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The sunken ground for facts in a dialog or code in a card. Its children stand one below the other.
import QtQuick
import Heddle.Theme

Rectangle {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing

    implicitWidth: column.implicitWidth + 2 * Theme.space16
    implicitHeight: column.implicitHeight + 2 * Theme.space12
    radius: Theme.radiusCard
    color: Theme.field
    border.width: Theme.contrast ? Theme.strokeLine : 0
    border.color: Theme.line

    Column {
        id: column
        x: Theme.space16
        y: Theme.space12
        width: root.width - 2 * Theme.space16
        spacing: Theme.space8
    }
}

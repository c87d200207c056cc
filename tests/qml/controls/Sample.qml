// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A titled panel of the gallery.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Column {
    id: root

    default property alias content: inner.data
    property string title: ""
    property alias spacingInside: inner.spacing
    property int inset: Theme.space16

    spacing: Theme.space8

    Label { kind: "hint"; text: root.title }
    Rectangle {
        width: root.width
        height: inner.height + 2 * root.inset
        radius: Theme.radiusCard
        color: Theme.panel

        Column {
            id: inner
            x: root.inset
            y: root.inset
            width: parent.width - 2 * root.inset
            spacing: Theme.space12
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The ring round a control that has the keyboard: 2 px of accent, 1 px away. Lies inside what it rings.
import QtQuick
import Heddle.Theme

Rectangle {
    id: root

    // Radius of the shape inside.
    property real inner: Theme.radiusButton
    readonly property real away: Theme.strokeLine + Theme.strokeBold

    anchors.fill: parent
    anchors.margins: -root.away
    radius: root.inner + root.away
    color: "transparent"
    border.width: Theme.strokeBold
    border.color: Theme.accent
}

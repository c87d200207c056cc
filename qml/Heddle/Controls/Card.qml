// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A plain card: a panel's surface with an edge, 12 inside. Its children lie in `content`.
import QtQuick
import Heddle.Theme

Rectangle {
    id: root

    default property alias content: inner.data
    property real inset: Theme.space12

    implicitWidth: inner.childrenRect.width + 2 * root.inset
    implicitHeight: inner.childrenRect.height + 2 * root.inset
    radius: Theme.radiusCard
    color: Theme.panel
    border.width: Theme.strokeLine
    border.color: Theme.line

    Item {
        id: inner
        anchors.fill: parent
        anchors.margins: root.inset
    }
}

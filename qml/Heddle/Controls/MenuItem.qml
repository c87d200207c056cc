// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A row of a menu: icon, name, key at the right. `why` says in a tooltip why a disabled row cannot be used.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme

T.MenuItem {
    id: root

    property string iconName: ""
    property string key: ""
    property string why: ""
    // Its menu is or was shown.
    property bool made: false

    implicitWidth: root.implicitContentWidth
    implicitHeight: root.visible ? Theme.menuRowHeight : 0
    hoverEnabled: true

    Accessible.name: root.text
    Accessible.description: root.enabled ? "" : root.why
    Accessible.onPressAction: root.triggered()

    onMadeChanged: if (root.made) (root.contentItem as Loader).setSource("MenuRow.qml", { item: root })
    contentItem: Loader { }
    background: Rectangle {
        radius: Theme.radiusChip
        color: root.highlighted && root.enabled ? Theme.hover : Theme.faded(Theme.hover, 0)
    }
}

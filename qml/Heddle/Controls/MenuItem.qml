// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A row of a menu: icon, name, key at the right. `why` says in a tooltip why a disabled row cannot be used.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.MenuItem {
    id: root

    property string iconName: ""
    property string key: ""
    property string why: ""
    readonly property color ink: root.enabled ? Theme.text : Theme.textOff

    implicitWidth: root.leftPadding + root.implicitContentWidth + root.rightPadding
    implicitHeight: root.visible ? Theme.menuRowHeight : 0
    leftPadding: Theme.space32
    rightPadding: Theme.space24 + (root.key.length > 0 ? Math.ceil(keyWidth.advanceWidth) + Theme.space24 : 0)
    hoverEnabled: true

    Accessible.name: root.text
    Accessible.description: root.enabled ? "" : root.why
    Accessible.onPressAction: root.triggered()

    indicator: Icon {
        x: Theme.space8
        height: root.height
        name: root.checkable ? (root.checked ? "check" : "") : root.iconName
        size: Theme.icon16
        color: !root.enabled ? Theme.textOff : root.checked ? Theme.accent : Theme.text2
    }
    arrow: Icon {
        x: root.width - width - Theme.space6
        height: root.height
        visible: root.subMenu !== null
        name: "right"
        size: Theme.icon12
        color: Theme.text3
    }
    contentItem: Label {
        text: root.text
        color: root.ink
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radiusChip
        color: root.highlighted && root.enabled ? Theme.hover : Theme.faded(Theme.hover, 0)

        Label {
            anchors.right: parent.right
            anchors.rightMargin: Theme.space12
            height: parent.height
            visible: root.key.length > 0
            color: root.enabled ? Theme.text3 : Theme.textOff
            text: root.key
            Accessible.ignored: true
        }
    }

    TextMetrics {
        id: keyWidth
        font: Theme.fontBody
        text: root.key
    }
    HoverHint {
        target: root
        shown: !root.enabled && root.why.length > 0 && pointer.hovered
        text: root.why
    }
    HoverHandler { id: pointer }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A button with a word, and an icon before it if `iconName` is set. kind: "plain", "primary" (one in a view),
// "ghost" (nothing until the pointer is over it) or "danger". place: "panel" (28 high), "dialog" (32), "node" (26).
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.Button {
    id: root

    property string kind: "plain"
    property string place: "panel"
    property string iconName: ""
    property string help: ""
    property string key: ""
    // The default button of a dialog shows its ring from the start.
    property bool ringed: false

    readonly property bool filled: root.enabled && (root.kind === "primary" || root.kind === "danger")
    readonly property bool ghost: root.kind === "ghost"
    readonly property color ink: !root.enabled ? Theme.textOff : root.filled ? Theme.fillText
                               : root.ghost && !root.hovered ? Theme.text2 : Theme.text

    function ground(): color {
        if (root.filled)
            return root.kind === "danger" ? Theme.errorFill : Theme.accentFill
        if (root.enabled && root.down)
            return Theme.pressed
        if (root.enabled && root.hovered)
            return Theme.hover
        return root.ghost ? Theme.faded(Theme.hover, 0) : Theme.raised
    }

    // 6.4 offers "press" to assistive tools without doing it, and has no click() for QML.
    function press() {
        if (root.checkable)
            root.toggle()
        root.clicked()
    }

    implicitHeight: root.place === "dialog" ? Theme.buttonHeightDialog
                  : root.place === "node" ? Theme.buttonHeightNode : Theme.buttonHeight
    implicitWidth: root.implicitContentWidth + root.leftPadding + root.rightPadding
    leftPadding: root.iconName.length > 0 ? 10 : Theme.space12
    rightPadding: Theme.space12
    hoverEnabled: true
    font: root.kind === "primary" || root.kind === "danger" ? Theme.fontStrong : Theme.fontMedium
    opacity: root.filled && root.down ? 0.88 : 1

    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()
    Accessible.name: root.text
    Accessible.description: root.help
    Accessible.onPressAction: root.press()

    contentItem: IconAndWord {
        iconName: root.iconName
        text: root.text
        font: root.font
        ink: root.ink
    }
    background: Rectangle {
        radius: Theme.radiusButton
        color: root.ground()
        border.width: Theme.strokeLine
        border.color: root.filled ? (root.hovered ? Theme.fillEdge : Theme.faded(Theme.fillEdge, 0))
                    : root.ghost ? Theme.faded(Theme.line, 0) : Theme.line

        Behavior on color {
            ColorAnimation { duration: root.hovered ? Theme.durationHoverIn : Theme.durationHoverOut }
        }
        FocusRing { visible: root.visualFocus || (root.ringed && root.enabled) }
    }

    HoverHint {
        target: root
        shown: root.hovered && root.help.length > 0
        text: root.help
        key: root.key
    }
}

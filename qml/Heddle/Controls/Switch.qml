// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// On or off, at once; the word beside it says what on means.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.Switch {
    id: root

    readonly property int gap: (Theme.switchHeight - Theme.thumbSize) / 2

    // 6.4 offers "press" to assistive tools without doing it, and has no click() for QML.
    function press() {
        root.toggle()
        root.toggled()
        root.clicked()
    }

    implicitWidth: root.text.length > 0 ? root.implicitContentWidth : Theme.switchWidth
    implicitHeight: Theme.fieldHeight
    spacing: 10
    hoverEnabled: true

    Keys.onReturnPressed: root.press()
    Accessible.name: root.text
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()

    indicator: Rectangle {
        y: Math.round((root.height - height) / 2)
        width: Theme.switchWidth
        height: Theme.switchHeight
        radius: height / 2
        color: !root.enabled ? Theme.field : root.checked ? Theme.accentFill : Theme.track
        border.width: root.checked && root.enabled ? 0 : Theme.strokeLine
        border.color: root.enabled ? Theme.lineControl : Theme.textOff

        Behavior on color { ColorAnimation { duration: Theme.durationPress } }

        Rectangle {
            x: root.gap + root.visualPosition * (parent.width - width - 2 * root.gap)
            y: root.gap
            width: Theme.thumbSize
            height: Theme.thumbSize
            radius: width / 2
            color: !root.enabled ? Theme.textOff : root.checked ? Theme.fillText : Theme.dark ? Theme.thumb : Theme.lineControl

            Behavior on x {
                enabled: !root.down
                NumberAnimation { duration: Theme.durationPress; easing.type: Easing.OutCubic }
            }
        }
        FocusRing { visible: root.visualFocus; inner: parent.radius }
    }
    contentItem: Label {
        leftPadding: Theme.switchWidth + root.spacing
        text: root.text
        color: root.enabled ? Theme.text : Theme.textOff
        Accessible.ignored: true
    }
}

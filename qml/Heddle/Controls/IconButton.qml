// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A square button with an icon and no word: `text` is the command's name, shown with `key` in its tooltip.
// Toggled on (checkable), it turns accent on accentTint.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.Button {
    id: root

    property string iconName: ""
    property int iconSize: Theme.icon16
    property string key: ""
    property string help: ""
    property int side: Theme.buttonHeight
    property color ink: Theme.text2

    // 6.4 offers "press" to assistive tools without doing it, and has no click() for QML.
    function press() {
        if (root.checkable)
            root.toggle()
        root.clicked()
    }

    implicitWidth: root.side
    implicitHeight: root.side
    hoverEnabled: true
    containmentMask: root.side < Theme.space24 ? reach : null

    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()
    Accessible.name: root.text
    Accessible.description: root.help
    Accessible.onPressAction: root.press()

    contentItem: Icon {
        name: root.iconName
        size: root.iconSize
        color: !root.enabled ? Theme.textOff : root.checked ? Theme.accent : root.hovered ? Theme.text : root.ink
    }
    background: Rectangle {
        radius: Theme.radiusButton
        color: root.checked ? Theme.accentTint : root.down ? Theme.pressed
             : root.hovered && root.enabled ? Theme.hover : Theme.faded(Theme.hover, 0)

        Behavior on color {
            ColorAnimation { duration: root.hovered ? Theme.durationHoverIn : Theme.durationHoverOut }
        }
        FocusRing { visible: root.visualFocus }
    }

    // Drawn smaller, it is hit by a finger or a pen all the same.
    QtObject {
        id: reach

        function contains(point: point): bool {
            const spare = (Theme.space24 - root.side) / 2
            return point.x >= -spare && point.y >= -spare && point.x < root.width + spare && point.y < root.height + spare
        }
    }
    HoverHint {
        target: root
        shown: (root.hovered && !root.down) || root.visualFocus
        text: root.text
        key: root.key
        help: root.help
    }
}

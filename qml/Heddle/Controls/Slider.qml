// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A place in a range: track 4, thumb 12, and a tick below at `preset`, the default (NaN: none).
// moved() while it is dragged, settled() once it is let go, also of a key.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme

T.Slider {
    id: root

    property string label: ""
    property real preset: NaN
    readonly property real presetPosition: (root.preset - root.from) / (root.to - root.from)
    readonly property color filling: root.enabled ? Theme.accent : Theme.textOff
    readonly property real run: root.width - Theme.thumbSize

    signal settled()

    implicitWidth: 120
    implicitHeight: Theme.fieldHeight
    hoverEnabled: false
    // A click on the track jumps there; the wheel stays for the panel that scrolls.
    wheelEnabled: false

    Accessible.name: root.label

    onPressedChanged: if (!root.pressed) root.settled()

    background: Item {
        Rectangle {
            y: Math.round((root.height - height) / 2)
            width: root.width
            height: Theme.trackHeight
            radius: height / 2
            color: Theme.track

            // Round at its beginning alone, in two parts: what is round is painted anew whenever its size changes.
            Rectangle {
                width: Theme.trackHeight
                height: parent.height
                radius: parent.radius
                color: root.filling
            }
            Rectangle {
                x: Theme.trackHeight / 2
                width: Math.round(Theme.thumbSize / 2 + root.visualPosition * root.run) - x
                height: parent.height
                color: root.filling
            }
        }
        Rectangle {
            visible: root.presetPosition >= 0 && root.presetPosition <= 1
            x: Math.round(Theme.thumbSize / 2 + root.presetPosition * root.run - width / 2)
            y: Math.round((root.height + Theme.trackHeight) / 2) + Theme.strokeBold
            width: Theme.strokeBold
            height: Theme.space4
            color: Theme.lineControl
        }
    }
    handle: Rectangle {
        x: Math.round(root.visualPosition * root.run)
        y: Math.round((root.height - height) / 2)
        width: Theme.thumbSize
        height: Theme.thumbSize
        radius: width / 2
        color: !root.enabled ? Theme.textOff : Theme.thumb
        border.width: Theme.dark && !root.pressed ? 0 : Theme.strokeIcon
        border.color: root.enabled ? Theme.accent : Theme.textOff

        FocusRing { visible: root.visualFocus; inner: parent.radius }
    }
}

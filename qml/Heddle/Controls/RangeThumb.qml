// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One of the two thumbs of a RangeSlider.
import QtQuick
import Heddle.Theme
import Heddle.Controls

Rectangle {
    id: root

    property string label: ""
    property bool pressed: false
    property real value: 0

    // An assistive tool asks for a step.
    signal raised()
    signal lowered()

    implicitWidth: Theme.thumbSize
    implicitHeight: Theme.thumbSize
    radius: width / 2
    color: !root.enabled ? Theme.textOff : Theme.thumb
    border.width: Theme.dark && !root.pressed ? 0 : Theme.strokeIcon
    border.color: root.enabled ? Theme.accent : Theme.textOff

    Accessible.role: Accessible.Slider
    Accessible.name: root.label
    Accessible.description: String(root.value)
    Accessible.onIncreaseAction: root.raised()
    Accessible.onDecreaseAction: root.lowered()

    FocusRing { visible: root.activeFocus && !root.pressed; inner: parent.radius }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One part of a SegmentedSwitch.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.AbstractButton {
    id: root

    property bool chosen: false
    readonly property int inset: 10

    implicitWidth: Math.ceil(widest.advanceWidth) + 2 * root.inset
    focusPolicy: Qt.NoFocus
    hoverEnabled: true

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checked: root.chosen
    Accessible.onPressAction: root.clicked()

    TextMetrics {
        id: widest
        font: Theme.fontMedium
        text: root.text
    }
    contentItem: Label {
        kind: root.chosen ? "medium" : "body"
        horizontalAlignment: Text.AlignHCenter
        color: !root.enabled ? Theme.textOff : root.chosen || root.hovered ? Theme.text : Theme.text2
        text: root.text
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radiusChip
        color: !root.chosen ? Theme.faded(Theme.pressed, 0) : Theme.dark ? Theme.pressed : Theme.raised
        border.width: root.chosen && (!Theme.dark || Theme.contrast) ? Theme.strokeLine : 0
        border.color: Theme.line

        Behavior on color { ColorAnimation { duration: Theme.durationPress } }
    }
}

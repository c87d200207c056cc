// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A line at the foot of a face in which something went wrong; pressed, it opens. A part of Face.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls as Controls

T.AbstractButton {
    id: root

    required property string place
    // How often it happened.
    property int count: 1

    implicitHeight: words.implicitHeight + Theme.space4
    hoverEnabled: true
    Accessible.name: qsTr("What went wrong: %1").arg(root.place + ": " + root.text)
    Accessible.onPressAction: root.clicked()

    contentItem: Controls.Label {
        id: words
        objectName: "faceStripText"
        leftPadding: Theme.space6
        rightPadding: Theme.space6
        kind: "hint"
        color: Theme.warn
        text: root.place + ": " + root.text
    }
    background: Rectangle {
        color: root.hovered ? Theme.hover : Theme.warnTint
        radius: Theme.radiusChip
        Controls.FocusRing { visible: root.visualFocus }
    }
}

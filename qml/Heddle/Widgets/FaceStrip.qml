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
    // How often something went wrong.
    property int count: 1
    readonly property string sentence: root.place + ": " + root.text

    implicitHeight: root.implicitContentHeight + Theme.space4
    hoverEnabled: true
    Accessible.name: qsTr("What went wrong: %1").arg(root.sentence)
    Accessible.onPressAction: root.clicked()

    contentItem: Controls.Label {
        objectName: "faceStripText"
        leftPadding: Theme.space6
        rightPadding: Theme.space6
        kind: "hint"
        color: Theme.warn
        text: root.count > 1 ? qsTr("%L1 × %2").arg(root.count).arg(root.text) : root.text
    }
    background: Rectangle {
        color: root.hovered ? Theme.hover : Theme.warnTint
        radius: Theme.radiusChip
        Controls.FocusRing { visible: root.visualFocus }
    }
}

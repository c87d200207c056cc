// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Only for what cannot wait. The title is the question, `message` what happened; the children are the facts below
// and stand one below the other; `buttons` lie at the right of the foot, the safe choice last, `aside` at its left.
// tone: "accent", "warn" or "error", for the icon's tile.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.Dialog {
    id: root

    property string message: ""
    property string iconName: "info"
    property string tone: "accent"
    property alias buttons: choices.data
    property alias aside: others.data

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Theme.dialogWidth
    modal: true
    focus: true
    padding: Theme.space24
    topPadding: Theme.space12
    bottomPadding: Theme.space24
    closePolicy: T.Popup.CloseOnEscape
    implicitHeight: (header ? header.implicitHeight : 0) + root.topPadding + root.implicitContentHeight + root.bottomPadding + Theme.dialogFootHeight

    T.Overlay.modal: Rectangle { color: Theme.sheet }

    header: DialogHead {
        title: root.title
        message: root.message
        iconName: root.iconName
        tone: root.tone
    }
    contentItem: Column {
        spacing: Theme.space12
    }
    footer: Item {
        implicitHeight: Theme.dialogFootHeight

        Rectangle {
            x: Theme.strokeLine
            width: parent.width - 2 * x
            height: Theme.strokeLine
            color: Theme.line
        }
        Row {
            id: others
            x: Theme.space24
            height: parent.height
            spacing: Theme.space8
            topPadding: (height - Theme.buttonHeightDialog) / 2
        }
        Row {
            id: choices
            anchors.right: parent.right
            anchors.rightMargin: Theme.space24
            height: parent.height
            spacing: Theme.space8
            topPadding: (height - Theme.buttonHeightDialog) / 2
        }
    }
    background: Popover {
        radius: Theme.radiusDialog
        drop: Theme.space4
        spread: Theme.space2
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.durationAppear; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; to: 0; duration: Theme.durationVanish }
    }
}

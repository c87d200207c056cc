// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The surface of a palette; Esc and a click beside it close it. The content has the keyboard.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.Popup {
    id: root

    readonly property int edge: Theme.gridStep

    height: implicitHeight
    implicitHeight: contentItem.implicitHeight
    padding: 0
    focus: true
    modal: false
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Popover {
        radius: Theme.radiusPalette
    }
    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.durationAppear; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; to: 0; duration: Theme.durationVanish }
    }
}

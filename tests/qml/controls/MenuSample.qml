// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A menu, a list and tooltips as they look when open, drawn in place.
import QtQuick
import Heddle.Controls

Item {
    id: root

    width: 320
    height: 260

    Menu {
        visible: true
        focus: false
        closePolicy: Menu.NoAutoClose
        MenuItem { iconName: "copy"; text: "Copy"; key: "Ctrl+C" }
        MenuItem { iconName: "bypass"; text: "Bypass"; key: "B" }
        MenuItem { text: "Follow selection"; checkable: true; checked: true }
        MenuSeparator { }
        MenuItem { iconName: "trash"; text: "Delete"; key: "Del"; enabled: false; why: "Nothing is selected." }
        Menu {
            title: "Align"
            MenuItem { text: "Left" }
        }
    }
    Rectangle {
        id: target
        y: 210
        width: 1
        height: 1
        color: "transparent"

        ToolTip {
            x: 0
            shown: true
            text: "diameter"
            detail: "number, 5 to 200 px"
            help: "Typical width of one nucleus."
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A tab: its word, how many things are behind it (`count`, if any), and 2 px of accent below the chosen one.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.TabButton {
    id: root

    property string count: ""

    width: implicitWidth
    implicitWidth: Math.ceil(widest.advanceWidth) + (root.count.length > 0 ? Math.max(18, Math.ceil(countWidth.advanceWidth) + 2 * Theme.space6) + Theme.space6 : 0)
    implicitHeight: Theme.tabHeight
    hoverEnabled: true

    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()

    TextMetrics {
        id: widest
        font: Theme.fontMedium
        text: root.text
    }
    TextMetrics {
        id: countWidth
        font: Theme.fontHint
        text: root.count
    }
    contentItem: Item {
        Label {
            height: parent.height
            kind: root.checked ? "medium" : "body"
            color: !root.enabled ? Theme.textOff : root.checked || root.hovered ? Theme.text : Theme.text2
            text: root.text
            Accessible.ignored: true
        }
        Chip {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.count.length > 0
            text: root.count
        }
    }
    background: Item {
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.strokeBold
            visible: root.checked
            color: Theme.accent
        }
        FocusRing {
            anchors.margins: 0
            anchors.leftMargin: -Theme.space6
            anchors.rightMargin: -Theme.space6
            anchors.topMargin: Theme.space4
            anchors.bottomMargin: Theme.space4
            visible: root.visualFocus
        }
    }
}

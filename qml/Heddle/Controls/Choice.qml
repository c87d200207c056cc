// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// One of several, in a list that opens. Up to three read better as a SegmentedSwitch.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.ComboBox {
    id: root

    property string label: ""

    implicitWidth: 160
    implicitHeight: Theme.fieldHeight
    leftPadding: Theme.space8
    rightPadding: Theme.space24 + Theme.space4
    font: Theme.fontBody
    hoverEnabled: true
    // The wheel stays for the panel that scrolls.
    wheelEnabled: false

    Accessible.name: root.label
    Accessible.onPressAction: root.popup.open()

    contentItem: Label {
        text: root.displayText
        font: root.font
        color: root.enabled ? Theme.text : Theme.textOff
        Accessible.ignored: true
    }
    indicator: Icon {
        x: root.width - width - Theme.space8
        y: Math.round((root.height - height) / 2)
        name: "down"
        size: Theme.icon12
        color: root.enabled ? Theme.text2 : Theme.textOff
    }
    background: FieldGround {
        focused: root.visualFocus || root.popup.visible
        hovered: root.hovered
    }
    delegate: ChoiceRow {
        required property int index

        width: ListView.view.width
        text: root.textAt(index)
        chosen: root.currentIndex === index
        highlighted: root.highlightedIndex === index
    }
    popup: T.Popup {
        y: root.height + Theme.space4
        width: root.width
        height: Math.min(root.count, 10) * Theme.menuRowHeight + 2 * Theme.space4
        padding: Theme.space4
        margins: Theme.space8

        contentItem: ListView {
            clip: true
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar { }
        }
        background: Popover { }
        enter: Transition {
            NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.durationAppear; easing.type: Easing.OutCubic }
        }
        exit: Transition {
            NumberAnimation { property: "opacity"; to: 0; duration: Theme.durationVanish }
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A colour: a swatch that opens a pad, and its hex text. Bind `value` ("#rrggbb", with `translucent` "#rrggbbaa");
// moved(text) while it is dragged in the pad, committed(text) when it is decided.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

TextField {
    id: root

    property bool translucent: false
    readonly property alias padShown: popup.opened

    signal moved(string text)

    function decide(text: string) {
        tint.text = text
        if (tint.text !== root.value)
            root.committed(tint.text)
    }

    // Enter keeps what is no colour, so that it can be mended; leaving the field gives it up.
    function commit() {
        if (tint.understands(root.text))
            root.decide(root.text)
        else if (!root.activeFocus)
            root.restore()
    }

    implicitWidth: 104
    leftPadding: Theme.space24 + Theme.space2
    font: Theme.fontMono
    refused: root.activeFocus && !tint.understands(root.text)

    Tint {
        id: tint
        translucent: root.translucent
        text: root.value
    }
    Swatch {
        id: swatch
        objectName: "swatch"
        x: Theme.space4
        y: Math.round((root.height - height) / 2)
        text: root.label.length > 0 ? qsTr("Choose %1").arg(root.label) : qsTr("Choose a colour")
        shown: tint.color
        onClicked: popup.visible ? popup.close() : popup.open()
    }
    T.Popup {
        id: popup
        y: root.height + Theme.space4
        margins: Theme.space8
        padding: Theme.space12
        implicitWidth: popup.implicitContentWidth + 2 * Theme.space12
        implicitHeight: popup.implicitContentHeight + 2 * Theme.space12
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

        contentItem: ColourPad {
            objectName: "pad"
            tint: tint
            onMoved: root.moved(tint.text)
            onSettled: root.committed(tint.text)
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

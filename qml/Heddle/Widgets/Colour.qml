// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A colour, as text: Colour { input: node.inputs.tint }, or Colour { value: "#3f7257"; onSettled: v => … }.
// A swatch that opens a field of shades, and the hex text beside it.
import QtQuick
import Heddle.Controls as Controls

Item {
    id: root

    // The input to show and to set; the properties below need not be given then.
    property var input: null
    // "#rrggbb"; with `translucent` "#rrggbbaa".
    property string value: root.input && root.input.value !== undefined ? String(root.input.value) : ""
    // It has an opacity as well; unless set, where its default has one.
    property bool translucent: !!root.input && String(root.input.preset).length === 9
    // What it is called by those who cannot see it.
    property string label: root.input ? root.input.label : ""
    readonly property bool editable: !root.input || root.input.editable

    // While it is dragged.
    signal moved(string value)
    // When it was let go, or typed.
    signal settled(string value)

    function follow(value: string) {
        root.moved(value)
        if (root.input)
            root.input.requestLive(value)
    }
    function settle(value: string) {
        root.settled(value)
        if (!root.input)
            return
        root.input.requestLive(value)
        root.input.release()
    }

    implicitWidth: field.implicitWidth
    implicitHeight: field.implicitHeight

    Controls.ColourField {
        id: field
        anchors.fill: parent
        enabled: root.editable
        label: root.label
        translucent: root.translucent
        value: root.value
        onMoved: text => root.follow(text)
        onCommitted: text => root.settle(text)
    }
    InputHint { input: root.input; quiet: field.activeFocus || field.padShown }
}

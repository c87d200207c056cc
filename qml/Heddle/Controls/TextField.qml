// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A line of words. Enter commits, Esc brings back what was there; leaving the field commits too.
// Bind `value` to what is stored and listen to committed(text); text itself is only what is being typed.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls

T.TextField {
    id: root

    property string value: ""
    property string label: ""
    property bool refused: false
    // Nothing has been typed that is not stored: what is undone now is the flow's.
    readonly property bool untouched: root.text === root.value

    signal committed(string text)

    function commit() {
        if (root.text !== root.value)
            root.committed(root.text)
    }
    function restore(): bool {
        const changed = root.text !== root.value
        root.text = root.value
        root.showBeginning()
        return changed
    }

    // What is too long is read from its beginning while nobody writes.
    function showBeginning() {
        if (!root.activeFocus)
            root.cursorPosition = 0
    }

    implicitWidth: 160
    implicitHeight: Theme.fieldHeight
    leftPadding: Theme.space8
    rightPadding: Theme.space8
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    font: Theme.fontBody
    color: root.enabled ? Theme.text : Theme.textOff
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.fillText
    selectByMouse: true
    renderType: Text.NativeRendering

    Accessible.name: root.label

    onValueChanged: root.restore()
    Component.onCompleted: root.restore()
    onEditingFinished: root.commit()
    onActiveFocusChanged: root.showBeginning()
    // With nothing to bring back, Esc is for whoever holds the field.
    Keys.onEscapePressed: event => event.accepted = root.restore()

    Label {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        visible: root.text.length === 0 && root.preeditText.length === 0
        horizontalAlignment: root.horizontalAlignment
        color: Theme.text3
        text: root.placeholderText
        Accessible.ignored: true
    }
    background: FieldGround {
        focused: root.activeFocus
        hovered: root.hovered
        refused: root.refused
    }
}

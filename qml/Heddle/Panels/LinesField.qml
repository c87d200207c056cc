// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A text of several lines: Ctrl+Enter or leaving the field commits, Esc brings back what was there.
import QtQuick
import QtQuick.Templates as T
import Heddle.Models
import Heddle.Theme
import Heddle.Controls

T.TextArea {
    id: root

    required property InputProperties input

    function commit() {
        if (root.text !== root.input.text)
            root.input.request(root.text)
    }

    implicitHeight: Math.max(72, contentHeight + 2 * Theme.space6)
    padding: Theme.space6
    leftPadding: Theme.space8
    font: Theme.fontMono
    color: root.enabled ? Theme.text : Theme.textOff
    enabled: root.input.editable
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.fillText
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    text: root.input.text
    Accessible.name: root.input.label

    Keys.onEscapePressed: root.text = root.input.text
    Keys.onPressed: event => { if (event.key === Qt.Key_Return && event.modifiers & Qt.ControlModifier) root.commit() }
    onEditingFinished: root.commit()

    Connections {
        target: root.input
        function onValueChanged() { root.text = root.input.text }
    }
    background: FieldGround { focused: root.activeFocus; hovered: root.hovered }
}

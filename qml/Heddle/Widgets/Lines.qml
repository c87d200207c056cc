// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A text of several lines: Lines { input: node.inputs.formula }. Ctrl+Enter or leaving the field commits, Esc
// brings back what was there.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls as Controls

T.TextArea {
    id: root

    // The input to show and to set.
    property var input: null
    readonly property string kept: root.input ? root.input.text : ""

    function commit() {
        if (root.input && root.text !== root.kept)
            root.input.request(root.text)
    }

    implicitWidth: 200
    implicitHeight: Math.max(72, contentHeight + 2 * Theme.space6)
    padding: Theme.space6
    leftPadding: Theme.space8
    font: Theme.fontMono
    color: root.enabled ? Theme.text : Theme.textOff
    enabled: root.input ? root.input.editable === true : false
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.fillText
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    text: root.kept
    Accessible.name: root.input ? root.input.label : ""

    onKeptChanged: root.text = root.kept
    Keys.onEscapePressed: root.text = root.kept
    Keys.onPressed: event => { if (event.key === Qt.Key_Return && event.modifiers & Qt.ControlModifier) root.commit() }
    onEditingFinished: root.commit()

    background: Controls.FieldGround { focused: root.activeFocus; hovered: root.hovered }
}

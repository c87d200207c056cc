// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The text of a note, edited where it stands, as Markdown. A new note is there once it says something.
import QtQuick
import QtQuick.Templates as T
import Heddle.Canvas
import Heddle.Controls as Controls
import Heddle.Models
import Heddle.Theme

Item {
    id: root

    property CanvasBase canvas
    readonly property Frames frames: root.canvas && root.canvas.document ? root.canvas.document.frames : null
    property bool editing: false
    // That is written in; 0: a new one.
    property int frame: 0
    property rect box
    property string before: ""
    readonly property bool near: root.canvas !== null && root.canvas.zoom >= 0.67
    readonly property real head: root.frames && root.frame > 0 && root.frames.title(root.frame).length > 0 ? Theme.space32 : Theme.space6

    function open(frame: int) {
        root.begin(frame, root.frames.place(frame), root.frames.text(frame))
    }
    function begin(frame: int, box: rect, text: string) {
        root.frame = frame
        root.box = box
        root.before = text
        root.editing = true
        area.text = text
        area.forceActiveFocus(Qt.MouseFocusReason)
        area.cursorPosition = area.length
    }
    function finish(text: string) {
        if (!root.editing)
            return
        root.editing = false
        if (root.frame > 0)
            root.frames.setText(root.frame, text)
        else
            root.frames.addNote(root.box.x, root.box.y, text)
    }
    function leave(text: string) {
        root.finish(text)
        root.canvas.forceActiveFocus()
    }
    function key(event: var) {
        if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && event.modifiers & Qt.ControlModifier)
            root.leave(area.text)
        else if (event.key === Qt.Key_Escape)
            root.leave(root.before)
        else
            return
        event.accepted = true
    }

    Connections {
        target: root.canvas ? root.canvas.frameHand : null
        function onTextWanted(frame: int) { root.open(frame) }
        function onNoteWanted(point: point) { root.begin(0, root.frames.notePlace(point.x, point.y), "") }
    }
    T.ScrollView {
        visible: root.editing
        x: visible ? (root.box.x + Theme.space6) * root.canvas.zoom + root.canvas.offset.x : 0
        y: visible ? (root.box.y + root.head) * root.canvas.zoom + root.canvas.offset.y : 0
        width: root.near ? root.box.width - 2 * Theme.space6 : Math.max(288, root.box.width * root.canvas.zoom)
        height: root.near ? Math.max(64, root.box.height - root.head - Theme.space6) : 160
        scale: root.near ? root.canvas.zoom : 1
        transformOrigin: Item.TopLeft
        contentWidth: availableWidth
        background: Controls.FieldGround { focused: area.activeFocus }

        T.TextArea {
            id: area
            objectName: "noteText"
            padding: Theme.space6
            leftPadding: Theme.space8 + Theme.space2
            font: Theme.fontBody
            color: Theme.text
            selectionColor: Theme.accentFill
            selectedTextColor: Theme.fillText
            selectByMouse: true
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            Accessible.name: qsTr("Text of the note")
            onActiveFocusChanged: if (!activeFocus) root.finish(area.text)
            Keys.onPressed: event => root.key(event)

            Controls.Label {
                x: area.leftPadding
                y: area.topPadding
                visible: area.length === 0 && area.preeditText.length === 0
                color: Theme.text3
                text: qsTr("A note, in Markdown. Ctrl+Enter ends it.")
                Accessible.ignored: true
            }
        }
    }
}

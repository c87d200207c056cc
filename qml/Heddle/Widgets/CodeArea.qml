// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A program in Python to read and to write, with the numbers of its lines: CodeArea { input: node.inputs.code; problem:
// node.error }. Ctrl+Enter applies what was typed and stays; a click elsewhere applies it, too. Esc leaves without:
// it brings back what was there, and undo brings back what was typed. Tab indents, Shift+Tab
// and Backspace take it back.
import QtQuick
import QtQuick.Templates as T
import Heddle.Theme
import Heddle.Controls as Controls
import Heddle.Widgets

FocusScope {
    id: root

    // The input to show and to set; the properties below need not be given then.
    property var input: null
    // The program that it holds.
    property string code: root.input ? root.input.text : ""
    // What is wrong with it, shown below it; where it begins with "line 3:", that line is marked.
    property string problem: ""
    // Whether that is said, too, and not only marked: not where something else says it.
    property bool explains: true
    // What it is called by those who cannot see it.
    property string label: root.input ? root.input.label : qsTr("code")
    // Whether it can be written.
    property bool editable: !root.input || root.input.editable === true
    // What is typed has not been applied yet.
    readonly property bool edited: area.text !== root.code
    readonly property bool told: root.explains && pen.badLine > 0
    // The program as it is typed.
    readonly property alias text: area.text
    // The line that is marked, from 1; 0: none.
    readonly property alias badLine: pen.badLine
    readonly property string hint: qsTr("Ctrl+Enter applies, Esc reverts")

    // The user has applied another program.
    signal committed(string code)

    // Applies what was typed.
    function apply() {
        if (area.text === typed.before)
            return
        typed.before = area.text
        root.committed(area.text)
        if (root.input)
            root.input.request(area.text)
    }
    function leave() {
        if (area.text !== typed.before)
            pen.replaceAll(typed.before)
        area.focus = false
        root.focus = false
    }
    function take() {
        if (typed.owner !== root.input)
            root.takeOver()
        else if (area.text === typed.before || !area.activeFocus)
            area.text = root.code // who is writing goes on
        typed.before = root.code
    }
    function takeOver() {
        // What was typed for the input before is applied there, once: it may tell of that at once.
        const owner = typed.owner, left = area.text !== typed.before ? area.text : null
        typed.owner = root.input
        area.text = typed.before = root.code
        if (owner && left !== null)
            owner.request(left)
    }
    function isApply(event: var): bool {
        return (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier) !== 0
    }
    function isOurs(event: var): bool {
        return root.isApply(event) || event.key === Qt.Key_Escape || event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab
    }
    function press(event: var) {
        event.accepted = true
        if (root.isApply(event))
            root.apply()
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            pen.breakLine(area.selectionStart, area.selectionEnd)
        else if (event.key === Qt.Key_Escape)
            root.leave()
        else if (event.key === Qt.Key_Backspace && event.modifiers === Qt.NoModifier && area.selectionStart === area.selectionEnd)
            event.accepted = root.editable && pen.eraseIndent(area.cursorPosition)
        else
            event.accepted = false
    }

    QtObject {
        id: typed

        property var owner: null // the input whose program is in the area
        property string before // what was there, or was applied last
    }

    implicitWidth: 240
    implicitHeight: Math.max(96, Math.min(320, area.implicitHeight) + (foot.visible ? foot.height : 0))

    onInputChanged: root.take()
    onCodeChanged: root.take()
    Component.onCompleted: root.take()
    Component.onDestruction: root.apply()

    Controls.FieldGround {
        id: ground
        anchors.fill: parent
        focused: area.activeFocus
        hovered: pointer.hovered
        refused: pen.badLine > 0 && !area.activeFocus
    }
    HoverHandler { id: pointer }
    CodePen {
        id: pen
        document: area.textDocument
        problem: root.problem
    }
    PythonHighlighter { document: area.textDocument }
    Item {
        id: page

        readonly property real lineHeight: area.lineCount > 0 ? area.contentHeight / area.lineCount : 16

        anchors.fill: parent
        anchors.margins: Theme.strokeLine
        anchors.bottomMargin: foot.visible ? foot.height : Theme.strokeLine
        clip: true

        Rectangle {
            objectName: "badLine"
            y: area.topPadding + (pen.badLine - 1) * page.lineHeight - view.contentY
            width: parent.width
            height: page.lineHeight
            visible: pen.badLine > 0 && pen.badLine <= pen.lines
            color: Theme.errorTint

            Rectangle {
                width: Theme.strokeBold
                height: parent.height
                color: Theme.error
            }
        }
        Text {
            id: gutter
            objectName: "lineNumbers"
            y: area.topPadding - view.contentY
            width: widest.width + Theme.space12
            horizontalAlignment: Text.AlignRight
            lineHeightMode: Text.FixedHeight
            lineHeight: page.lineHeight
            font: Theme.fontMono
            color: Theme.text3
            text: pen.numbers
            Accessible.ignored: true
        }
        TextMetrics {
            id: widest
            font: Theme.fontMono
            text: pen.lines > 999 ? "00000" : pen.lines > 99 ? "000" : "00"
        }
        Flickable {
            id: view
            x: gutter.width + Theme.space8
            width: parent.width - x
            height: parent.height
            clip: true
            interactive: area.activeFocus
            boundsBehavior: Flickable.StopAtBounds

            T.ScrollBar.vertical: Controls.ScrollBar { }
            T.ScrollBar.horizontal: Controls.ScrollBar { }

            T.TextArea.flickable: T.TextArea {
                id: area
                objectName: "code"
                focus: true
                topPadding: Theme.space6
                bottomPadding: Theme.space6
                rightPadding: Theme.space12
                font: Theme.fontMono
                color: root.enabled ? Theme.text : Theme.textOff
                readOnly: !root.editable
                selectionColor: Theme.accentFill
                selectedTextColor: Theme.fillText
                selectByMouse: true
                wrapMode: TextEdit.NoWrap
                textFormat: TextEdit.PlainText
                text: root.code
                Accessible.name: root.label
                Accessible.description: root.hint

                // A line that fits is read from its beginning.
                onCursorRectangleChanged: {
                    if (area.cursorRectangle.right + area.rightPadding <= view.width)
                        view.contentX = 0
                }
                Keys.onShortcutOverride: event => event.accepted = root.isOurs(event)
                Keys.onTabPressed: pen.indent(area.selectionStart, area.selectionEnd)
                Keys.onBacktabPressed: pen.outdent(area.selectionStart, area.selectionEnd)
                Keys.onPressed: event => root.press(event)
                onEditingFinished: root.apply()
            }
        }
    }
    Controls.Label {
        id: foot
        objectName: "trouble"
        x: Theme.space8
        width: parent.width - 2 * x
        height: Theme.fieldHeight
        anchors.bottom: parent.bottom
        visible: root.told || (root.edited && area.activeFocus)
        color: root.told ? Theme.error : Theme.text2
        text: root.told ? pen.words : root.hint
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A program is written: indents, line numbers, applying and leaving, and the line that is wrong.
import QtQuick
import QtTest
import Heddle.Widgets

Item {
    id: root
    width: 400
    height: 300

    Component {
        id: inputMaker
        QtObject {
            property string label: "code"
            property string type: "text"
            property string unit: "python"
            property bool multiline: true
            property bool editable: true
            property bool wired: false
            property bool field: true
            property string text: "def f(a):\n    return a\n"
            property var asked: []
            function request(code) {
                asked = asked.concat([code])
                text = code
            }
        }
    }
    Component { id: maker; CodeArea { width: 360; height: 200 } }
    Component { id: parts; InputPart { width: 360; height: implicitHeight } }
    Item { id: elsewhere; focus: true }

    TestCase {
        name: "CodeArea"
        when: windowShown

        function area(properties: var): CodeArea {
            const made = createTemporaryObject(maker, root, Object.assign({ input: createTemporaryObject(inputMaker, root) }, properties))
            mouseClick(made, 330, 150)
            verify(made.activeFocus)
            return made
        }
        function write(made: CodeArea, text: string) {
            keyClick(Qt.Key_A, Qt.ControlModifier)
            for (const letter of text)
                letter === "\n" ? keyClick(Qt.Key_Return) : keyClick(letter)
        }
        function cleanup() {
            elsewhere.forceActiveFocus() // while there is still an input to apply it to
        }
        function test_what_is_typed_is_applied_once_by_ctrl_enter_and_the_cursor_stays() {
            const made = area({})
            write(made, "x = 1")
            verify(made.edited)
            compare(made.input.asked.length, 0)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(made.input.asked, ["x = 1"])
            verify(!made.edited)
            keyClick("2")
            compare(made.text, "x = 12")
        }
        function test_esc_leaves_and_applies_nothing_and_undo_brings_back_what_was_typed() {
            const made = area({})
            const before = made.text
            write(made, "y = (")
            keyClick(Qt.Key_Escape)
            verify(!made.activeFocus)
            compare(made.text, before)
            verify(!made.edited)
            compare(made.input.asked, [])
            mouseClick(made, 330, 150)
            keyClick(Qt.Key_Z, Qt.ControlModifier)
            compare(made.text, "y = (")
        }
        function test_esc_goes_back_to_what_was_applied_last() {
            const made = area({})
            write(made, "y")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            keyClick("z")
            keyClick(Qt.Key_Escape)
            compare(made.text, "y")
            compare(made.input.asked, ["y"])
        }
        function test_who_types_is_told_how_to_apply_it() {
            const made = area({})
            const foot = findChild(made, "trouble")
            verify(!foot.visible)
            write(made, "y")
            verify(foot.visible)
            verify(foot.text.includes("Ctrl+Enter"))
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            verify(!foot.visible)
        }
        function test_what_was_typed_is_applied_where_it_was_typed_when_another_is_shown() {
            const made = area({})
            const one = made.input
            const other = createTemporaryObject(inputMaker, root, { text: "other" })
            write(made, "mine")
            made.input = other
            compare(one.asked, ["mine"])
            compare(made.text, "other")
            elsewhere.forceActiveFocus()
            compare(other.asked, [])
        }
        function test_what_was_typed_is_applied_when_the_area_goes() {
            const made = area({})
            const one = made.input
            write(made, "mine")
            made.destroy()
            tryCompare(one, "asked", ["mine"])
        }
        function test_a_click_elsewhere_applies_too() {
            const made = area({})
            write(made, "z")
            elsewhere.forceActiveFocus()
            compare(made.input.asked, ["z"])
        }
        function test_what_was_not_changed_is_not_applied() {
            const made = area({})
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            keyClick(Qt.Key_Escape)
            compare(made.input.asked.length, 0)
        }
        function test_tab_goes_to_the_next_indent_and_stays_in_the_area() {
            const made = area({})
            write(made, "a")
            keyClick(Qt.Key_Tab)
            verify(made.activeFocus)
            compare(made.text, "a   ")
            keyClick(Qt.Key_Tab)
            compare(made.text, "a       ")
        }
        function test_selected_lines_are_indented_together_and_back_in_one_step_each() {
            const made = area({})
            keyClick(Qt.Key_A, Qt.ControlModifier)
            keyClick(Qt.Key_Tab)
            compare(made.text, "    def f(a):\n        return a\n")
            keyClick(Qt.Key_Backtab)
            compare(made.text, "def f(a):\n    return a\n")
            keyClick(Qt.Key_Z, Qt.ControlModifier)
            compare(made.text, "    def f(a):\n        return a\n")
        }
        function test_a_new_line_begins_where_the_one_before_did_and_deeper_after_a_colon() {
            const made = area({})
            write(made, "if a:  # so\nb\nc")
            compare(made.text, "if a:  # so\n    b\n    c")
        }
        function test_backspace_takes_an_indentation_where_a_line_begins_and_else_a_letter() {
            const made = area({})
            write(made, "if a:\n  bc")
            keyClick(Qt.Key_Backspace)
            compare(made.text, "if a:\n      b")
            keyClick(Qt.Key_Backspace)
            keyClick(Qt.Key_Backspace)
            compare(made.text, "if a:\n    ")
            keyClick(Qt.Key_Backspace)
            compare(made.text, "if a:\n")
            keyClick(Qt.Key_Backspace)
            compare(made.text, "if a:")
        }
        function test_after_a_long_line_the_next_is_seen_from_its_beginning() {
            const made = area({})
            const view = findChild(made, "code").parent.parent
            write(made, "x = 1" + " + 1".repeat(20))
            verify(view.contentX > 0)
            keyClick(Qt.Key_Return)
            compare(view.contentX, 0)
        }
        function test_lines_have_numbers() {
            const made = area({})
            const numbers = findChild(made, "lineNumbers")
            compare(numbers.text, "1\n2\n3\n")
            write(made, "a\nb")
            compare(numbers.text, "1\n2\n")
        }
        function test_the_line_that_is_wrong_is_marked_and_what_is_wrong_is_said() {
            const made = area({ problem: "line 2: NameError: name 'b' is not defined\nTraceback" })
            compare(made.badLine, 2)
            verify(findChild(made, "badLine").visible)
            compare(findChild(made, "trouble").text, "line 2: NameError: name 'b' is not defined")
            verify(findChild(made, "trouble").visible)
            made.explains = false
            verify(!findChild(made, "trouble").visible)
            verify(findChild(made, "badLine").visible)
            const first = findChild(made, "badLine").y
            made.problem = "line 1: SyntaxError"
            verify(findChild(made, "badLine").y < first)
            made.problem = "Something else"
            compare(made.badLine, 0)
            verify(!findChild(made, "badLine").visible)
        }
        function test_what_is_stored_meanwhile_is_shown_unless_somebody_writes() {
            const made = area({})
            made.input.text = "other"
            compare(made.text, "other")
            write(made, "x")
            made.input.text = "third"
            compare(made.text, "x")
            keyClick(Qt.Key_Escape)
            compare(made.text, "third")
        }
        function test_one_that_cannot_be_written_is_read_only() {
            const made = area({ editable: false })
            keyClick("x")
            compare(made.text, made.input.text)
        }
        function test_a_text_whose_unit_is_python_is_edited_as_a_program() {
            const made = createTemporaryObject(parts, root, { input: createTemporaryObject(inputMaker, root) })
            compare(made.form, "code")
            verify(made.implicitHeight >= 96)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Texts, logs and rings under the mouse and the keys.
import QtQuick
import QtTest
import Heddle.Widgets

Item {
    id: root
    width: 400
    height: 300

    Component { id: textMaker; TextView { width: 300; height: 200; interactive: true } }
    Component { id: logMaker; Log { width: 360; height: 120; interactive: true } }
    Component { id: ringMaker; ProgressRing { width: 48; height: 48 } }
    TextEdit { id: clipboard }

    TestCase {
        name: "TextAndLog"
        when: windowShown
        visible: true
        width: 400
        height: 300

        function initTestCase() { failOnWarning(/TypeError|ReferenceError|Binding loop/) }

        function pasted() {
            clipboard.clear()
            clipboard.paste()
            return clipboard.text
        }
        function fill(log, from, to) {
            for (let i = from; i < to; ++i)
                log.append("line " + i)
        }

        function test_a_long_text_is_prepared_aside_and_its_last_line_is_reached() {
            const text = Array.from({ length: 100000 }, (unused, i) => "line " + i).join("\n")
            const view = createTemporaryObject(textMaker, root)
            const start = Date.now()
            view.value = text
            verify(Date.now() - start < 100, "the window must not wait for it")
            verify(view.busy)
            tryCompare(view, "lineCount", 100000)
            const words = findChild(view, "words")
            mouseClick(words, 20, 20)
            keyClick(Qt.Key_End, Qt.ControlModifier)
            compare(words.scrollY, words.contentHeight - words.body.height)
            mousePress(words, 0, words.height - 12)
            mouseMove(words, 150, words.height - 12, -1, Qt.LeftButton)
            mouseMove(words, 250, words.height - 12, -1, Qt.LeftButton)
            mouseRelease(words, 250, words.height - 12)
            compare(view.selectedText, "line 99999")
        }
        function test_long_lines_are_wrapped_at_blanks_unless_that_is_switched_off() {
            const view = createTemporaryObject(textMaker, root, { value: "word ".repeat(100) })
            const words = findChild(view, "words")
            verify(words.contentHeight > words.height)
            compare(view.lineCount, 1)
            compare(words.contentWidth, words.body.width)
            view.wrap = false
            verify(words.contentHeight < 40)
            verify(words.contentWidth > 1000)
        }
        function test_ctrl_f_finds_and_enter_steps() {
            // With a word more that begins alike: so many are found only when all is typed.
            const view = createTemporaryObject(textMaker, root, { value: "one twig\nTwo\nthree two\n" + "x\n".repeat(50) + "two" })
            const words = findChild(view, "words")
            mouseClick(words, 20, 20)
            keyClick(Qt.Key_F, Qt.ControlModifier)
            for (const key of "two")
                keyClick(key)
            tryCompare(words, "matches", 3)
            compare(words.match, 0)
            keyClick(Qt.Key_Return)
            compare(words.match, 1)
            compare(words.scrollY, 0)
            keyClick(Qt.Key_Return)
            verify(words.scrollY > 0)
            keyClick(Qt.Key_Return, Qt.ShiftModifier)
            compare(words.match, 1)
            keyClick(Qt.Key_Escape)
            keyClick(Qt.Key_Escape)
            verify(words.activeFocus)
            compare(words.find, "")
        }
        function test_a_drag_selects_and_ctrl_c_copies() {
            const view = createTemporaryObject(textMaker, root, { value: "first\nsecond\nthird" })
            const words = findChild(view, "words")
            mousePress(words, 2, 14)
            mouseMove(words, 100, 14, -1, Qt.LeftButton)
            mouseMove(words, 290, 30, -1, Qt.LeftButton)
            mouseRelease(words, 290, 30)
            keyClick(Qt.Key_C, Qt.ControlModifier)
            compare(pasted(), "first\nsecond")
            mouseDoubleClickSequence(words, 20, 14)
            compare(view.selectedText, "first")
            keyClick(Qt.Key_A, Qt.ControlModifier)
            compare(view.selectedText, "first\nsecond\nthird")
        }

        function test_a_log_keeps_the_last_lines_and_stays_at_the_end() {
            const log = createTemporaryObject(logMaker, root, { limit: 100 })
            const lines = findChild(log, "log")
            fill(log, 0, 250)
            tryCompare(log, "count", 100)
            tryVerify(() => lines.lineCount === 100)
            compare(lines.scrollY, lines.contentHeight - lines.body.height)
            compare(lines.text.split("\n")[0], "line 150")
            compare(log.unseen, 0)
        }
        function test_scrolled_up_it_stays_there_and_a_button_leads_to_what_is_new() {
            const log = createTemporaryObject(logMaker, root, { limit: 100 })
            const lines = findChild(log, "log"), button = findChild(log, "unseenButton")
            fill(log, 0, 100)
            tryVerify(() => lines.lineCount === 100)
            mouseWheel(lines, 50, 50, 0, 120)
            const before = lines.scrollY
            verify(before < lines.contentHeight - lines.body.height)
            fill(log, 100, 103)
            tryCompare(log, "unseen", 3)
            tryVerify(() => lines.text.indexOf("line 102") > 0)
            // Three lines are gone above: what is in sight has moved up with them.
            compare(lines.scrollY, before - 3 * lines.contentHeight / 100)
            verify(button.visible)
            mouseClick(button)
            compare(log.unseen, 0)
            compare(lines.scrollY, lines.contentHeight - lines.body.height)
            tryVerify(() => !button.visible)
        }
        function test_ten_thousand_lines_are_laid_out_once() {
            const log = createTemporaryObject(logMaker, root)
            const lines = findChild(log, "log")
            waitForRendering(log)
            let laid = 0
            lines.textChanged.connect(() => laid += 1)
            fill(log, 0, 10000)
            tryVerify(() => lines.lineCount === 1000)
            compare(laid, 1)
            verify(lines.text.endsWith("line 9999\n"))
        }
        function test_any_value_and_level_is_copied_with_its_time() {
            const log = createTemporaryObject(logMaker, root)
            log.append("started")
            log.append({ text: "careful", level: "warning" })
            log.append([1, 2], "error")
            log.copy()
            const rows = pasted().trim().split("\n").map(row => row.split("\t"))
            verify(/^\d\d:\d\d:\d\d\.\d\d\d$/.test(rows[0][0]))
            compare(rows[0].slice(1).join(), "started")
            compare(rows[1].slice(1).join(), "warning,careful")
            compare(rows[2].slice(1).join("|"), "error|[1,2]")
        }
        function test_lines_can_be_bound_and_cleared() {
            const log = createTemporaryObject(logMaker, root, { lines: ["a", { text: "b", level: "error" }] })
            const lines = findChild(log, "log")
            tryCompare(lines, "lineCount", 2)
            log.lines = "x\ny\nz"
            tryCompare(lines, "lineCount", 3)
            mouseMove(log, 20, 20)
            mouseClick(findChild(log, "clearButton"))
            tryCompare(lines, "lineCount", 0)
        }

        function test_a_ring_turns_only_while_something_unknown_runs_and_is_seen() {
            const ring = createTemporaryObject(ringMaker, root, { percent: true })
            verify(!ring.turning)
            ring.running = true
            verify(ring.turning)
            ring.visible = false
            verify(!ring.turning)
            ring.visible = true
            verify(ring.turning)
            ring.value = 0.416
            verify(!ring.turning)
            compare(ring.text.slice(0, 2), "41")
            ring.running = false
            ring.value = -1
            verify(!ring.turning)
        }
        function test_a_ring_fills_from_the_top_with_the_clock() {
            const ring = createTemporaryObject(ringMaker, root, { value: 0.5, running: true, state: "running" })
            const image = grabImage(ring)
            verify(String(image.pixel(46, 24)) !== String(image.pixel(2, 24)))
            compare(String(image.pixel(24, 2)), String(image.pixel(24, 46))) // the middle of both ends of the half
        }
    }
}

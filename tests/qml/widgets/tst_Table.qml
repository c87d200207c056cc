// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A table under the mouse and the keys.
import QtQuick
import QtTest
import Heddle.Widgets

Item {
    id: root
    width: 480
    height: 320

    Component {
        id: tableMaker
        TableView {
            width: 480
            height: 320
            rowHeight: 22
            interactive: true
            value: [{ name: "B1", area: 10.5, note: "first" }, { name: "A1", note: "second" }, { name: "C1", area: -3, note: "third" },
                    { name: "A2", area: 200, note: "fourth" }]
        }
    }
    Component {
        id: longMaker
        TableView {
            width: 480
            height: 320
            rowHeight: 20
            interactive: true
            value: Array.from({ length: 2000 }, (unused, i) => [i, "row " + i])
        }
    }
    Component {
        id: chosenMaker
        TableView { selectedRows: [0, 2]; value: [5, 6, 7, 8] }
    }
    TextEdit { id: clipboard }
    SignalSpy { id: selection; signalName: "selectedRowsChanged" }

    TestCase {
        name: "Table"
        when: windowShown
        visible: true
        width: 480
        height: 320

        function initTestCase() { failOnWarning(/TypeError|ReferenceError|Binding loop/) }

        function grid(table) { return findChild(table, "grid") }
        // Columns of a list of maps: area, name, note.
        function clickCell(table, row, column, modifiers) {
            const rect = grid(table).cellRect(row, column)
            mouseClick(grid(table), rect.x + rect.width / 2, rect.y + rect.height / 2, Qt.LeftButton, modifiers || Qt.NoModifier)
        }
        function names(table) {
            const found = []
            for (let row = 0; row < table.shownRows; ++row)
                found.push(table.textAt(row, 1))
            return found.join(" ")
        }
        function pasted() {
            clipboard.clear()
            clipboard.paste()
            return clipboard.text
        }

        function test_a_click_on_a_head_sorts_upwards_then_downwards_then_as_given() {
            const table = createTemporaryObject(tableMaker, root)
            compare(names(table), "B1 A1 C1 A2")
            clickCell(table, -1, 0)
            compare(table.sortColumn, "area")
            tryVerify(() => names(table) === "C1 B1 A2 A1")
            clickCell(table, -1, 0)
            tryVerify(() => names(table) === "A2 B1 C1 A1")
            verify(table.descending)
            clickCell(table, -1, 0)
            tryVerify(() => names(table) === "B1 A1 C1 A2")
            compare(table.sortColumn, "")
        }
        function test_the_old_order_is_shown_until_the_new_one_is_made_aside() {
            const table = createTemporaryObject(longMaker, root)
            tryCompare(table, "shownRows", 2000)
            table.descending = true
            table.sortColumn = "0"
            verify(table.busy)
            compare(table.textAt(0, 0), "0")
            tryVerify(() => !table.busy)
            compare(table.textAt(0, 0), "1999")
        }
        function test_ctrl_f_opens_a_field_that_filters_and_esc_closes_it() {
            const table = createTemporaryObject(tableMaker, root)
            clickCell(table, 0, 0)
            keyClick(Qt.Key_F, Qt.ControlModifier)
            for (const key of "a1")
                keyClick(key)
            tryCompare(table, "shownRows", 1)
            compare(table.rows, 4)
            compare(table.filter, "a1")
            keyClick(Qt.Key_Escape)
            tryCompare(table, "shownRows", 4)
            keyClick(Qt.Key_Escape)
            compare(findChild(table, "searchPlace").height, 0)
            verify(grid(table).activeFocus)
        }
        function test_a_condition_filters_and_a_wrong_one_says_why() {
            const table = createTemporaryObject(tableMaker, root, { filter: "area > 0" })
            tryCompare(table, "shownRows", 2)
            table.filter = "volume > 0"
            tryVerify(() => table.problem.indexOf("volume") >= 0)
            compare(table.shownRows, 4)
            table.filter = ""
            tryCompare(table, "problem", "")
        }
        function test_a_drag_selects_cells_and_ctrl_c_copies_them() {
            const table = createTemporaryObject(tableMaker, root)
            const from = grid(table).cellRect(0, 1), to = grid(table).cellRect(2, 2)
            mousePress(grid(table), from.x + 5, from.y + 5)
            mouseMove(grid(table), from.x + 20, from.y + 30, -1, Qt.LeftButton)
            mouseMove(grid(table), to.x + 5, to.y + 5, -1, Qt.LeftButton)
            mouseRelease(grid(table), to.x + 5, to.y + 5)
            compare(Array.from(table.selectedRows).join(), "0,1,2")
            keyClick(Qt.Key_C, Qt.ControlModifier)
            tryVerify(() => pasted() === "B1\tfirst\nA1\tsecond\nC1\tthird\n")
        }
        function test_ctrl_a_copies_everything_with_heads() {
            const table = createTemporaryObject(tableMaker, root)
            clickCell(table, 0, 0)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            keyClick(Qt.Key_C, Qt.ControlModifier)
            tryVerify(() => pasted() === "area\tname\tnote\n10.5\tB1\tfirst\n\tA1\tsecond\n-3\tC1\tthird\n200\tA2\tfourth\n")
        }
        function test_shift_click_extends_and_a_row_number_selects_the_row() {
            const table = createTemporaryObject(tableMaker, root)
            clickCell(table, 1, 0)
            clickCell(table, 3, 1, Qt.ShiftModifier)
            compare(Array.from(table.selectedRows).join(), "1,2,3")
            mouseClick(grid(table), 8, grid(table).cellRect(2, 0).y + 5)
            compare(Array.from(table.selectedRows).join(), "2")
            keyClick(Qt.Key_C, Qt.ControlModifier)
            tryVerify(() => pasted() === "area\tname\tnote\n-3\tC1\tthird\n")
        }
        function test_a_click_tells_who_listens_to_the_selection() {
            const table = createTemporaryObject(tableMaker, root)
            selection.target = table
            selection.clear()
            clickCell(table, 1, 0)
            compare(selection.count, 1)
            clickCell(table, 3, 0, Qt.ControlModifier)
            compare(Array.from(table.selectedRows).join(), "1,3")
            keyClick(Qt.Key_Escape)
            compare(table.selectedRows.length, 0)
        }
        function test_keys_move_and_scroll_to_the_very_last_row() {
            const table = createTemporaryObject(longMaker, root)
            tryCompare(table, "shownRows", 2000)
            clickCell(table, 0, 0)
            keyClick(Qt.Key_Down)
            compare(table.selectedRows[0], 1)
            keyClick(Qt.Key_PageDown)
            verify(table.selectedRows[0] > 10)
            verify(grid(table).scrollY > 0)
            keyClick(Qt.Key_End, Qt.ControlModifier)
            compare(table.selectedRows[0], 1999)
            const last = grid(table).cellRect(1999, 1)
            compare(last.y + last.height, grid(table).height)
            keyClick(Qt.Key_Home, Qt.ControlModifier)
            compare(grid(table).scrollY, 0)
            keyClick(Qt.Key_Down, Qt.ShiftModifier)
            compare(Array.from(table.selectedRows).join(), "0,1")
        }
        function test_the_wheel_scrolls_where_it_is_interactive_and_nowhere_else() {
            const table = createTemporaryObject(longMaker, root)
            tryCompare(table, "shownRows", 2000)
            mouseWheel(grid(table), 100, 100, 0, -120)
            verify(grid(table).scrollY > 0)
            grid(table).scrollY = 0
            table.interactive = false
            mouseWheel(grid(table), 100, 100, 0, -120)
            compare(grid(table).scrollY, 0)
        }
        function test_the_bar_leads_to_the_last_row() {
            const table = createTemporaryObject(longMaker, root)
            tryCompare(table, "shownRows", 2000)
            const bar = findChild(table, "upright")
            mouseDrag(bar, bar.width / 2, 6, 0, 400)
            compare(grid(table).scrollY, grid(table).contentHeight - grid(table).body.height)
        }
        function test_an_edge_is_dragged_and_a_double_click_fits_it_again() {
            const table = createTemporaryObject(tableMaker, root)
            const before = grid(table).cellRect(-1, 1).width, edge = grid(table).cellRect(-1, 2).x
            mouseDrag(grid(table), edge, 10, 60, 0)
            compare(grid(table).cellRect(-1, 1).width, before + 60)
            compare(table.sortColumn, "")
            mouseDoubleClickSequence(grid(table), edge + 60, 10)
            compare(grid(table).cellRect(-1, 1).width, before)
        }
        function test_a_new_value_keeps_the_order_the_selection_and_the_place() {
            const table = createTemporaryObject(longMaker, root, { sortColumn: "0", descending: true })
            tryVerify(() => table.textAt(0, 0) === "1999")
            grid(table).scrollY = 400
            clickCell(table, 25, 0)
            compare(table.selectedRows[0], 1974)
            table.value = Array.from({ length: 3000 }, (unused, i) => [i, "row " + i])
            tryCompare(table, "shownRows", 3000)
            compare(table.textAt(0, 0), "2999")
            compare(table.selectedRows[0], 1974)
            compare(grid(table).scrollY, 400)
            table.value = [[1, "a"], [2, "b"]]
            tryCompare(table, "shownRows", 2)
            compare(table.textAt(0, 0), "2")
            compare(table.selectedRows.length, 0)
            compare(grid(table).scrollY, 0)
        }
        function test_rows_can_be_selected_by_an_author() {
            const table = createTemporaryObject(chosenMaker, root)
            compare(Array.from(table.selectedRows).join(), "0,2")
            table.selectedRows = [3, 77]
            compare(Array.from(table.selectedRows).join(), "3")
        }
        // As in a node, when the canvas is zoomed.
        function test_what_is_scaled_is_painted_for_its_new_size() {
            const table = createTemporaryObject(tableMaker, root, { transformOrigin: Item.TopLeft })
            tryVerify(() => table.shownRows === 4)
            grabImage(root)
            table.scale = 0.7
            const scaled = grabImage(root)
            grid(table).update()
            verify(scaled.equals(grabImage(root)))
        }
        function test_long_text_is_told_in_full_under_the_pointer() {
            const words = "long ".repeat(40).trim()
            const table = createTemporaryObject(tableMaker, root, { value: [{ note: words }] })
            const rect = grid(table).cellRect(0, 0)
            mouseMove(grid(table), rect.x + 20, rect.y + 5)
            compare(grid(table).hintWords, words)
            mouseMove(grid(table), rect.x + 20, 5)
            compare(grid(table).hint, "note")
            compare(grid(table).hintDetail, "text")
        }
    }
}

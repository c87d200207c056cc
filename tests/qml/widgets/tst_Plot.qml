// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// A plot under wheel, mouse and keys.
import QtQuick
import QtTest
import Heddle.Widgets

Item {
    id: root
    width: 500
    height: 300

    function wave(count: int): var {
        const list = []
        for (let i = 0; i < count; ++i)
            list.push(Math.sin(i * 0.05))
        return list
    }

    Component {
        id: plotMaker
        Plot {
            width: 480
            height: 260
            interactive: true
            values: root.wave(401)
        }
    }
    Component { id: nodePlotMaker; Plot { width: 208; height: 96; values: [1, 4, 2, 8] } }

    TestCase {
        name: "Plot"
        when: windowShown
        visible: true
        width: 500
        height: 300

        function initTestCase() { failOnWarning(/TypeError|ReferenceError|Binding loop|Error/) }

        function shown(properties: var): var {
            const plot = createTemporaryObject(plotMaker, root, properties || {})
            tryVerify(() => plot.present)
            return plot
        }
        function leftOf(plot: var): real { return plot.shownRange.x }
        function rightOf(plot: var): real { return plot.shownRange.x + plot.shownRange.width }

        function test_the_wheel_zooms_in_at_the_pointer_and_out_to_all() {
            const plot = shown()
            mouseMove(plot, 240, 130)
            mouseWheel(plot, 240, 130, 0, 120)
            tryVerify(() => plot.shownRange.width < 350)
            verify(leftOf(plot) > 20 && rightOf(plot) < 380)
            verify(!plot.fitted)
            mouseWheel(plot, 240, 130, 0, -240)
            tryCompare(plot, "fitted", true)
            tryVerify(() => plot.shownRange.width === 400)
        }
        function test_with_shift_the_wheel_zooms_upwards_alone() {
            const plot = shown()
            const height = plot.shownRange.height
            mouseWheel(plot, 240, 130, 0, 120, Qt.NoButton, Qt.ShiftModifier)
            tryVerify(() => plot.shownRange.height < height)
            compare(plot.shownRange.width, 400)
        }
        function test_dragging_moves_what_was_zoomed_into() {
            const plot = shown({ viewLeft: 100, viewRight: 200 })
            tryVerify(() => leftOf(plot) === 100)
            mousePress(plot, 300, 130)
            for (let x = 290; x >= 200; x -= 10)
                mouseMove(plot, x, 130, -1, Qt.LeftButton)
            mouseRelease(plot, 200, 130)
            tryVerify(() => leftOf(plot) > 110)
            fuzzyCompare(plot.shownRange.width, 100, 0.001)
        }
        function test_nobody_gets_lost_beyond_the_data() {
            const plot = shown({ viewLeft: 100, viewRight: 200 })
            mousePress(plot, 60, 130)
            for (let x = 80; x <= 460; x += 20)
                mouseMove(plot, x, 130, -1, Qt.LeftButton)
            mouseMove(plot, 3000, 130, -1, Qt.LeftButton)
            mouseRelease(plot, 3000, 130)
            tryVerify(() => leftOf(plot) === 0)
            fuzzyCompare(plot.shownRange.width, 100, 0.001)
        }
        function test_a_double_or_right_click_shows_all_again_data() {
            return [{ tag: "double", button: Qt.LeftButton }, { tag: "right", button: Qt.RightButton }]
        }
        function test_a_double_or_right_click_shows_all_again(data) {
            const plot = shown({ viewLeft: 100, viewRight: 200 })
            if (data.tag === "double")
                mouseDoubleClickSequence(plot, 200, 130, data.button)
            else
                mouseClick(plot, 200, 130, data.button)
            tryCompare(plot, "fitted", true)
            tryVerify(() => plot.shownRange.width === 400)
        }
        function test_dragging_with_control_zooms_to_the_box() {
            const plot = shown()
            mousePress(plot, 200, 60, Qt.LeftButton, Qt.ControlModifier)
            mouseMove(plot, 250, 100, -1, Qt.LeftButton, Qt.ControlModifier)
            mouseMove(plot, 300, 150, -1, Qt.LeftButton, Qt.ControlModifier)
            mouseRelease(plot, 300, 150, Qt.LeftButton, Qt.ControlModifier)
            tryVerify(() => plot.shownRange.width < 100)
            verify(plot.shownRange.height < 1.2)
        }
        function test_keys_zoom_move_and_fit() {
            const plot = shown()
            mouseClick(plot, 200, 130)
            keyClick(Qt.Key_Plus)
            tryVerify(() => plot.shownRange.width < 300)
            const at = leftOf(plot)
            keyClick(Qt.Key_Right)
            tryVerify(() => leftOf(plot) > at)
            keyClick(Qt.Key_0)
            tryCompare(plot, "fitted", true)
        }
        function test_the_read_out_names_every_line() {
            const plot = shown({ values: [[1, 2, 3], [10, 20, 30]] })
            mouseMove(plot, 200, 100)
            mouseMove(plot, 260, 120)
            tryCompare(plot, "readOut", "1\n0  2\n1  20")
            mouseMove(root, 490, 290)
            tryCompare(plot, "readOut", "")
        }
        function test_the_read_out_follows_new_values_under_a_pointer_that_rests() {
            const plot = shown({ values: [1, 2, 3] })
            mouseMove(plot, 200, 100)
            mouseMove(plot, 260, 120)
            tryCompare(plot, "readOut", "1  2")
            plot.values = [1, 7, 3]
            tryCompare(plot, "readOut", "1  7")
        }
        function test_a_heat_map_reads_its_cells() {
            const plot = shown({ form: "heat map", values: [[1, 2], [3, 4]] })
            compare(plot.shownForm, "heat map")
            mouseMove(plot, 100, 100)
            mouseMove(plot, 120, 200)
            tryCompare(plot, "readOut", "0, 1  3")
        }
        function test_in_a_node_the_wheel_belongs_to_the_canvas() {
            const plot = createTemporaryObject(nodePlotMaker, root)
            tryVerify(() => plot.present)
            mouseWheel(plot, 100, 50, 0, 120)
            verify(plot.fitted)
            verify(!findChild(plot, "plotMenu"))
        }
        function test_a_view_that_is_set_is_seen_and_kept_through_new_values() {
            const plot = shown()
            plot.viewLeft = 50
            plot.viewRight = 150
            tryVerify(() => leftOf(plot) === 50 && rightOf(plot) === 150)
            plot.values = root.wave(300)
            tryVerify(() => plot.shownRange.width === 100)
            plot.viewRight = NaN
            tryVerify(() => rightOf(plot) === 299)
        }
        function test_what_is_no_numbers_shows_nothing() {
            const plot = shown()
            for (const value of ["words", ["a", "b"], {}, null, undefined, 5, []]) {
                plot.values = value
                tryVerify(() => !plot.present)
                plot.values = [1, 2]
                tryVerify(() => plot.present)
            }
        }
        function test_a_widget_cannot_write_files_by_itself() {
            const plot = shown()
            const drawing = findChild(plot, "plot")
            compare(drawing.exportTo, undefined)
            compare(plot.exportTo, undefined)
            mouseMove(plot, 100, 100)
            const button = findChild(plot, "plotMenu")
            tryVerify(() => button.visible)
        }
        function test_every_form_inks_its_area_data() {
            return ["line", "scatter", "bar", "histogram"].map(form => ({ tag: form }))
        }
        function test_every_form_inks_its_area(data) {
            const plot = shown({ form: data.tag, interactive: false })
            compare(plot.shownForm, data.tag)
            const picture = grabImage(plot)
            let inked = 0
            for (let x = 60; x < 460; x += 2)
                for (let y = 20; y < 220; y += 2)
                    if (picture.blue(x, y) > 150 && picture.red(x, y) < 140)
                        ++inked
            verify(inked > 40)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Sliders, choices and tabs, moved by hand.
import QtQuick
import QtTest
import Heddle.Controls

TestCase {
    id: root

    name: "Ranges"
    when: windowShown
    visible: true
    width: 400
    height: 300

    Component { id: slider; Slider { width: 112; from: 0; to: 100; stepSize: 1; value: 0 } }
    Component { id: choice; Choice { width: 160; model: ["mean", "max", "min"] } }
    Component {
        id: tabs
        TabBar {
            Tab { text: "Parameters" }
            Tab { text: "Log" }
            Tab { text: "Help" }
        }
    }
    Component { id: spies; SignalSpy { } }

    function spyOn(target: QtObject, signalName: string): SignalSpy {
        return root.createTemporaryObject(spies, root, { target: target, signalName: signalName })
    }

    function init() {
        failOnWarning(/Error|Binding loop/)
    }

    function test_a_drag_moves_the_thumb_and_settles_once() {
        const s = createTemporaryObject(slider, root)
        const moves = spyOn(s, "moved")
        const settles = spyOn(s, "settled")
        mouseDrag(s, 6, 12, 50, 0)
        compare(s.value, 50)
        verify(moves.count > 0)
        compare(settles.count, 1)
    }

    function test_arrow_keys_move_by_a_step() {
        const s = createTemporaryObject(slider, root)
        const settles = spyOn(s, "settled")
        s.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Right)
        compare(s.value, 1)
        compare(settles.count, 1)
    }

    function test_the_wheel_is_left_to_the_panel() {
        const s = createTemporaryObject(slider, root, { value: 50 })
        mouseWheel(s, 50, 12, 0, 120)
        compare(s.value, 50)
    }

    function test_a_click_opens_the_list_and_a_row_chooses() {
        const c = createTemporaryObject(choice, root)
        const chosen = spyOn(c, "activated")
        mouseClick(c)
        tryCompare(c.popup, "opened", true)
        const row = c.popup.contentItem.itemAtIndex(1)
        compare(row.text, "max")
        mouseClick(row)
        compare(c.currentIndex, 1)
        compare(c.displayText, "max")
        compare(chosen.count, 1)
        tryCompare(c.popup, "visible", false)
    }

    function test_keys_open_move_and_choose() {
        const c = createTemporaryObject(choice, root)
        c.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        tryCompare(c.popup, "opened", true)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(c.displayText, "min")
        tryCompare(c.popup, "visible", false)
    }

    function test_escape_leaves_the_choice_as_it_was() {
        const c = createTemporaryObject(choice, root)
        mouseClick(c)
        tryCompare(c.popup, "opened", true)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Escape)
        tryCompare(c.popup, "visible", false)
        compare(c.displayText, "mean")
    }

    function test_a_tab_is_chosen_by_mouse_and_nothing_moves() {
        const bar = createTemporaryObject(tabs, root)
        const place = bar.itemAt(2).x
        mouseClick(bar.itemAt(1))
        compare(bar.currentIndex, 1)
        compare(bar.itemAt(2).x, place)
    }
}

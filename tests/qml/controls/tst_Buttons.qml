// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Buttons, switches and boxes, pressed by hand.
import QtQuick
import QtTest
import Heddle.Controls

TestCase {
    id: root

    name: "Buttons"
    when: windowShown
    visible: true
    width: 400
    height: 300

    Component { id: button; Button { text: "Run" } }
    Component { id: iconButton; IconButton { y: 40; iconName: "undo"; text: "Undo"; key: "Ctrl+Z" } }
    Component { id: toggle; Switch { text: "Leave out" } }
    Component { id: box; CheckBox { text: "Trust" } }
    Component { id: segments; SegmentedSwitch { choices: ["Live", "On release", "Manual"] } }
    Component { id: spies; SignalSpy { } }

    function spyOn(target: QtObject, signalName: string): SignalSpy {
        return root.createTemporaryObject(spies, root, { target: target, signalName: signalName })
    }

    function init() {
        failOnWarning(/Error|Binding loop/)
    }

    function test_a_button_is_28_high_and_32_in_a_dialog() {
        const b = createTemporaryObject(button, root)
        compare(b.height, 28)
        b.place = "dialog"
        compare(b.height, 32)
    }

    function test_click_space_and_return_press_it_once_each() {
        const b = createTemporaryObject(button, root)
        const clicks = spyOn(b, "clicked")
        mouseClick(b)
        compare(clicks.count, 1)
        b.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        compare(clicks.count, 2)
        keyClick(Qt.Key_Return)
        compare(clicks.count, 3)
    }

    function test_a_greyed_button_does_nothing() {
        const b = createTemporaryObject(button, root, { enabled: false })
        const clicks = spyOn(b, "clicked")
        mouseClick(b)
        compare(clicks.count, 0)
    }

    function test_the_ring_shows_for_the_keyboard_only() {
        const b = createTemporaryObject(button, root)
        mouseClick(b)
        verify(!b.visualFocus)
        root.forceActiveFocus()
        b.forceActiveFocus(Qt.TabFocusReason)
        verify(b.visualFocus)
    }

    function test_an_icon_button_names_itself_and_its_key_after_a_while() {
        const b = createTemporaryObject(iconButton, root)
        compare(b.Accessible.name, "Undo")
        mouseMove(b, 10, 10)
        const hint = findHint(b)
        tryVerify(() => hint.object !== null && hint.object.opened, 3000)
        compare(hint.object.text, "Undo")
        compare(hint.object.key, "Ctrl+Z")
        mouseMove(root, 300, 200)
        tryVerify(() => hint.object === null)
    }

    function findHint(b: Item): HoverHint {
        for (let i = 0; i < b.resources.length; ++i)
            if (b.resources[i] instanceof HoverHint)
                return b.resources[i]
        return null
    }

    function test_a_switch_and_a_box_toggle_by_mouse_and_key() {
        for (const component of [toggle, box]) {
            const control = createTemporaryObject(component, root)
            mouseClick(control)
            compare(control.checked, true)
            control.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            compare(control.checked, false)
        }
    }

    function test_a_segmented_switch_chooses_by_mouse_and_arrows() {
        const s = createTemporaryObject(segments, root)
        const chosen = spyOn(s, "activated")
        mouseClick(s, s.width - 20, s.height / 2)
        compare(s.currentIndex, 2)
        s.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Left)
        compare(s.currentIndex, 1)
        compare(chosen.count, 2)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Right)
        compare(s.currentIndex, 2)
        compare(chosen.count, 3)
    }

    function test_choosing_does_not_move_the_parts() {
        const s = createTemporaryObject(segments, root)
        const before = s.width
        for (let i = 0; i < 3; ++i) {
            s.currentIndex = i
            compare(s.width, before)
        }
    }
}

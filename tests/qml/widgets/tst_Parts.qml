// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The small parts of a face, by mouse and keys, on the inputs of a node that is made up.
import QtQuick
import QtTest
import Heddle.Widgets

Item {
    id: root
    width: 400
    height: 400

    MadeUpNode {
        id: node
        inputs: ({
            gain: { value: 5, minimum: 0, maximum: 10, step: 1, preset: 1, unit: "dB", help: "How loud." },
            low: { value: 2, minimum: 0, maximum: 10, step: 1 },
            high: { value: 8, minimum: 0, maximum: 10, step: 1 },
            limits: { value: [2, 8], minimum: 0, maximum: 10, step: 1 },
            invert: { value: false, help: "Turns it round." },
            tint: { value: "#3f7257" },
            veil: { value: "#3f725780" },
            mode: { value: "mean", choices: ["mean", "greatest", "least", "median of all"] },
            note: { value: "a" },
            path: { value: "a.csv", file: "read", suffixes: ["csv"] },
            fixed: { value: 3, minimum: 0, maximum: 10, wired: true, help: "Comes from elsewhere." }
        })
    }
    Component { id: toggles; Toggle { width: 160; height: 24 } }
    Component { id: ranges; Range { width: 112; height: 24 } }
    Component { id: colours; Colour { width: 112; height: 24 } }
    Component { id: sliders; Slider { width: 112; height: 24 } }
    Component { id: fields; Field { width: 112; height: 24 } }
    Component { id: choices; Choice { width: 160; height: 24 } }
    Component { id: pickers; FilePicker { width: 160; height: 24 } }
    Component { id: buttons; Button { text: "Mark" } }
    Component { id: lights; Light { text: "Server"; width: 100 } }
    Component { id: labels; Label { text: "Words" } }
    Component {
        id: cards
        Card {
            title: "Limits"
            Toggle { text: "First"; width: parent.width }
            Space { height: 12 }
            Toggle { text: "Second"; width: parent.width }
        }
    }
    Component {
        id: keyed
        Column {
            Toggle { input: node.inputs.invert }
            Slider { input: node.inputs.gain }
            Range { lowInput: node.inputs.low; highInput: node.inputs.high }
            Choice { input: node.inputs.mode }
            Field { input: node.inputs.note }
            Colour { input: node.inputs.tint }
            FilePicker { input: node.inputs.path }
            Button { text: "Mark" }
        }
    }
    Component { id: spies; SignalSpy { } }

    TestCase {
        id: test
        name: "Parts"
        when: windowShown

        function init() {
            failOnWarning(/Error|Binding loop|Unable|Cannot/)
            for (const name of ["gain", "low", "high", "limits", "invert", "tint", "mode", "note", "path"])
                node.inputs[name].reset()
            node.give("gain", 5)
            node.forget()
        }
        function make(component: Component, properties: var): Item { return createTemporaryObject(component, root, properties) }
        function itemsIn(item: Item): int {
            return Array.from(item.children).reduce((count, child) => count + test.itemsIn(child), 1)
        }
        function spyOn(target: QtObject, signalName: string): SignalSpy {
            return createTemporaryObject(spies, root, { target: target, signalName: signalName })
        }
        function part(item: Item, name: string): Item {
            return findChild(item, name)
        }

        // Toggle
        function test_a_click_switches_a_toggle_and_asks_once() {
            const toggle = make(toggles, { input: node.inputs.invert })
            const spy = spyOn(toggle, "toggled")
            mouseClick(toggle, 10, 12)
            compare(spy.count, 1)
            compare(node.inputs.invert.value, true)
            compare(toggle.value, true)
            compare(node.undoSteps, 1)
        }
        function test_space_switches_a_toggle() {
            const toggle = make(toggles, { input: node.inputs.invert })
            toggle.children[0].forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            compare(node.inputs.invert.value, true)
        }
        function test_a_toggle_follows_its_input() {
            const toggle = make(toggles, { input: node.inputs.invert })
            node.give("invert", true)
            compare(toggle.children[0].checked, true)
        }
        function test_a_toggle_without_an_input_tells_by_its_signal() {
            const toggle = make(toggles, { text: "Mark", value: true })
            const spy = spyOn(toggle, "toggled")
            mouseClick(toggle, 10, 12)
            compare(spy.signalArguments[0][0], false)
        }

        // Slider
        function test_a_drag_of_a_slider_is_one_undo_step() {
            const slider = make(sliders, { input: node.inputs.gain })
            mouseDrag(slider, 56, 12, 30, 0)
            compare(node.inputs.gain.value, 8)
            verify(node.requests.length > 1)
            compare(node.undoSteps, 1)
            mouseDrag(slider, 86, 12, 20, 0)
            compare(node.undoSteps, 2)
        }
        function test_arrow_keys_move_a_slider_by_a_step() {
            const slider = make(sliders, { input: node.inputs.gain })
            slider.children[0].forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Right)
            compare(node.inputs.gain.value, 6)
            compare(node.undoSteps, 1)
        }
        function test_a_numbered_slider_shows_number_and_unit_beside_the_track() {
            const slider = make(sliders, { input: node.inputs.gain, numbered: true, width: 200 })
            const words = slider.children[1]
            compare(words.children[0].text, "5")
            compare(words.children[1].text, "dB")
            verify(words.children[1].x >= words.children[0].x + words.children[0].width + 4)
            const room = words.width
            node.give("gain", 10)
            compare(words.children[0].text, "10")
            compare(words.width, room)
            mouseClick(slider, slider.width - room - 7, 12)
            compare(node.inputs.gain.value, 10)
        }

        // Range
        function test_each_thumb_of_a_range_sets_its_own_input() {
            const range = make(ranges, { lowInput: node.inputs.low, highInput: node.inputs.high })
            mouseDrag(range, 26, 12, 20, 0)
            compare(node.inputs.low.value, 4)
            compare(node.inputs.high.value, 8)
            compare(node.undoSteps, 1)
            mouseDrag(range, 86, 12, 10, 0)
            compare(node.inputs.high.value, 9)
            compare(node.inputs.low.value, 4)
        }
        function test_a_range_of_one_input_is_a_list_of_two() {
            const range = make(ranges, { input: node.inputs.limits })
            compare(range.low, 2)
            compare(range.high, 8)
            mouseDrag(range, 86, 12, -20, 0)
            compare(node.inputs.limits.value, [2, 6])
            compare(node.undoSteps, 1)
        }
        function test_the_thumbs_of_a_range_do_not_pass_each_other() {
            const range = make(ranges, { lowInput: node.inputs.low, highInput: node.inputs.high })
            mouseDrag(range, 26, 12, 90, 0)
            compare(node.inputs.low.value, 8)
            compare(node.inputs.high.value, 8)
        }
        function test_keys_move_the_thumb_that_has_the_focus() {
            const range = make(ranges, { lowInput: node.inputs.low, highInput: node.inputs.high })
            range.children[0].first.handle.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Right)
            compare(node.inputs.low.value, 3)
            keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Left)
            compare(node.inputs.high.value, 7)
            compare(node.undoSteps, 2)
        }
        function test_a_range_without_inputs_tells_by_its_signals() {
            const range = make(ranges, { from: 0, to: 10, stepSize: 1, low: 2, high: 8 })
            const moves = spyOn(range, "moved")
            const settles = spyOn(range, "settled")
            mouseDrag(range, 26, 12, 20, 0)
            verify(moves.count > 0)
            compare(settles.count, 1)
            compare(settles.signalArguments[0][0], 4)
            compare(settles.signalArguments[0][1], 8)
        }

        // Colour
        function test_a_colour_is_typed_and_written_in_one_form() {
            const colour = make(colours, { input: node.inputs.tint })
            mouseClick(colour, 70, 12)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            for (const key of ["F", "8", "0"])
                keyClick(key)
            keyClick(Qt.Key_Return)
            compare(node.inputs.tint.value, "#ff8800")
            compare(node.undoSteps, 1)
        }
        function test_what_is_no_colour_is_not_taken() {
            const colour = make(colours, { input: node.inputs.tint })
            mouseClick(colour, 70, 12)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            keyClick(Qt.Key_X)
            keyClick(Qt.Key_Return)
            compare(node.requests.length, 0)
            verify(colour.children[0].refused)
            keyClick(Qt.Key_Escape)
            compare(colour.children[0].text, "#3f7257")
        }
        function test_dragging_in_the_pad_is_one_undo_step() {
            const colour = make(colours, { input: node.inputs.tint })
            mouseClick(part(colour, "swatch"))
            tryCompare(colour.children[0], "padShown", true)
            const shades = part(colour.children[0], "pad").children[0].children[0]
            mouseDrag(shades, 20, 20, 100, -19)
            verify(node.requests.length > 1)
            compare(node.undoSteps, 1)
            verify(node.inputs.tint.value !== "#3f7257")
            keyClick(Qt.Key_Escape)
            tryCompare(colour.children[0], "padShown", false)
        }
        function test_arrow_keys_walk_through_the_shades() {
            const colour = make(colours, { input: node.inputs.tint })
            part(colour, "swatch").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            tryCompare(colour.children[0], "padShown", true)
            keyClick(Qt.Key_Up, Qt.ShiftModifier)
            compare(node.undoSteps, 1)
            compare(node.inputs.tint.value, "#4d8c6a")
            keyClick(Qt.Key_Escape)
        }
        function test_black_keeps_the_hue_that_was_chosen() {
            const colour = make(colours, { input: node.inputs.tint })
            mouseClick(part(colour, "swatch"))
            tryCompare(colour.children[0], "padShown", true)
            const shades = part(colour.children[0], "pad").children[0].children[0]
            mouseDrag(shades, 90, 20, 0, 110)
            compare(node.inputs.tint.value, "#000000")
            mouseClick(shades, shades.width - 1, 1)
            const green = Qt.color(node.inputs.tint.value)
            verify(Math.abs(green.hsvHue - Qt.color("#3f7257").hsvHue) < 0.02, node.inputs.tint.value)
            keyClick(Qt.Key_Escape)
        }
        function test_opacity_is_written_last_as_on_the_web() {
            const colour = make(colours, { input: node.inputs.veil })
            verify(colour.translucent)
            mouseClick(colour, 70, 12)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            for (const key of "11223344")
                keyClick(key)
            keyClick(Qt.Key_Return)
            compare(node.inputs.veil.value, "#11223344")
        }

        // Choice, Field, FilePicker, Button
        function test_keys_choose_from_a_list() {
            const choice = make(choices, { input: node.inputs.mode })
            verify(!choice.flat)
            choice.children[1].forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Down)
            compare(node.inputs.mode.value, "greatest")
            compare(node.undoSteps, 1)
        }
        function test_a_list_of_20000_words_is_there_at_once_and_keys_choose_from_it() {
            const words = Array.from({ length: 20000 }, (_, i) => "word" + i)
            const choice = make(choices, { value: "word19997" })
            choice.choices = words
            const list = choice.children[1]
            const chosen = spyOn(choice, "chosen")
            verify(itemsIn(choice) < 30)
            list.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            tryCompare(list.popup, "opened", true)
            verify(itemsIn(list.popup.contentItem) < 200)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(chosen.signalArguments[0][0], "word19999")
            tryCompare(list.popup, "visible", false)
            keyClick(Qt.Key_Up)
            compare(chosen.count, 2)
        }
        function test_dragging_a_number_is_one_undo_step() {
            const field = make(fields, { input: node.inputs.gain })
            mouseDrag(field, 50, 12, 40, 0)
            verify(node.inputs.gain.value > 5)
            compare(node.undoSteps, 1)
        }
        function test_a_field_with_limits_of_its_own_keeps_to_them() {
            const field = make(fields, { value: 3, from: 0, to: 4 })
            const spy = spyOn(field, "committed")
            mouseClick(field, 50, 12)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            keyClick(Qt.Key_9)
            keyClick(Qt.Key_Return)
            compare(spy.signalArguments[0][0], 4)
        }
        function test_a_path_is_typed_into_a_file_picker() {
            const picker = make(pickers, { input: node.inputs.path })
            mouseClick(picker, 50, 12)
            keyClick(Qt.Key_End)
            keyClick(Qt.Key_X)
            keyClick(Qt.Key_Return)
            compare(node.inputs.path.value, "a.csvx")
        }
        function test_a_button_is_pressed_by_mouse_and_by_enter() {
            const button = make(buttons)
            const spy = spyOn(button, "clicked")
            mouseClick(button)
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Return)
            compare(spy.count, 2)
        }

        // All
        function test_a_wire_greys_the_part_and_nothing_can_be_asked() {
            for (const component of [sliders, fields]) {
                const item = make(component, { input: node.inputs.fixed })
                verify(!item.children[0].enabled)
                mouseDrag(item, 50, 12, 30, 0)
                compare(node.requests.length, 0)
            }
        }
        function test_the_help_of_an_input_is_shown_under_the_pointer() {
            const toggle = make(toggles, { input: node.inputs.invert })
            const slider = make(sliders, { input: node.inputs.fixed, y: 100 })
            mouseMove(toggle, 20, 12)
            const hint = () => toggle.children[1].children.length >= 0 && toggle.children[1].hint
            tryVerify(() => hint() && hint().opened)
            compare(hint().help, "Turns it round.")
            mouseMove(slider, 20, 12)
            tryVerify(() => slider.children[slider.children.length - 1].hint)
            verify(slider.children[slider.children.length - 1].hint.help.indexOf("Set by a wire") > 0)
            mouseMove(root, 390, 390)
        }
        function test_tab_goes_through_everything_that_can_be_set() {
            const column = make(keyed)
            column.children[0].children[0].forceActiveFocus(Qt.TabFocusReason)
            const visited = []
            for (let i = 0; i < 12; ++i) {
                let item = root.Window.activeFocusItem
                while (item && item.parent !== column)
                    item = item.parent
                if (!item)
                    break
                const index = Array.prototype.indexOf.call(column.children, item)
                if (visited[visited.length - 1] !== index)
                    visited.push(index)
                keyClick(Qt.Key_Tab)
            }
            compare(visited.slice(0, 8), [0, 1, 2, 3, 4, 5, 6, 7])
        }
        function test_parts_have_a_name_for_those_who_cannot_see_them() {
            const parts = [[toggles, "invert"], [sliders, "gain"], [fields, "gain"], [ranges, "limits"], [colours, "tint"], [pickers, "path"]]
            for (const [component, name] of parts)
                compare(make(component, { input: node.inputs[name] }).children[0].Accessible.name, name)
            compare(make(choices, { input: node.inputs.mode }).children[1].Accessible.name, "mode")
            compare(make(buttons).Accessible.name, "Mark")
            compare(make(lights).Accessible.role, Accessible.Indicator)
            compare(make(labels).Accessible.role, Accessible.StaticText)
        }
        function test_a_card_stands_its_things_one_below_the_other() {
            const card = make(cards, { width: 200 })
            compare(card.implicitHeight, card.children[1].y + 24 + 4 + 12 + 4 + 24 + 8)
        }
    }
}

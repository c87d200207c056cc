// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The part that is chosen for an input, and values as what they are.
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
            property string name: "gain"
            property string label: "gain"
            property string help: ""
            property string unit: ""
            property string type: "number"
            property bool editable: !wired
            property bool wired: false
            property bool required: false
            property bool multiline: false
            property bool field: true
            property string source: wired ? "blur.image" : ""
            property real minimum: NaN
            property real maximum: NaN
            property real step: 0
            property var preset: undefined
            property var choices: []
            property string file: ""
            property list<string> suffixes
            property var value: 5
            property string text: String(value)
            property var requested: undefined
            property int releases: 0
            function request(v) { requested = v }
            function requestLive(v) { requested = v }
            function release() { releases += 1 }
        }
    }
    Component { id: partMaker; InputPart { width: 280; height: implicitHeight } }
    Component { id: viewMaker; ValueView { width: 280; height: 120 } }
    Component { id: listMaker; InputList { width: 280 } }

    TestCase {
        name: "InputPart"
        when: windowShown

        function input(properties) { return createTemporaryObject(inputMaker, root, properties) }
        function part(properties) { return createTemporaryObject(partMaker, root, { input: input(properties) }) }

        function test_a_number_with_a_range_is_dragged_and_typed() {
            const made = part({ minimum: 0, maximum: 10, value: 2 })
            compare(made.form, "slider")
            verify(made.height > 0)
            mouseClick(made, 150, made.height / 2)
            verify(made.input.requested > 5)
            tryCompare(made.input, "releases", 1)
        }
        function test_yes_or_no_is_switched() {
            const made = part({ type: "bool", value: false })
            compare(made.form, "toggle")
            mouseClick(made, 10, made.height / 2)
            compare(made.input.requested, true)
        }
        function test_two_places_in_a_range_and_a_colour_have_parts() {
            const made = part({ type: "list", minimum: 0, maximum: 255, preset: [10, 200], value: [10, 200] })
            compare(made.form, "range")
            verify(made.implicitHeight > 0)
            made.input = input({ type: "text", unit: "colour", value: "#ff8800" })
            compare(made.form, "colour")
            verify(made.implicitHeight > 0)
        }
        function test_the_part_follows_the_wire() {
            const made = part({ type: "text", value: "hello" })
            compare(made.form, "field")
            made.input.wired = true
            compare(made.form, "note")
            made.input.wired = false
            compare(made.form, "field")
        }
        function test_the_part_follows_its_input() {
            const made = part({ type: "text", value: "hello" })
            const other = input({ choices: ["a", "b"], value: "a", type: "text" })
            made.input = other
            compare(made.form, "choice")
            made.input = null
            compare(made.form, "")
            compare(made.implicitHeight, 0)
        }
        function test_lines_commit_when_they_are_left() {
            const made = part({ type: "text", multiline: true, value: "a" })
            compare(made.form, "lines")
            mouseClick(made, 20, 10)
            keyClick(Qt.Key_End)
            keyClick(Qt.Key_B)
            compare(made.input.requested, undefined)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(made.input.requested, "ab")
        }
        function test_a_node_lists_what_can_be_set() {
            const inputs = [input({ minimum: 0, maximum: 1 }), input({ type: "image", field: false }), input({ type: "text" })]
            const node = createTemporaryQmlObject("import QtQuick; QtObject { property var inputList }", root)
            node.inputList = inputs
            const list = createTemporaryObject(listMaker, root, { node: node })
            compare(list.implicitHeight, 60)
        }
        function test_a_value_is_shown_as_what_it_is_data() {
            return [
                { tag: "number", value: 3.5, form: "readout" },
                { tag: "bool", value: true, form: "readout" },
                { tag: "text", value: "hello", form: "text" },
                { tag: "numbers", value: [1, 2, 3], form: "plot" },
                { tag: "map", value: { a: 1 }, form: "table" },
                { tag: "nothing", value: undefined, form: "" }
            ]
        }
        function test_a_value_is_shown_as_what_it_is(data) {
            const view = createTemporaryObject(viewMaker, root, { value: data.value })
            compare(view.form, data.form)
        }
    }
}

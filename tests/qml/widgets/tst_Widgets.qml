// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Faces and their parts with a node that a test made up: a plain object with the properties that a node has.
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
            property string unit: "px"
            property string type: "number"
            property bool editable: true
            property real minimum: 0
            property real maximum: 10
            property real step: 0
            property var preset: 1
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
    Component {
        id: nodeMaker
        QtObject {
            property string state: "done"
            property string typeId: "test.nothing"
            property string face: ""
            property var outputList: []
            property var inputs: ({})
            signal message(var value)
        }
    }
    Component {
        id: widgetMaker
        NodeWidget {
            property var heard: undefined
            onMessage: value => heard = value
        }
    }
    Component { id: sliderMaker; Slider { width: 200; height: 24 } }
    Component { id: fieldMaker; Field { width: 100; height: 24 } }
    Component { id: choiceMaker; Choice { width: 300; height: 28 } }
    Component { id: plotMaker; Plot { width: 300; height: 120 } }
    Component { id: tableMaker; TableView { width: 200; height: 120 } }
    Component { id: textMaker; TextView { width: 200; height: 80 } }

    TestCase {
        name: "Widgets"
        when: windowShown
        visible: true
        width: 400
        height: 300

        function initTestCase() { failOnWarning(/TypeError|ReferenceError|Binding loop/) }

        function test_a_widget_dims_results_that_are_old() {
            const node = createTemporaryObject(nodeMaker, root)
            const widget = createTemporaryObject(widgetMaker, root, { node: node })
            compare(widget.freshness, 1)
            node.state = "out-of-date"
            verify(widget.stale)
            verify(widget.freshness < 0.5)
        }
        function test_a_message_of_the_node_reaches_the_widget() {
            const node = createTemporaryObject(nodeMaker, root)
            const widget = createTemporaryObject(widgetMaker, root, { node: node })
            node.message("hello")
            compare(widget.heard, "hello")
        }
        function test_dragging_a_slider_asks_live_and_releases_once() {
            const input = createTemporaryObject(inputMaker, root)
            const slider = createTemporaryObject(sliderMaker, root, { input: input })
            compare(slider.to, 10)
            mousePress(slider, 100, 12)
            mouseMove(slider, 150, 12, -1, Qt.LeftButton)
            verify(input.requested > 5)
            compare(input.releases, 0)
            mouseRelease(slider, 150, 12)
            compare(input.releases, 1)
        }
        function test_a_number_is_typed_and_committed_with_enter() {
            const input = createTemporaryObject(inputMaker, root)
            const field = createTemporaryObject(fieldMaker, root, { input: input })
            verify(field.numeric)
            mouseClick(field, 50, 12)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            keyClick(Qt.Key_7)
            keyClick(Qt.Key_Return)
            compare(input.requested, 7)
        }
        function test_a_choice_lies_flat_when_it_is_short_and_asks_for_what_is_clicked() {
            const input = createTemporaryObject(inputMaker, root, { value: "fast", choices: ["fast", "good"] })
            const choice = createTemporaryObject(choiceMaker, root, { input: input })
            verify(choice.flat)
            compare(choice.index, 0)
            mouseClick(choice, choice.implicitWidth * 0.75, 14)
            compare(input.requested, "good")
        }
        function test_a_plot_of_a_list_draws_and_one_of_words_does_not() {
            const plot = createTemporaryObject(plotMaker, root, { values: [1, 4, 2, 8] })
            tryVerify(() => plot.present)
            plot.values = "words"
            tryVerify(() => !plot.present)
        }
        function test_a_plot_reads_the_nearest_value_under_the_pointer() {
            const plot = createTemporaryObject(plotMaker, root, { values: [1, 4, 2, 8], interactive: true })
            tryVerify(() => plot.present)
            mouseMove(plot, plot.width / 2, 60)
            mouseMove(plot, plot.width - 10, 60)
            tryCompare(plot, "readOut", "3  8")
        }
        function test_a_list_is_a_table_of_items() {
            const table = createTemporaryObject(tableMaker, root, { value: [3, "x"] })
            compare(table.rows, 2)
            compare(table.textAt(-1, 1), "value")
            compare(table.textAt(0, 1), "3")
        }
        function test_text_is_shown_as_it_is() {
            const view = createTemporaryObject(textMaker, root, { value: "one\ntwo" })
            compare(view.text, "one\ntwo")
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// What a test of a widget may rely on: a made-up node takes wishes, keeps them, and says what it is told to.
import QtQuick
import QtTest
import Heddle.Widgets

TestCase {
    id: test
    name: "MadeUpNode"

    Component {
        id: nodes
        MadeUpNode {
            inputs: ({
                gain: { value: 5, minimum: 0, maximum: 10, unit: "dB" },
                mode: { value: "mean", choices: ["mean", "least"] },
                count: { value: 2, type: "int" },
                plain: 3,
                fixed: { value: 1, wired: true }
            })
            outputs: ({
                signal: { value: [1, 2, 3] },
                curve: { value: [1, 2, 3], type: "array" },
                picture: { made: "image" },
                nothing: {}
            })
        }
    }
    Component { id: spies; SignalSpy { } }

    Component { id: timeFirst; MadeUpNode { elapsed: 3700; state: "running" } }
    Component { id: timeLast; MadeUpNode { state: "running"; elapsed: 3700 } }

    function make(): MadeUpNode { return createTemporaryObject(nodes, test) }

    function test_a_node_that_runs_from_the_start_keeps_its_time_wherever_that_is_written() {
        compare(createTemporaryObject(timeFirst, test).elapsed, 3700)
        compare(createTemporaryObject(timeLast, test).elapsed, 3700)
    }
    function test_a_run_begins_at_nought() {
        const node = createTemporaryObject(timeFirst, test)
        node.state = "done"
        node.run()
        compare(node.elapsed, 0)
    }

    function test_inputs_have_what_they_were_given_and_sensible_rest() {
        const node = make()
        compare(node.inputs.gain.value, 5)
        compare(node.inputs.gain.type, "number")
        compare(node.inputs.gain.unit, "dB")
        compare(node.inputs.count.type, "int")
        compare(node.inputs.plain.value, 3)
        compare(node.inputs.fixed.editable, false)
        compare(node.inputList.length, 5)
    }
    function test_what_is_requested_is_there_and_kept() {
        const node = make()
        node.inputs.gain.request(7)
        compare(node.inputs.gain.value, 7)
        compare(node.requests, [{ input: "gain", value: 7, live: false }])
        node.inputs.gain.reset()
        compare(node.inputs.gain.value, 5)
        compare(node.undoSteps, 2)
    }
    function test_a_drag_is_one_undo_step() {
        const node = make()
        for (const value of [6, 7, 8])
            node.inputs.gain.requestLive(value)
        node.inputs.gain.release()
        compare(node.requests.length, 3)
        compare(node.undoSteps, 1)
        node.inputs.gain.requestLive(9)
        compare(node.undoSteps, 2)
    }
    function test_what_an_input_does_not_take_is_refused_as_in_a_flow() {
        const node = make()
        node.inputs.gain.request(11)
        node.inputs.mode.request("loud")
        compare(node.requests.length, 0)
        compare(node.refusals.length, 2)
        verify(node.refusals[0].indexOf("between 0 and 10 dB") > 0, node.refusals[0])
    }
    function test_sending_needs_a_running_node() {
        const node = make()
        verify(!node.send(1))
        compare(node.refusals.length, 1)
        node.run()
        verify(node.send({ mark: true }))
        compare(node.sent, [{ mark: true }])
    }
    function test_commands_change_the_state_and_are_kept() {
        const node = make()
        node.run()
        compare(node.state, "running")
        node.pause()
        verify(node.paused)
        node.resume()
        node.stop()
        compare(node.state, "interrupted")
        node.trigger("reset")
        compare(node.commands, ["run", "pause", "resume", "stop", "trigger reset"])
    }
    function test_what_it_says_is_heard_and_kept() {
        const node = make()
        const spy = createTemporaryObject(spies, test, { target: node, signalName: "message" })
        node.say({ count: 3 })
        compare(spy.signalArguments[0][0].count, 3)
        compare(node.lastMessage.count, 3)
    }
    function test_what_the_widget_keeps_stays_with_the_node() {
        const node = make()
        node.keep("zoom", 2)
        compare(node.kept.zoom, 2)
        node.keep("zoom", 2)
        compare(node.undoSteps, 1)
        node.keep("zoom", undefined)
        compare(node.kept.zoom, undefined)
    }
    function test_outputs_are_values_and_those_made_up_move() {
        const node = make()
        compare(node.outputs.signal.data, [1, 2, 3])
        compare(node.outputs.curve.value.type, "array")
        compare(node.outputs.picture.value.type, "image")
        verify(!node.outputs.nothing.value.present)
        const spy = createTemporaryObject(spies, test, { target: node.outputs.picture, signalName: "valueChanged" })
        node.advance(0.5)
        compare(spy.count, 1)
        compare(node.outputs.signal.data, [1, 2, 3])
        node.produce("signal", [4])
        compare(node.outputs.signal.data, [4])
    }
    function test_live_outputs_move_by_themselves() {
        const node = make()
        const spy = createTemporaryObject(spies, test, { target: node.outputs.picture, signalName: "valueChanged" })
        node.live = true
        spy.wait()
        node.live = false
    }
    function test_an_error_makes_it_fail_and_its_end_mends_it() {
        const node = make()
        node.error = "No column “well”."
        compare(node.state, "error")
        compare(node.stateText, "No column “well”.")
        node.error = ""
        compare(node.state, "done")
    }
    function test_what_cannot_be_made_up_is_told() {
        const node = make()
        ignoreWarning(/no state/)
        node.state = "tired"
        compare(node.state, "done")
        ignoreWarning(/Nothing can be made of “sound”/)
        node.outputs = { noise: { made: "sound" } }
    }
    function test_it_forgets_when_asked() {
        const node = make()
        node.inputs.gain.request(7)
        node.run()
        node.send(1)
        node.forget()
        compare([node.requests.length, node.sent.length, node.commands.length, node.undoSteps], [0, 0, 0, 0])
    }
}

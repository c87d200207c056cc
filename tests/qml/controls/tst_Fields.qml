// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Fields, typed into by hand: what commits, what brings back.
import QtQuick
import QtTest
import Heddle.Controls

TestCase {
    id: root

    name: "Fields"
    when: windowShown
    visible: true
    width: 400
    height: 300

    Component { id: textField; TextField { width: 160; value: "plate" } }
    Component { id: numberField; NumberField { width: 100; from: 0; to: 100; stepSize: 1; decimals: 0; value: 32; unit: "px" } }
    Component { id: searchField; SearchField { width: 160 } }
    Component { id: elsewhere; TextField { y: 100; width: 160 } }
    Component { id: spies; SignalSpy { } }

    function spyOn(target: QtObject, signalName: string): SignalSpy {
        return root.createTemporaryObject(spies, root, { target: target, signalName: signalName })
    }

    function type(words: string) {
        for (const letter of words)
            keyClick(letter)
    }

    function init() {
        failOnWarning(/Error|Binding loop/)
    }

    function test_return_commits_what_was_typed() {
        const field = createTemporaryObject(textField, root)
        const commits = spyOn(field, "committed")
        mouseClick(field)
        field.selectAll()
        type("cells")
        compare(commits.count, 0)
        keyClick(Qt.Key_Return)
        compare(commits.count, 1)
        compare(commits.signalArguments[0][0], "cells")
    }

    function test_escape_brings_back_what_was_there() {
        const field = createTemporaryObject(textField, root)
        const commits = spyOn(field, "committed")
        mouseClick(field)
        type("xyz")
        keyClick(Qt.Key_Escape)
        compare(field.text, "plate")
        compare(commits.count, 0)
    }

    function test_leaving_commits_once() {
        const field = createTemporaryObject(textField, root)
        const other = createTemporaryObject(elsewhere, root)
        const commits = spyOn(field, "committed")
        mouseClick(field)
        type("s")
        mouseClick(other)
        compare(commits.count, 1)
    }

    function test_a_stored_value_replaces_what_is_shown() {
        const field = createTemporaryObject(textField, root)
        field.value = "other"
        compare(field.text, "other")
    }

    function test_a_number_is_committed_by_return_and_worked_out() {
        const field = createTemporaryObject(numberField, root)
        const commits = spyOn(field, "committed")
        mouseClick(field, 60, 12)
        verify(field.activeFocus)
        type("2*(3+4)")
        keyClick(Qt.Key_Return)
        compare(commits.count, 1)
        compare(commits.signalArguments[0][0], 14)
        compare(field.text, "14")
    }

    function test_a_number_out_of_range_is_brought_to_its_edge() {
        const field = createTemporaryObject(numberField, root)
        const commits = spyOn(field, "committed")
        mouseClick(field, 60, 12)
        type("900")
        keyClick(Qt.Key_Return)
        compare(commits.signalArguments[0][0], 100)
    }

    function test_what_is_no_number_is_refused_and_given_up_on_leaving() {
        const field = createTemporaryObject(numberField, root)
        const other = createTemporaryObject(elsewhere, root)
        const commits = spyOn(field, "committed")
        mouseClick(field, 60, 12)
        type("abc")
        verify(field.refused)
        keyClick(Qt.Key_Return)
        compare(field.text, "abc")
        mouseClick(other)
        compare(field.text, "32")
        compare(commits.count, 0)
    }

    function test_escape_brings_the_number_back() {
        const field = createTemporaryObject(numberField, root)
        mouseClick(field, 60, 12)
        type("7")
        keyClick(Qt.Key_Escape)
        compare(field.text, "32")
    }

    function test_leaving_commits_a_number_once() {
        const field = createTemporaryObject(numberField, root)
        const other = createTemporaryObject(elsewhere, root)
        const commits = spyOn(field, "committed")
        mouseClick(field, 60, 12)
        type("7")
        mouseClick(other)
        compare(commits.count, 1)
        compare(commits.signalArguments[0][0], 7)
    }

    function test_arrows_step_and_shift_steps_ten() {
        const field = createTemporaryObject(numberField, root)
        field.committed.connect(v => field.value = v)
        mouseClick(field, 60, 12)
        keyClick(Qt.Key_Up)
        compare(field.value, 33)
        keyClick(Qt.Key_Down, Qt.ShiftModifier)
        compare(field.value, 23)
    }

    function test_a_drag_scrubs_and_commits_at_the_end() {
        const field = createTemporaryObject(numberField, root)
        const commits = spyOn(field, "committed")
        const moves = spyOn(field, "moved")
        mouseDrag(field, 20, 12, 40, 0)
        verify(moves.count > 0)
        compare(commits.count, 1)
        compare(commits.signalArguments[0][0], 52)
        verify(!field.activeFocus)
    }

    function test_escape_in_a_search_clears_then_leaves() {
        const field = createTemporaryObject(searchField, root)
        const left = spyOn(field, "escaped")
        mouseClick(field)
        type("thr")
        compare(field.text, "thr")
        keyClick(Qt.Key_Escape)
        compare(field.text, "")
        compare(left.count, 0)
        keyClick(Qt.Key_Escape)
        compare(left.count, 1)
    }
}

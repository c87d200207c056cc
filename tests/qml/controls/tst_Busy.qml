// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Heddle.Theme

TestCase {
    id: test

    property var moved: []
    property var together: ({})

    name: "Busy"

    function began() {
        test.moved = new Array(marks.count).fill(0)
        test.together = {}
    }

    function saw(index, turn) {
        ++test.moved[index]
        test.together[turn] = (test.together[turn] || 0) + 1
    }

    function most() { return Math.max(...Object.keys(test.together).map(turn => test.together[turn])) }

    Instantiator {
        id: marks
        model: 200
        BusyPhase {
            required property int index

            onTurned: test.saw(index, turn)
        }
    }

    function cleanup() {
        for (let i = 0; i < marks.count; ++i)
            marks.objectAt(i).running = false
    }

    function test_of_hundreds_all_move_but_not_all_at_once() {
        test.began()
        for (let i = 0; i < marks.count; ++i)
            marks.objectAt(i).running = true
        tryVerify(() => test.moved.every(times => times >= 2))
        verify(test.most() < marks.count / 4 + 1, `${test.most()} moved together`)
    }

    function test_a_few_move_together_and_what_rests_stays() {
        test.began()
        for (let i = 0; i < 3; ++i)
            marks.objectAt(i).running = true
        tryVerify(() => test.moved[0] >= 4)
        compare(test.most(), 3)
        const turn = marks.objectAt(0).turn
        marks.objectAt(0).running = false
        const seen = test.moved[1]
        tryVerify(() => test.moved[1] >= seen + 2)
        compare(marks.objectAt(0).turn, turn)
        compare(test.moved[7], 0)
    }

    function test_marks_that_go_away_while_they_move_harm_nothing() {
        test.began()
        for (let i = 0; i < marks.count; ++i)
            marks.objectAt(i).running = true
        tryVerify(() => test.moved[0] > 0)
        marks.model = 5
        marks.objectAt(4).running = true
        const seen = test.moved[4]
        tryVerify(() => test.moved[4] > seen)
        marks.model = 200
    }
}

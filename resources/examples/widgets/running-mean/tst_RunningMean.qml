// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The widget on a node that is made up, by mouse and keys: heddle preview --test .
import QtQuick
import QtTest
import Heddle.Widgets

Item {
    width: 240
    height: 160

    MadeUp { id: node }
    Face {
        id: face
        anchors.fill: parent
        source: Qt.resolvedUrl("workers.running_mean.qml")
        node: node
    }

    TestCase {
        name: "RunningMean"
        when: windowShown

        function part(name) { return findChild(face, name) }
        function initTestCase() {
            tryVerify(() => face.present || face.errorText.length > 0)
            compare(face.errorText, "")
        }
        function init() {
            failOnWarning(/Error|is not|Cannot/)
            node.state = "running"
            node.forget()
        }

        function test_the_curve_is_drawn() {
            tryVerify(() => part("curve").present)
        }
        function test_what_the_node_says_is_shown() {
            node.say({ count: 7, mean: 0.5, multiplier: 1 })
            compare(part("words").text, "0.50")
        }
        function test_dragging_the_slider_sends_numbers_to_the_node() {
            const slider = part("multiplier")
            mouseDrag(slider, 20, slider.height / 2, slider.width, 0)
            verify(node.sent.length > 0)
            compare(node.sent[node.sent.length - 1], 5)
        }
        function test_there_is_nothing_to_send_to_a_node_that_rests() {
            node.state = "done"
            const slider = part("multiplier")
            mouseDrag(slider, 20, slider.height / 2, 20, 0)
            compare(node.sent.length, 0)
            compare(node.refusals.length, 0)
        }
        function test_the_button_stops_and_starts_it() {
            mouseClick(part("start"))
            compare(node.commands, ["stop"])
            part("start").forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            compare(node.commands, ["stop", "run"])
        }
        function test_an_old_curve_is_dimmed() {
            node.state = "out-of-date"
            verify(part("curve").opacity < 1)
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Run it with: heddle preview --test .
import QtQuick
import QtTest
import Heddle.Widgets

Item {
    width: 208
    height: 160

    MadeUp { id: node }
    Face {
        id: face
        anchors.fill: parent
        source: Qt.resolvedUrl("@FILE@")
        node: node
    }

    TestCase {
        name: "@NAME@"
        when: windowShown

        function initTestCase() {
            tryVerify(() => face.present || face.errorText.length > 0)
        }
        function init() {
            failOnWarning(/Error|is not|Cannot/)
            node.forget()
        }

        function test_it_loads() {
            compare(face.errorText, "")
            verify(face.present)
        }

        function test_an_old_result_is_dimmed() {
            node.state = "out-of-date"
            verify(face.face.freshness < 1)
            node.state = "done"
            compare(face.face.freshness, 1)
        }
@DRAG_TEST@    }
}

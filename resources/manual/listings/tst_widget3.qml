// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import QtTest
import Heddle.Widgets

Space {
    width: 208
    height: 96

    MadeUpNode {
        id: node
        outputs: ({ curve: { made: "wave" } })
    }
    Face {
        id: face
        anchors.fill: parent
        source: Qt.resolvedUrl("widget3.qml")
        node: node
    }
    TestCase {
        name: "RunningMean"
        when: face.present && windowShown

        function test_what_is_dragged_is_sent_to_the_running_node() {
            node.run()
            mouseDrag(face, 6, 84, 54, 0)
            compare(node.sent[node.sent.length - 1], 2.5)
        }
    }
}

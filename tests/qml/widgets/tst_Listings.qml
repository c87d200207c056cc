// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The widgets in the manual do what the manual says.
import QtQuick
import QtTest
import Heddle.Widgets

Item {
    id: root
    width: 208
    height: 96

    Component {
        id: nodes
        MadeUpNode {
            inputs: ({ sigma: { value: 2, minimum: 0, maximum: 100, unit: "px", help: "Width of the bell." } })
            outputs: ({ image: { made: "image" }, curve: { made: "wave" } })
        }
    }
    Component { id: faces; Face { width: 208; height: 96 } }

    TestCase {
        name: "Listings"
        when: windowShown

        function init() { failOnWarning(/Error|is not|Cannot/) }
        function faceOf(name: string, node: MadeUpNode): Face {
            const face = createTemporaryObject(faces, root, { node: node, source: Qt.resolvedUrl("../../../resources/manual/listings/" + name) })
            tryVerify(() => face.present || face.errorText.length > 0)
            compare(face.errorText, "")
            return face
        }
        function test_the_first_slider_asks_for_what_it_is_dragged_to() {
            const node = createTemporaryObject(nodes, root)
            const face = faceOf("widget1.qml", node)
            mouseDrag(face, 8, 48, 40, 0)
            verify(node.inputs.sigma.value > 10, node.inputs.sigma.value)
            compare(node.undoSteps, 1)
        }
        function test_the_picture_is_shown_and_dimmed_when_it_is_old() {
            const node = createTemporaryObject(nodes, root)
            const face = faceOf("widget2.qml", node)
            tryVerify(() => face.face.children[0].present)
            compare(face.face.children[0].opacity, 1)
            node.state = "out-of-date"
            verify(face.face.children[0].opacity < 1)
            mouseDrag(face, 26, 84, 91, 0)
            verify(node.inputs.sigma.value > 10, node.inputs.sigma.value)
            verify(node.inputs.sigma.value <= 20)
        }
        function test_the_live_plot_talks_both_ways() {
            const node = createTemporaryObject(nodes, root)
            const face = faceOf("widget3.qml", node)
            tryVerify(() => face.face.children[0].present)
            node.say({ count: 1, mean: 0.25, multiplier: 1 })
            compare(face.face.children[1].children[1].text, "mean 0.25")
            mouseDrag(face, 6, 84, 54, 0)
            compare(node.sent.length, 0)
            node.run()
            mouseDrag(face, 6, 84, 54, 0)
            compare(node.sent[node.sent.length - 1], 2.5)
        }
    }
}

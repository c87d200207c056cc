// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// The face of the gallery: each of its parts sets the input that it is for.
import QtQuick
import QtTest
import Heddle.Widgets

Item {
    id: root
    width: 304
    height: 336

    MadeUpNode {
        id: node
        typeId: "generate.gallery"
        face: "gallery"
        inputs: ({
            gain: { value: 0, minimum: -20, maximum: 20, unit: "dB" },
            count: { value: 200, type: "int", minimum: 2, maximum: 10000 },
            form: { value: "sine", choices: ["sine", "square", "triangle"] },
            noisy: { value: false },
            low: { value: 0.1, minimum: 0, maximum: 1 },
            high: { value: 0.9, minimum: 0, maximum: 1 },
            tint: { value: "#93a3fc" },
            note: { value: "words" },
            path: { value: "", file: "read" }
        })
        outputs: ({ signal: { made: "wave" } })
    }
    Face {
        id: face
        anchors.fill: parent
        node: node
    }

    MadeUpNode {
        id: shown
        typeId: "generate.gallery_views"
        face: "galleryViews"
        inputs: ({ regions: { value: [{ shape: "ellipse", x: 2, y: 2, width: 8, height: 8, name: "near" }], type: "list" } })
        outputs: ({
            signal: { made: "wave" }, image: { made: "image" }, volume: { made: "volume" }, map: { made: "image" }, table: { made: "table" }, text: { made: "text" }
        })
    }
    Component {
        id: faces
        Face { width: 464; height: 512 }
    }

    TestCase {
        name: "Gallery"
        when: windowShown

        function part(name: string): Item { return findChild(face, name) }
        function initTestCase() {
            tryVerify(() => face.present)
            compare(face.errorText, "")
        }
        function init() {
            failOnWarning(/Error|is not|Cannot|Binding loop/)
            node.forget()
        }
        function asked(): string { return node.requests.length > 0 ? node.requests[node.requests.length - 1].input : "" }

        function test_everything_lies_within_the_face() {
            const column = face.face.children[0]
            verify(column.height <= face.height - 4, column.height)
            for (let i = 0; i < column.children.length; ++i)
                verify(column.children[i].width <= face.width, i)
        }
        function test_each_part_asks_for_its_input_data() {
            return [{ tag: "gain", x: 100 }, { tag: "levels", x: 40, input: "low" }, { tag: "form", x: 110 }, { tag: "noisy", x: 14 }]
        }
        function test_each_part_asks_for_its_input(row) {
            mouseClick(part(row.tag), row.x, part(row.tag).height / 2)
            compare(asked(), row.input || row.tag)
            compare(node.undoSteps, 1)
        }
        function test_fields_are_typed_into_data() {
            return [{ tag: "count", keys: "50", value: 50 }, { tag: "note", keys: "hello", value: "hello" }, { tag: "tint", keys: "ff8800", value: "#ff8800" },
                { tag: "path", keys: "cells.png", value: "cells.png" }]
        }
        function test_fields_are_typed_into(row) {
            mouseClick(part(row.tag), part(row.tag).width / 2, 12)
            keyClick(Qt.Key_A, Qt.ControlModifier)
            for (const key of row.keys)
                keyClick(key)
            keyClick(Qt.Key_Return)
            compare(node.inputs[row.tag].value, row.value)
        }
        function test_its_buttons_run_the_node_and_raise_the_gain() {
            mouseClick(part("run"))
            compare(node.commands, ["run"])
            node.inputs.gain.reset()
            mouseClick(part("plain"))
            compare(node.inputs.gain.value, 1)
        }
        function test_every_view_shows_its_data() {
            const views = createTemporaryObject(faces, root, { node: shown })
            compare(views.errorText, "")
            for (const name of ["line", "histogram", "scatter", "bars", "heat", "picture", "volume", "rows", "words"])
                tryVerify(() => findChild(views, name).present, 5000, name)
            compare(findChild(views, "heat").shownForm, "heat map")
            compare(findChild(views, "log").count, 3)
            compare(findChild(views, "ring").text, "62 %")
            const column = views.face.children[0]
            verify(column.height <= views.height, column.height)
        }
        function test_a_region_is_drawn_on_the_picture() {
            shown.forget()
            const views = createTemporaryObject(faces, root, { node: shown })
            tryVerify(() => views.present)
            const picture = findChild(views, "picture")
            tryVerify(() => picture.present)
            verify(findChild(views, "tool-polygon") !== null)
            const x = picture.pictureRect.x + picture.pictureRect.width / 2, y = picture.pictureRect.y + picture.pictureRect.height / 2
            mouseDrag(picture, x, y, 40, 30)
            compare(shown.inputs.regions.value.length, 2)
            compare(shown.inputs.regions.value[1].shape, "ellipse")
            compare(shown.undoSteps, 1)
        }
    }
}

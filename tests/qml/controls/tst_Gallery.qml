// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Everything together, in every theme: no warning, and colours that follow the theme.
import QtQuick
import QtTest
import Heddle.Theme
import Heddle.Controls

TestCase {
    id: root

    name: "Gallery"
    when: windowShown
    visible: true
    width: 1400
    height: 960

    Component { id: gallery; Gallery { } }
    Component { id: glyph; StateGlyph { width: 24; height: 24; state: "done" } }
    Component { id: word; Label { color: Theme.stateColor("done"); text: "Done" } }
    Component { id: button; Button { text: "Run" } }
    Component { id: icon; Icon { name: "stop"; size: 16 } }

    function init() {
        failOnWarning(/Error|Binding loop|not a type|undefined/)
    }
    function cleanup() {
        Theme.mode = "dark"
        Theme.reducedMotion = false
    }

    function test_it_opens_in_every_theme_without_a_warning() {
        const g = createTemporaryObject(gallery, root)
        for (const mode of ["dark", "light", "contrast-dark", "contrast-light", "system"]) {
            Theme.mode = mode
            waitForRendering(g)
            compare(g.color, Theme.canvas)
        }
    }

    function test_functions_of_the_theme_follow_it() {
        Theme.mode = "dark"
        const w = createTemporaryObject(word, root)
        const dark = String(w.color)
        Theme.mode = "light"
        verify(String(w.color) !== dark)
        compare(w.color, Theme.done)
    }

    function test_glyphs_are_painted_again_when_the_theme_changes() {
        Theme.mode = "dark"
        const g = createTemporaryObject(glyph, root)
        const dark = grabImage(g)
        compare(dark.pixel(12, 3), Theme.done)
        Theme.mode = "light"
        waitForRendering(g)
        compare(grabImage(g).pixel(12, 3), Theme.done)
    }

    function test_an_icon_takes_the_colour_it_is_given() {
        const i = createTemporaryObject(icon, root, { color: "#ff0000" })
        compare(grabImage(i).pixel(8, 8), Qt.color("#ff0000"))
    }

    function test_nothing_fades_from_one_theme_to_the_other() {
        Theme.mode = "dark"
        const b = createTemporaryObject(button, root)
        Theme.mode = "light"
        compare(b.background.color, Theme.raised)
        verify(Theme.durationHoverIn > 0)
    }

    function test_reduced_motion_takes_no_time() {
        verify(Theme.durationSlide > 0)
        Theme.reducedMotion = true
        compare(Theme.durationSlide, 0)
        compare(Theme.durationLayout, 0)
    }
}

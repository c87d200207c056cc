// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Heddle.Theme
import Heddle.Widgets

TestCase {
    id: root

    name: "Python"
    when: windowShown
    width: 400
    height: 200
    visible: true

    TextEdit {
        id: area
        width: parent.width
        height: parent.height
        font: Theme.fontMono
        color: Theme.text

        PythonHighlighter { id: colours; document: area.textDocument }
    }

    // Pixels of that colour in the line.
    function inkOf(line: int, colour: color): int {
        const seen = grabImage(area)
        const from = area.positionToRectangle(area.text.split("\n").slice(0, line).join("\n").length + (line > 0 ? 1 : 0))
        let count = 0
        for (let y = Math.round(from.y); y < Math.min(seen.height, Math.round(from.y + from.height)); ++y)
            for (let x = 0; x < 200; ++x)
                if (Math.abs(seen.red(x, y) - colour.r * 255) + Math.abs(seen.green(x, y) - colour.g * 255) + Math.abs(seen.blue(x, y) - colour.b * 255) < 40)
                    ++count
        return count
    }

    function test_what_is_python_is_coloured() {
        area.text = "return x\n\"text\"\n# remark\nplain\n@node\n"
        verify(root.inkOf(0, Theme.accent) > 0, "a keyword")
        verify(root.inkOf(1, Theme.done) > 0, "a text")
        verify(root.inkOf(2, Theme.text3) > 0, "a comment")
        compare(root.inkOf(3, Theme.accent) + root.inkOf(3, Theme.done) + root.inkOf(3, Theme.warn), 0)
        verify(root.inkOf(4, Theme.warn) > 0, "a decorator")
    }

    function test_a_text_goes_on_over_lines_until_it_ends() {
        area.text = "a = \"\"\"return\nreturn\n\"\"\"\nreturn"
        compare(root.inkOf(1, Theme.accent), 0)
        verify(root.inkOf(1, Theme.done) > 0)
        verify(root.inkOf(3, Theme.accent) > 0)
        area.text = "a = \"\"\"return\"\"\"\nreturn"
        verify(root.inkOf(1, Theme.accent) > 0)
    }
}

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""`heddle render`: pictures of flows without a display, and what is said where there is none."""

import os
import pathlib
import struct
import subprocess
import unittest
import xml.etree.ElementTree
import zlib

from program import FLOWS, LIMIT_S, PROGRAM, SANITIZED, ProgramTest, flow, node

WELCOME = FLOWS / "welcome.heddle"
MISSING = not (pathlib.Path(PROGRAM).resolve().parent.parent / "lib/heddle/render.so").exists()


def size(path):
    """Width and height."""
    raw = path.read_bytes()
    assert raw[:8] == b"\x89PNG\r\n\x1a\n", path
    return struct.unpack(">II", raw[16:24])


def colours(path):
    """How many different bytes the picture has."""
    raw, at, packed = path.read_bytes(), 8, b""
    while at < len(raw):
        length, kind = struct.unpack(">I4s", raw[at:at + 8])
        packed += raw[at + 8:at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    return len(set(zlib.decompress(packed)))


@unittest.skipIf(MISSING, "this build has no window and no renderer")
class Pictures(ProgramTest):
    def draw(self, file, name, *words):
        ended = self.heddle("render", file, "-o", name, *words)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertEqual(ended.stdout, "")
        return self.folder / name

    def text_of(self, path):
        root = xml.etree.ElementTree.parse(path).getroot()
        self.assertTrue(root.tag.endswith("svg"))
        return " ".join(root.itertext())

    def test_png(self):
        width, height = size(self.draw(WELCOME, "a.png"))
        self.assertGreater(width, 400)
        self.assertGreater(height, 100)
        self.assertGreater(colours(self.folder / "a.png"), 20, "something is drawn")

    def test_control_characters_in_a_text_leave_the_svg_well_formed(self):
        text = flow([node(1, "note", "value.text", {"value": "a\u0001b"})])
        self.assertIn("note", self.text_of(self.draw(self.file("a.heddle", text), "a.svg")))  # it can be parsed

    def test_svg_names_the_nodes(self):
        text = self.text_of(self.draw(self.file("a.heddle", flow([node(1, "first", "math.add"), node(2, "second", "math.add")])), "a.svg"))
        self.assertIn("first", text)
        self.assertIn("second", text)

    def test_the_scale_and_the_theme_are_followed(self):
        small, large = size(self.draw(WELCOME, "a.png")), size(self.draw(WELCOME, "b.png", "--scale", "2"))
        self.assertAlmostEqual(large[0] / small[0], 2, delta=0.02)
        self.draw(WELCOME, "dark.png", "--theme", "dark")
        self.draw(WELCOME, "light.png", "--theme", "light")
        self.assertNotEqual((self.folder / "dark.png").read_bytes(), (self.folder / "light.png").read_bytes())

    def test_two_drawings_are_equal(self):
        first, second = self.draw(WELCOME, "a.png"), self.draw(WELCOME, "b.png")
        self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_every_shipped_flow_is_drawn(self):
        for path in sorted(FLOWS.glob("*.heddle")):
            self.assertGreater(colours(self.draw(path, "a.png")), 20, path)

    def test_empty_unknown_and_nested_flows_are_drawn(self):
        inside = {"nodes": [node(1, "x", "math.add")], "wires": [], "frames": []}
        for text in [flow([]), flow([node(1, "far", "far.away")]), flow([node(1, "group", "flow.group", graph=inside)]),
                     flow([node(1, "edge", "math.add") | {"at": [1e6, 0]}, node(2, "other", "math.add") | {"at": [-1e6, 0]}])]:
            width, height = size(self.draw(self.file("a.heddle", text), "a.png"))
            self.assertTrue(0 < width <= 16000 and 0 < height <= 16000)

    def test_hostile_names_are_only_names(self):
        names = ["<script>alert(1)</script>", "]]>&amp;\"'", "ü😀", "\u202egnp.a", "x" * 900]
        text = flow([node(i, name, "math.add") for i, name in enumerate(names, 1)])
        path = self.draw(self.file("a.heddle", text), "a.svg")
        self.assertNotIn("<script", path.read_text())
        self.text_of(path)
        self.draw(self.folder / "a.heddle", "a.png")

    def test_a_flow_is_drawn_and_not_run(self):
        text = flow([node(1, "note", "value.text", {"value": "x"}), node(2, "save", "files.write", {"path": "out.txt"})], [(1, "value", 2, "value")])
        self.draw(self.file("a.heddle", text), "a.png")
        self.assertFalse((self.folder / "out.txt").exists())

    def test_no_display_is_needed_whatever_the_environment_says(self):
        for more in [{}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "nonsense"}, {"DISPLAY": ":999"}]:
            environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")}
            ended = subprocess.run([PROGRAM, "render", WELCOME, "-o", "a.png"], cwd=self.folder, env={**environment, **more},
                                   capture_output=True, timeout=LIMIT_S, check=False)
            self.assertEqual(ended.returncode, 0, ended.stderr)
            self.assertTrue((self.folder / "a.png").exists())

    @unittest.skipIf(SANITIZED, "the checks of a sanitizer refer to libraries that the renderer does without")
    def test_it_loads_no_qt_quick(self):
        environment = {**os.environ, "LD_DEBUG": "files", "LD_DEBUG_OUTPUT": str(self.folder / "loaded")}
        subprocess.run([PROGRAM, "render", WELCOME, "-o", "a.png"], cwd=self.folder, env=environment, check=True, capture_output=True)
        loaded = "".join(path.read_text(errors="replace") for path in self.folder.glob("loaded*"))
        self.assertIn("Qt6Gui", loaded)
        self.assertNotIn("libQt6Quick.so", loaded)


@unittest.skipIf(MISSING, "this build has no window and no renderer")
class Refusals(ProgramTest):
    def test_wrong_usage_is_2(self):
        for words in [[], [WELCOME], [WELCOME, "-o"], ["-o", "a.png"], [WELCOME, "-o", "a"], [WELCOME, "-o", "a.jpg"],
                      [WELCOME, "-o", "a.PNG.gz"], [WELCOME, "-o", ".png"], [WELCOME, "-o", ""], [WELCOME, WELCOME, "-o", "a.png"],
                      [WELCOME, "-o", "a.png", "--scale", "0"], [WELCOME, "-o", "a.png", "--scale", "nan"],
                      [WELCOME, "-o", "a.png", "--scale", "1e9"], [WELCOME, "-o", "a.png", "--theme", "pink"],
                      [WELCOME, "-o", "a.png", "--nonsense", "1"]]:
            ended = self.heddle("render", *words)
            self.assertEqual(ended.returncode, 2, (words, ended.stderr))
            self.assertTrue(ended.stderr.strip(), words)
        self.assertEqual(list(self.folder.glob("*")), [], "nothing is left behind")

    def test_an_unreadable_flow_is_3(self):
        self.refused(self.heddle("render", "missing.heddle", "-o", "a.png"), 3, "missing.heddle")
        self.refused(self.heddle("render", ".", "-o", "a.png"), 3)
        self.refused(self.heddle("render", self.file("torn.heddle", WELCOME.read_bytes()[:200]), "-o", "a.png"), 3, "Line ")
        self.assertFalse((self.folder / "a.png").exists())

    def test_where_it_cannot_be_written_the_old_picture_stays(self):
        self.refused(self.heddle("render", WELCOME, "-o", "no/such/folder/a.png"), 2, "a.png")
        (self.folder / "folder.png").mkdir()
        self.refused(self.heddle("render", WELCOME, "-o", "folder.png"), 2, "folder.png")
        self.file("old.png", b"old")
        self.refused(self.heddle("render", "missing.heddle", "-o", "old.png"), 3)
        self.assertEqual((self.folder / "old.png").read_bytes(), b"old")
        self.assertEqual(self.heddle("render", WELCOME, "-o", "old.png").returncode, 0)
        self.assertNotEqual((self.folder / "old.png").read_bytes(), b"old", "a picture that is there is replaced")


if __name__ == "__main__":
    unittest.main()

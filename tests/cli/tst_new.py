# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""`heddle new`, and what a stranger does with it next: test the widget, look at it."""

import json
import os
import pathlib
import shutil
import subprocess
import unittest

from program import PROGRAM, SOURCE, ProgramTest

LIBRARY = pathlib.Path(PROGRAM).resolve().parents[1] / "lib/heddle"
WIDGETS = SOURCE / "resources/examples/widgets"


def without_a_window(test):
    """Skips a test where the window was not built."""
    return unittest.skipUnless((LIBRARY / "widgettest.so").exists(), "the window is not built")(test)


class New(ProgramTest):
    def setUp(self):
        super().setUp()
        os.environ["XDG_DATA_HOME"] = str(self.folder / ".data")
        for name in ("QT_QPA_PLATFORM", "QT_QUICK_BACKEND"):
            os.environ[name] = {"QT_QPA_PLATFORM": "offscreen"}.get(name, "software")

    def made(self, *words):
        ended = self.heddle("new", "widget", *words)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return self.folder / words[0]

    def passes(self, path):
        ended = self.heddle("preview", "--test", path)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        return ended.stdout

    def test_alone_it_lists_what_it_can_make(self):
        ended = self.heddle("new")
        self.assertEqual(ended.returncode, 0)
        self.assertIn("heddle new widget NAME", ended.stdout)

    def test_what_it_cannot_make_is_2_and_says_what_it_can(self):
        for words in [["thing", "x"], ["node", "x"], ["node", "x", "--fortran"], ["package"], ["widget"], ["widget", "A", "b.c", "d"]]:
            self.refused(self.heddle("new", *words), 2, "heddle new widget NAME")

    def test_bad_names_are_2_and_nothing_is_written(self):
        for name in ["", "../up", "a/b", "a b", "1st", "-x", "ä", ".hidden", "x" * 65, "a.b"]:
            self.refused(self.heddle("new", "widget", name), 2, "cannot be the name")
        for kind in ["threshold", "image.", ".x", "image/threshold", "a.b.c", "image.thresh old"]:
            self.refused(self.heddle("new", "widget", "Fine", kind), 2, "is no node type")
        self.assertEqual([path.name for path in self.folder.iterdir() if not path.name.startswith(".")], [])

    def test_nothing_is_overwritten(self):
        mine = self.file("Gain/mine.txt", "keep")
        self.refused(self.heddle("new", "widget", "Gain"), 2, "There is something called Gain here already")
        self.assertEqual(mine.read_text(), "keep")
        self.assertEqual(list((self.folder / "Gain").iterdir()), [mine])
        (self.folder / "Dangling").symlink_to("nowhere")
        self.refused(self.heddle("new", "widget", "Dangling"), 2, "already")

    def test_where_nothing_can_be_written_it_says_so(self):
        if os.geteuid() == 0:
            self.skipTest("root may write anywhere")
        self.folder.chmod(0o500)
        self.addCleanup(self.folder.chmod, 0o700)
        self.refused(self.heddle("new", "widget", "Gain"), 2, "cannot be made")

    def test_it_writes_a_widget_data_a_test_and_how_to_go_on(self):
        folder = self.made("Gain")
        self.assertEqual({path.name for path in folder.iterdir()},
                         {"Gain.qml", "MadeUp.qml", "README.md", "package.json", "tst_Gain.qml"})
        for path in folder.iterdir():
            self.assertNotRegex(path.read_text(), "@|SPDX", path.name)
        self.assertEqual(json.loads((folder / "package.json").read_text())["name"], "Gain")

    def test_for_a_known_type_the_data_has_its_ports(self):
        folder = self.made("Wave", "generate.wave")
        self.assertRegex((folder / "MadeUp.qml").read_text(), r'rate: \{ type: "number", value: 100.0, .*unit: "Hz"')
        self.assertIn("input: root.node.inputs.form", (folder / "generate.wave.qml").read_text())

    @without_a_window
    def test_what_it_wrote_passes_its_own_test(self):
        self.assertIn("test_dragging_gain_is_one_undo_step", self.passes(self.made("Gain")))

    @without_a_window
    def test_every_node_type_gets_a_start_that_passes(self):
        for number, kind in enumerate(["image.threshold", "generate.wave", "table.group", "formats.read_image", "value.text", "demo.unknown"]):
            self.passes(self.made(f"Widget{number}", kind))

    @without_a_window
    def test_a_test_that_fails_is_1(self):
        folder = self.made("Gain")
        (folder / "Gain.qml").write_text("import Heddle.Widgets\nNodeWidget { Slidr { } }\n")
        ended = self.heddle("preview", "--test", folder)
        self.assertEqual(ended.returncode, 1, ended.stdout)
        self.assertIn("Slidr is not a type", ended.stdout)

    @without_a_window
    def test_tests_that_are_not_there_are_3_and_wrong_words_are_2(self):
        self.refused(self.heddle("preview", "--test", "nowhere"), 3, "no tst_*.qml")
        self.refused(self.heddle("preview", "--test"), 2, "which tests")

    @without_a_window
    def test_it_can_be_looked_at(self):
        folder = self.made("Gain")
        for theme in ["dark", "light"]:
            picture = self.folder / f"{theme}.png"
            ended = self.heddle("preview", folder / "Gain.qml", "--theme", theme, "--picture", picture)
            self.assertEqual(ended.returncode, 0, ended.stderr)
            self.assertEqual(picture.read_bytes()[:4], b"\x89PNG")
            self.assertNotRegex(ended.stderr, r"Error|not a type|Binding loop")
        self.assertNotEqual((self.folder / "dark.png").read_bytes(), (self.folder / "light.png").read_bytes())

    @without_a_window
    def test_what_cannot_be_read_is_3(self):
        self.refused(self.heddle("preview", "nowhere.qml"), 3, "nowhere.qml cannot be read")
        self.refused(self.heddle("preview", "."), 3, "cannot be read")
        widget = self.made("Gain") / "Gain.qml"
        self.refused(self.heddle("preview", widget, "--data", "nowhere.json"), 3, "nowhere.json")
        for words in [[], [widget, widget], [widget, "--nonsense", "x"], [widget, "--data"], [widget, "--theme", "pink"]]:
            self.assertEqual(self.heddle("preview", *words).returncode, 2, words)

    @without_a_window
    def test_the_shipped_widgets_pass_their_tests(self):
        copy = self.folder / "widgets"
        shutil.copytree(WIDGETS, copy)
        self.passes(copy)

    @without_a_window
    def test_the_test_in_the_manual_passes(self):
        self.passes(SOURCE / "resources/manual/listings")


class NewPython(ProgramTest):
    """Packages of nodes in Python."""

    def setUp(self):
        super().setUp()
        self.data = self.folder / ".data"
        os.environ["XDG_DATA_HOME"] = str(self.data)
        os.environ["XDG_CACHE_HOME"] = str(self.folder / ".cache")

    def made(self, *words, cwd=None):
        ended = subprocess.run([PROGRAM, "new", *words], cwd=cwd or self.folder, capture_output=True, text=True)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return ended.stdout

    def python(self, *words):
        environment = {**os.environ, "PYTHONPATH": str(LIBRARY / "python")}
        return subprocess.run(["/usr/bin/python3", "-m", "heddle", *words], env=environment, capture_output=True, text=True)

    def files(self, folder):
        return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"}

    def test_a_package_has_a_node_a_test_a_flow_and_how_to_go_on(self):
        said = self.made("package", "moving_mean")
        self.assertIn("-m heddle test moving_mean", said)
        folder = self.folder / "moving_mean"
        self.assertEqual(self.files(folder), {"README.md", "package.json", "moving_mean.py", "tests/test_moving_mean.py",
                                              "examples/moving_mean.heddle"})
        for name in self.files(folder):
            self.assertNotRegex((folder / name).read_text(), "@[A-Z]+@|SPDX", name)

    def test_a_package_is_told_how_it_comes_to_where_packages_are(self):
        there = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "heddle/packages"
        self.assertIn(f'ln -s "$PWD/far" "{there}/far"', self.made("package", "far"))

    def test_what_it_wrote_passes_its_own_test(self):
        self.made("package", "moving_mean")
        ended = self.python("test", str(self.folder / "moving_mean"))
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        self.assertIn("Ran 3 tests", ended.stderr)

    def test_in_a_package_a_node_is_added_and_what_is_there_stays(self):
        self.made("package", "mine")
        folder = self.folder / "mine"
        self.made("node", "second", "--python", cwd=folder)
        self.assertLessEqual({"mine.py", "second.py", "tests/test_second.py"}, self.files(folder))
        ended = self.python("test", str(folder))
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        self.assertIn("Ran 6 tests", ended.stderr)
        before = (folder / "second.py").read_text()
        again = subprocess.run([PROGRAM, "new", "node", "second", "--python"], cwd=folder, capture_output=True, text=True)
        self.refused(again, 2, "second.py here already")
        self.assertEqual((folder / "second.py").read_text(), before)

    def test_elsewhere_a_node_gets_a_package_of_its_own(self):
        self.made("node", "alone", "--python")
        self.assertIn("package.json", self.files(self.folder / "alone"))

    def test_installed_its_flow_runs(self):
        self.made("package", "moving_mean")
        packages = self.data / "heddle/packages"
        packages.mkdir(parents=True)
        (packages / "moving_mean").symlink_to(self.folder / "moving_mean")
        flow = self.folder / "moving_mean/examples/moving_mean.heddle"
        ended = self.heddle("run", flow)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)

    def test_names_that_python_would_not_take_are_2(self):
        for name in ["Big", "for", "1st", "a-b", "../up", "", "ä"]:
            self.refused(self.heddle("new", "package", name), 2, "cannot be the name")
            self.refused(self.heddle("new", "node", name, "--python"), 2, "cannot be the name")
        self.assertEqual([path.name for path in self.folder.iterdir() if not path.name.startswith(".")], [])


if __name__ == "__main__":
    unittest.main()

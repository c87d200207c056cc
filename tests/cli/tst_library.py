# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A library of nodes in C++, outside of this tree: begun by `heddle new node NAME --cpp`, built, tested, used."""

import os
import pathlib
import subprocess
import unittest

from program import PROGRAM, ProgramTest

PREFIX = pathlib.Path(PROGRAM).resolve().parents[1]


class Library(ProgramTest):
    def setUp(self):
        super().setUp()
        os.environ["XDG_DATA_HOME"] = str(self.folder / ".data")
        os.environ.pop("HEDDLE_NODES", None)

    def begun(self, name="moving_mean"):
        ended = self.heddle("new", "node", name, "--cpp")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return self.folder / name

    def does(self, *words):
        ended = subprocess.run([*map(str, words)], cwd=self.folder, capture_output=True, text=True, check=False)
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)
        return ended.stdout

    def built(self, folder):
        self.does("cmake", "-S", folder, "-B", folder / "build", f"-DCMAKE_PREFIX_PATH={PREFIX}")
        self.does("cmake", "--build", folder / "build")

    def test_it_is_built_tested_used_and_installed(self):
        folder = self.begun()
        self.built(folder)
        self.assertIn("100% tests passed, 0 tests failed out of 2", self.does("ctest", "--test-dir", folder / "build"))
        example = folder / "examples/moving_mean.heddle"
        self.assertEqual(self.heddle("run", example).returncode, 1, "it is not installed yet")
        os.environ["HEDDLE_NODES"] = str(folder / "build/nodes")
        self.assertEqual(self.heddle("run", example).returncode, 0)
        del os.environ["HEDDLE_NODES"]
        self.does("cmake", "--install", folder / "build")
        self.assertEqual(self.heddle("run", example).returncode, 0)
        self.assertIn("The moving mean of a signal.", self.heddle("nodes", "moving_mean.moving_mean").stdout)

    def test_what_was_built_with_another_version_is_named_and_not_run(self):
        folder = self.begun("old")
        (folder / "CMakeLists.txt").write_text((folder / "CMakeLists.txt").read_text().replace(
            "heddle_node_library(old", "set(Heddle_VERSION 0.0.1)\nheddle_node_library(old"))
        self.built(folder)
        os.environ["HEDDLE_NODES"] = str(folder / "build/nodes")
        ended = self.heddle("run", folder / "examples/old.heddle")
        self.refused(ended, 1, "old.so was built with Heddle 0.0.1; this is ", "Build it again.")

    def test_a_name_that_cannot_be_is_refused_with_a_reason(self):
        for name in ("switch", "Moving", "std", "moving-mean", "a__b", "../x", ""):
            self.refused(self.heddle("new", "node", name, "--cpp"), 2, "cannot be the name")
        self.begun()
        self.refused(self.heddle("new", "node", "moving_mean", "--cpp"), 2, "already")


if __name__ == "__main__":
    unittest.main()

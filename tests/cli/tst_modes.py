# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Bypassed and muted nodes in a run without a window."""

import json
import pathlib
import subprocess
import unittest

from program import PROGRAM, ProgramTest, flow, node

MISSING = not (pathlib.Path(PROGRAM).resolve().parent.parent / "lib/heddle/render.so").exists()


def chain(**of_plus):
    return flow([node(1, "three", "value.number", {"value": 3.0}), node(2, "plus", "math.add", {"b": 10.0}, **of_plus),
                 node(3, "times", "math.multiply", {"b": 2.0})], [(1, "value", 2, "a"), (2, "sum", 3, "a")])


class Modes(ProgramTest):
    def ran(self, text, *words):
        return self.heddle("run", self.file("a.heddle", text), *words)

    def test_a_bypassed_node_hands_on_what_comes_in(self):
        self.assertEqual(json.loads(self.ran(chain(), "--json").stdout)["outputs"], {"times.product": 26.0})
        ended = self.ran(chain(mode="bypassed"), "--json")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertEqual(json.loads(ended.stdout)["outputs"], {"times.product": 6.0})

    def test_an_isolated_node_runs_in_a_process_of_its_own(self):
        ended = self.ran(chain(kept={"isolate": True}), "--json")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertEqual(json.loads(ended.stdout)["outputs"], {"times.product": 26.0})

    def test_the_worker_is_found_where_node_libraries_are_and_loads_no_qt(self):
        worker = pathlib.Path(PROGRAM).resolve().parent.parent / "lib/heddle/heddle-worker"
        linked = subprocess.run(["ldd", worker], capture_output=True, text=True, check=True).stdout
        self.assertIn("libheddle-engine.so", linked)
        self.assertNotIn("Qt", linked)
        alone = subprocess.run([worker], capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
        self.assertEqual(alone.returncode, 2)
        self.assertIn("Heddle starts this program", alone.stderr)

    def test_what_is_muted_does_not_run_and_is_not_missed(self):
        ended = self.ran(chain(mode="muted"), "--json")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        said = json.loads(ended.stdout)
        self.assertEqual(said["outputs"], {})
        self.assertEqual(said["nodes"]["times"]["state"], "waiting")
        self.assertEqual(said["nodes"]["times"]["error"], "plus is muted")
        self.assertEqual(said["nodes"]["three"]["state"], "done")

    def test_whoever_asks_for_what_is_muted_is_told_why_there_is_none(self):
        ended = self.ran(chain(mode="muted"), "--get", "times.product")
        self.assertEqual(ended.returncode, 1)
        self.assertIn("times.product has no value: plus is muted", ended.stderr)

    def test_an_unknown_mode_is_refused_where_it_stands(self):
        ended = self.ran(chain(mode="asleep"))
        self.assertEqual(ended.returncode, 3)
        self.assertIn("expected bypassed or muted, found “asleep”", ended.stderr)

    @unittest.skipIf(MISSING, "this build has no renderer")
    def test_a_picture_says_which_nodes_do_not_run(self):
        self.file("a.heddle", chain(mode="bypassed"))
        ended = self.heddle("render", "a.heddle", "-o", "a.svg")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertIn("Bypassed", (self.folder / "a.svg").read_text())


if __name__ == "__main__":
    unittest.main()

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Nodes in Python: found in packages, run in processes, and as good as any other."""

import json
import os
import unittest

import numpy

from program import ProgramTest, flow, node

PACKAGE = '''
import os
import time
from typing import Annotated
from heddle import Array, Latest, node

@node(title="Twice")
def twice(value: float = 2.0) -> float:
    """Twice as much."""
    return value * 2

@node(title="Ramp")
def ramp(count: int = 100_000) -> Array:
    """Numbers that rise."""
    import numpy
    return numpy.arange(count, dtype=float)

@node(title="Gone")
def gone() -> float:
    """Ends its process."""
    os._exit(3)

@node(title="Tells")
def tells() -> float:
    """Prints, then fails."""
    raise ValueError("too bad")

@node(title="Slow")
def slow() -> float:
    """Sleeps."""
    time.sleep(600)
    return 1.0

@node(title="Counts")
def counts(up_to: int = 1000) -> Annotated[int, Latest()]:
    """Yields faster than anybody looks."""
    for number in range(up_to):
        yield number
    return up_to
'''


class Python(ProgramTest):
    def setUp(self):
        super().setUp()
        os.environ["XDG_DATA_HOME"] = str(self.folder / ".data")
        os.environ["XDG_CACHE_HOME"] = str(self.folder / ".cache")
        os.environ["XDG_CONFIG_HOME"] = str(self.folder / ".config")
        self.package(PACKAGE)

    def package(self, code):
        self.file(".data/heddle/packages/mine/package.json", '{"name": "mine", "title": "Mine"}')
        self.file(".data/heddle/packages/mine/nodes.py", code)

    def test_a_package_that_is_switched_off_does_not_run_and_is_named(self):
        flowing = self.file("a.heddle", flow([node(1, "two", "mine.twice", {"value": 21})]))
        self.assertEqual(self.heddle("run", flowing).returncode, 0)
        self.file(".config/heddle/disabled-packages", f"{(self.folder / '.data/heddle/packages/mine').resolve()}\n")
        ended = self.heddle("run", flowing)
        self.assertNotIn("42", ended.stdout)
        self.assertIn("Switched off: the package Mine", ended.stderr)
        self.assertEqual(ended.returncode, 1, "what was to be done is not done")

    def test_a_package_beside_a_flow_is_not_loaded(self):
        ran = self.folder / "ran"
        self.file("flows/package.json", '{"name": "evil"}')
        self.file("flows/evil.py", f"from heddle import node\nopen({str(ran)!r}, 'w').close()\n@node\ndef run() -> float:\n    return 1.0\n")
        ended = self.heddle("run", self.file("flows/a.heddle", flow([node(1, "evil", "evil.run")])))
        self.assertIn("evil: not-set-up: Not installed", ended.stderr)
        self.assertFalse(ran.exists())

    def test_a_flow_of_both_languages(self):
        text = flow([node(1, "two", "mine.twice", {"value": 21}), node(2, "more", "mine.twice")], [(1, "result", 2, "value")])
        said = self.report(text)
        self.assertEqual(said["outputs"], {"more.result": 84.0})

    def test_what_is_called_heddle_where_it_was_started_is_not_imported(self):
        self.file("heddle/__init__.py", "raise SystemExit(9)")
        said = self.report(flow([node(1, "two", "mine.twice")]))
        self.assertEqual(said["outputs"], {"two.result": 4.0})

    def test_arrays_are_handed_over(self):
        ended = self.run_flow(flow([node(1, "ramp", "mine.ramp")]), "--get", "ramp.result=ramp.npy")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        numpy.testing.assert_array_equal(numpy.load(self.folder / "ramp.npy"), numpy.arange(100_000))

    def test_who_ends_its_process_fails_alone(self):
        text = flow([node(1, "gone", "mine.gone"), node(2, "tells", "mine.tells"), node(3, "two", "mine.twice")])
        said = self.report(text, code=1)
        self.assertEqual(said["nodes"]["gone"]["error"], "The worker process ended by itself with status 3.")
        self.assertIn("ValueError: too bad", said["nodes"]["tells"]["error"])
        self.assertEqual(said["outputs"]["two.result"], 4.0)

    def test_every_value_is_counted_where_only_the_latest_is_shown_elsewhere(self):
        for count in (1, 7, 500, 1001):
            ended = self.run_flow(flow([node(1, "counts", "mine.counts")]), "--until", f"counts.result={count}", "--get", "counts.result")
            self.assertEqual((ended.returncode, ended.stdout.strip()), (0, f"counts.result: {count - 1}"), ended.stderr)

    def test_a_run_that_takes_too_long_is_given_up(self):
        ended = self.run_flow(flow([node(1, "slow", "mine.slow")]), "--timeout", "1")
        self.assertEqual(ended.returncode, 4, ended.stderr)

    def test_nodes_are_listed_and_remembered(self):
        first = self.heddle("nodes", "mine.twice").stdout
        self.assertIn("Twice as much.", first)
        self.assertIn("number, default 2", first)
        remembered = list((self.folder / ".cache/heddle/packages").glob("mine-*"))
        self.assertEqual(len(remembered), 1)
        self.assertEqual(self.heddle("nodes", "mine.twice").stdout, first)

    def test_an_input_that_names_a_file_says_so(self):
        self.package(PACKAGE + """
from typing import Annotated
from heddle import Reads

@node(title="Opens")
def opens(path: Annotated[str, Reads("csv")]) -> str:
    return path
""")
        kinds = json.loads(self.heddle("nodes", "--json").stdout)
        port = next(kind for kind in kinds if kind["type"] == "mine.opens")["inputs"][0]
        self.assertEqual((port["file"], port["suffixes"]), ("read", ["csv"]))

    def test_a_change_is_seen(self):
        self.heddle("nodes", "mine.twice")
        self.package(PACKAGE.replace("Twice as much.", "Two times as much."))
        self.assertIn("Two times as much.", self.heddle("nodes", "mine.twice").stdout)

    def test_a_package_that_cannot_be_imported_stops_nothing(self):
        self.package("import nothing_of_that_name")
        ended = self.run_flow(flow([node(1, "n", "math.add"), node(2, "two", "mine.twice")]), "--json")
        self.assertEqual(json.loads(ended.stdout)["outputs"], {"n.sum": 0.0}, ended.stderr)
        self.assertIn("package mine", ended.stderr)
        self.assertEqual(ended.stderr.count("nothing_of_that_name"), 1, ended.stderr)

    def test_a_package_of_which_a_flow_has_no_node_is_not_even_imported(self):
        ran = self.folder / "ran"
        self.package(f"import time\nopen({str(ran)!r}, 'w').close()\ntime.sleep(60)")
        text = flow([node(1, "n", "math.add")])
        self.assertEqual(self.report(text)["outputs"], {"n.sum": 0.0})
        self.assertEqual(self.heddle("check", self.file("a.heddle", text)).returncode, 0)
        self.assertEqual(self.heddle("render", self.file("a.heddle", text), "-o", "a.svg").returncode, 0)
        self.assertFalse(ran.exists())

    def test_nodes_of_packages_are_drawn_as_they_are(self):
        text = flow([node(1, "ramp", "mine.ramp")])  # whose input nothing but its declaration tells of
        ended = self.heddle("render", self.file("a.heddle", text), "-o", "a.svg")
        self.assertEqual((ended.returncode, ended.stderr), (0, ""))
        self.assertIn("count", (self.folder / "a.svg").read_text())

    def test_a_package_that_crashes_stops_nothing(self):
        self.package("import os\nos._exit(9)")
        ended = self.run_flow(flow([node(1, "n", "math.add"), node(2, "two", "mine.twice")]), "--get", "n.sum")
        self.assertEqual(ended.stdout, "n.sum: 0\n", ended.stderr)
        self.assertIn("ended by itself with status 9", ended.stderr)


if __name__ == "__main__":
    unittest.main()

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Programs that stand in a flow: what is read off them, how they run, and how they fail at their line."""

import ast
import json
import pathlib
import unittest

import numpy as np

import fakehost  # noqa: F401  finds the package
from fakehost import WorkerTest
from heddle import Image, Table, script
from heddle.errors import NodeError, failure
from heddle.package import described

SHARED = pathlib.Path(__file__).resolve().parents[1] / "engine/script/signatures.json"


def told(port):
    """What it says, without what it leaves unsaid."""
    return {key: value for key, value in port.items()
            if key == "default" or not (value is None or value is False or value == "" or value == [])}


def fault(code):
    """How a program that cannot be loaded fails."""
    try:
        script.load(code)
    except Exception as error:
        return failure(error)["text"]
    raise AssertionError("it can be loaded")


class Signatures(unittest.TestCase):
    """tests/engine/script/tst_signature.cpp holds what reads them without running them to the same list."""

    def test_what_python_reads_is_what_is_read_without_running(self):
        cases = json.loads(SHARED.read_text("utf-8"))
        self.assertGreater(len(cases), 10)
        for case in cases:
            with self.subTest(case["name"]):
                made = described("f", script.load(case["code"]))
                self.assertEqual([told(port) for port in made["inputs"]], case["inputs"])
                self.assertEqual([told(port) for port in made["outputs"]], case["outputs"])

    def test_the_function_with_node_counts_else_the_last_that_is_not_hidden(self):
        for code, name in (("def a(): ...\ndef b(): ...\ndef _c(): ...", "b"), ("@node\ndef a(): ...\ndef b(): ...", "a"),
                           ("@heddle.node(pure=False)\ndef _a(): ...\ndef b(): ...", "_a")):
            self.assertEqual(script.function_of(ast.parse(code)), name)

    def test_what_is_wrong_is_said_with_its_line(self):
        self.assertEqual(fault("def f(a):\n    return (a\n"), "line 2: SyntaxError: '(' was never closed")
        self.assertEqual(fault("x = 1\nimport nowhere_at_all\n\ndef f(): ..."),
                         "line 2: ModuleNotFoundError: No module named 'nowhere_at_all'")
        self.assertEqual(fault("\n\ndef f(*more): ..."), "line 3: *more cannot be a port; name each parameter")
        self.assertIn("line 1: “code” is the script itself", fault("def f(code): ..."))
        self.assertIn("There is no function", fault("x = 1"))

    def test_only_some_programs_are_kept(self):
        for number in range(40):
            script.load(f"def f(): return {number}")
        self.assertLess(len(script._known), 20)


class ScriptRuns(WorkerTest):
    def begin(self, code, *inputs, **more):
        return self.host.run("script", code, *inputs, type=script.TYPE, **more)

    def result(self, code, *inputs, **more):
        self.begin(code, *inputs, **more)
        outputs = self.host.until("finished")["outputs"]
        self.host.until("ready")
        return outputs

    def failed(self, code, *inputs):
        self.begin(code, *inputs)
        told = self.host.until("failed")
        self.host.until("ready")
        return told

    def test_a_plain_function_runs_with_its_defaults_and_needs_no_imports(self):
        self.assertEqual(self.result("def f(a: float, b: float = 3.0) -> float:\n    return a * b", 2.0, None), [6.0])
        self.assertEqual(self.result("def f(a: list) -> float:\n    return float(np.mean(a))", [1.0, 3.0]), [2.0])

    def test_a_program_runs_once_for_many_runs_of_its_function(self):
        code = "loaded = []\nloaded.append(1)\n\ndef f(a: int) -> int:\n    loaded.append(a)\n    return len(loaded)"
        self.assertEqual([self.result(code, 5), self.result(code, 6), self.result(code + " ", 5)], [[2], [3], [2]])

    def test_a_generator_yields_is_sent_to_and_stops(self):
        run = self.begin("def f(n: int = 3) -> int:\n    got = None\n    while got is None:\n        got = yield n\n        sleep(0.001)\n"
                         "    return got", 7)
        self.assertEqual(self.host.until("output")["value"], 7)
        self.host.tell("send", run, value=9)
        self.assertEqual(self.host.until("finished")["outputs"], [9])
        self.host.until("ready")
        run = self.begin("def f() -> int:\n    while True:\n        yield 1")
        self.host.until("output")
        self.host.tell("stop", run)
        self.host.until("aborted")

    def test_progress_log_and_triggers_are_told(self):
        code = ("class Out(NamedTuple):\n    done: Event\n    n: int\n\ndef f(go: Event, a: int = 1) -> Out:\n    progress(1, 2)\n"
                "    log(str(triggered_by()))\n    fire('done', a)\n    return Out(None, a)")
        self.assertEqual(self.result(code, None, 4, trigger=1), [None, 4])
        self.assertEqual(self.host.of("log")[-1]["text"], "go")
        self.assertEqual(self.host.of("progress")[-1]["total"], 2.0)
        self.assertTrue(self.host.of("output")[-1]["trigger"])

    def test_a_program_that_does_not_end_is_stopped_while_it_loads(self):
        run = self.begin("import time\nlog('loading')\nwhile True:\n    time.sleep(10)\n\ndef f(): ...")
        self.host.until("log")
        self.host.tell("stop", run)
        self.host.until("aborted")
        self.host.until("ready")
        self.assertEqual(self.result("def f() -> int: return 1"), [1])

    def test_an_exception_is_told_with_the_line_and_the_trace_shows_it(self):
        told = self.failed("def f(a: list) -> float:\n    # the mean\n    return np.stack(a).mean()", [])
        self.assertTrue(told["text"].startswith("line 3: ValueError: "), told["text"])
        self.assertEqual((told["file"], told["line"]), ("<script>", 3))
        self.assertIn("return np.stack(a).mean()", told["trace"])

    def test_a_sentence_for_the_user_stays_as_it_is(self):
        self.assertEqual(self.failed("def f():\n    raise NodeError('Too dark.')")["text"], "Too dark.")
        self.assertEqual(self.failed("def f(a: int): ...", None)["text"], "a has no value; set it or connect a wire")

    def test_a_column_that_is_not_there_is_told_with_those_that_are(self):
        told = self.failed("def f(t: Table) -> float:\n    return max(t['rain'])", Table(date=[1], wind=[2.0]))
        self.assertEqual(told["text"], 'No column "rain". There are: date, wind.')
        self.assertEqual((told["file"], told["line"]), ("<script>", 2))
        self.assertEqual(self.result("def f(t: Table) -> int:\n    try:\n        return t['rain']\n    except KeyError:\n"
                                     "        return len(t.get('rain', ()))", Table(date=[1])), [0])
        self.assertIn("The table has none", self.failed("def f(t: Table): t['rain']", Table())["text"])

    def test_what_is_computed_from_an_image_is_an_array(self):
        pixels = Image(np.ones((3, 4)), "grey")
        for kind in ("Array", "Image"):
            [made] = self.result(f"def f(a: Image) -> {kind}:\n    return a + 1", pixels)
            np.testing.assert_array_equal(made, np.full((3, 4), 2.0))

    def test_parameters_that_could_not_be_read_are_told(self):
        self.assertIn("not those that can be read off", self.failed("def f(a: int): ...")["text"])


if __name__ == "__main__":
    unittest.main()

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Programs that stand in a flow, without a window."""

import json
import unittest

from program import ProgramTest, flow, node

NEEDS_TRUST = 5
TIMES = "def times(value: float, factor: float = 2.0) -> float:\n    return value * factor\n"
BOTH = """class Both(NamedTuple):
    low: float
    high: float

def both(values: list) -> Both:
    progress(1, 1)
    return Both(min(values), max(values))
"""


def script(number, code, **values):
    return node(number, "script", "python.script", {"code": code, **values})


class Scripts(ProgramTest):
    def test_its_parameters_are_inputs_and_what_it_returns_is_wired_on(self):
        text = flow([node(1, "three", "value.number", {"value": 3.0}), script(2, TIMES, factor=5.0), node(4, "sum", "math.add", {"b": 1.0})],
                    [(1, "value", 2, "value"), (2, "result", 4, "a")])
        said = self.report(text, "--trust")
        self.assertEqual(said["outputs"]["sum.sum"], 16.0)
        self.assertEqual(said["nodes"]["script"]["state"], "done")

    def test_several_outputs_each_have_their_name(self):
        said = self.report(flow([script(1, BOTH, values=[3.0, 1.0, 2.0])]), "--trust")
        self.assertEqual(said["outputs"], {"script.low": 1.0, "script.high": 3.0})

    def test_it_waits_for_trust_and_says_so_and_nothing_of_it_runs(self):
        mark = self.folder / "ran"
        code = f"open({str(mark)!r}, 'w').close()\n" + TIMES
        ended = self.run_flow(flow([script(1, code, value=1.0)]))
        self.refused(ended, NEEDS_TRUST, "run Python code (script)", "--trust")
        self.assertEqual(ended.stdout, "")
        self.assertEqual(self.heddle("check", self.folder / "flow.heddle").returncode, 0)
        self.assertIn(self.heddle("render", self.folder / "flow.heddle", "-o", "out.svg").returncode, (0, 2))  # 2: no renderer
        self.assertFalse(mark.exists())
        self.assertEqual(self.run_flow(flow([script(1, code, value=1.0)]), "--trust").returncode, 0)
        self.assertTrue(mark.exists())

    def test_what_is_typed_on_the_command_line_is_wanted_and_sets_its_own_ports(self):
        said = self.report(flow([script(1, "def other(): ...")]), "--set", f"script.code={TIMES}", "--set", "script.value=4")
        self.assertEqual(said["outputs"], {"script.result": 8.0})
        self.refused(self.run_flow(flow([script(1, TIMES)]), "--set", "script.value=4"), NEEDS_TRUST, "run Python code")
        self.refused(self.run_flow(flow([script(1, TIMES)]), "--set", "script.other=4"), 2, "has no input “other”", "value")

    def test_what_fails_says_in_which_line(self):
        for code, words in ((TIMES + "x = (\n", "line 3: SyntaxError"), ("def f() -> int:\n    return 1 // 0\n", "line 2: ZeroDivisionError")):
            ended = self.run_flow(flow([script(1, code, value=1.0)]), "--trust")
            self.refused(ended, 1, "script", words)

    def test_one_that_never_ends_is_stopped(self):
        ended = self.run_flow(flow([script(1, "while True:\n    pass\n\ndef f(): ...")]), "--trust", "--timeout", "2")
        self.assertEqual(ended.returncode, 4, ended.stderr)

    def test_a_generator_shows_what_it_has_so_far(self):
        for result in ("int", "Annotated[int, Latest()]"):
            code = f"def count(n: int = 1000) -> {result}:\n    for i in range(n):\n        yield i\n    return n\n"
            ended = self.run_flow(flow([script(1, code)]), "--trust", "--until", "script.result=300", "--get", "script.result")
            self.assertEqual((ended.returncode, ended.stdout.strip()), (0, "script.result: 299"), (result, ended.stderr))

    def test_the_type_is_listed(self):
        said = json.loads(self.heddle("nodes", "python.script", "--json").stdout)
        self.assertEqual([port["name"] for port in said["inputs"]], ["code", "value"])
        self.assertIn("python.script", self.heddle("nodes").stdout)

    def test_a_wire_into_a_port_that_is_gone_harms_nothing_and_is_kept(self):
        text = flow([node(1, "three", "value.number", {"value": 3.0}), script(2, TIMES, value=1.0)], [(1, "value", 2, "gone")])
        self.assertEqual(self.report(text, "--trust")["outputs"]["script.result"], 2.0)
        text = flow([script(1, TIMES, value=1.0), node(2, "sum", "math.add", {"b": 1.0})], [(1, "gone", 2, "a")])
        self.assertEqual(self.report(text, "--trust", code=1)["nodes"]["sum"]["state"], "not-set-up")


if __name__ == "__main__":
    unittest.main()

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What may stand on the command line, and what is said where it may not."""

import json
import os
import unittest
from unittest import mock

from program import ProgramTest, flow, node

NUMBERS = flow([node(1, "a", "value.number", {"value": 2.0}), node(2, "sum", "math.add"), node(3, "note", "value.text")],
               [(1, "value", 2, "a")])
GROUP = flow([{**node(1, "outer", "flow.group"), "graph": {
    "nodes": [node(1, "in", "flow.input"), node(2, "inner", "flow.group", graph={
        "nodes": [node(7, "deep", "value.number", {"value": 4.0})], "wires": [], "frames": []}),
        node(3, "out", "flow.output")],
    "wires": [{"from": [1, "value"], "to": [3, "value"]}], "frames": []}}])


class Usage(ProgramTest):
    def test_help_and_version(self):
        self.assertIn("heddle run FLOW", self.heddle("--help").stdout)
        self.assertEqual(self.heddle("--help").returncode, 0)
        self.assertRegex(self.heddle("--version").stdout, r"^heddle \d+\.\d+")

    def test_wrong_usage_is_2(self):
        for words in [["--nonsense"], ["--panel"], ["a.heddle", "--nonsense"], ["runn", "a.heddle"],
                      ["a.heddle", "b.heddle", "--panel"], ["run"], ["run", "a", "b"], ["run", "a", "--nonsense"], ["run", "a", "--set"],
                      ["run", "a", "--set", "x"], ["run", "a", "--set", "x.y"], ["run", "a", "--set", ".y=1"],
                      ["run", "a", "--get", "x"], ["run", "a", "--get", "x."], ["run", "a", "--jobs", "0"],
                      ["run", "a", "--jobs", "many"], ["run", "a", "--jobs", "99999999999999999999"],
                      ["run", "a", "--timeout", "0"], ["run", "a", "--timeout", "nan"], ["run", "a", "--timeout", "-1"],
                      ["run", "a", "--until", "x.y"], ["run", "a", "--until", "x.y=0"], ["run", "a", "--until", "x.y=-1"],
                      ["check"], ["check", "a", "b"], ["check", "--all"], ["nodes", "a", "b"], ["nodes", "--nonsense"],
                      ["nodes", "no.such.type"]]:
            ended = self.heddle(*words)
            self.assertEqual(ended.returncode, 2, (words, ended.stderr))
            self.assertTrue(ended.stderr.strip(), words)
            self.assertEqual(ended.stdout, "", words)

    def test_without_a_display_the_window_is_refused_and_what_needs_none_is_named(self):
        without = {name: value for name, value in os.environ.items()
                   if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        with mock.patch.dict(os.environ, without, clear=True):
            for words in [], ["a.heddle"], ["a.heddle", "--panel"]:
                self.refused(self.heddle(*words), 2, "heddle run FLOW")

    def test_unreadable_is_3(self):
        self.refused(self.heddle("run", "missing.heddle"), 3, "missing.heddle")
        self.refused(self.heddle("check", "missing.heddle"), 3, "missing.heddle")
        self.refused(self.heddle("run", "."), 3)
        self.refused(self.run_flow("{"), 3, "Line 1, column 2:")
        self.refused(self.heddle("run", ""), 2)


class Variables(ProgramTest):
    FLOW = json.dumps({"heddle": 1, "nodes": [node(1, "sum", "math.add", use={"a": "gain"})],
                       "variables": [{"name": "gain", "type": "number", "value": 2.0}]})

    def test_is_set_by_its_name(self):
        self.assertEqual(self.report(self.FLOW)["outputs"]["sum.sum"], 2.0)
        self.assertEqual(self.report(self.FLOW, "--set", "gain=5")["outputs"]["sum.sum"], 5.0)

    def test_what_does_not_fit_is_refused(self):
        self.refused(self.run_flow(self.FLOW, "--set", "gain=much"), 2, "gain takes number")
        self.refused(self.run_flow(self.FLOW, "--set", "far=1"), 2, "none named “far”")


class Setting(ProgramTest):
    def value(self, text, *words):
        return self.report(NUMBERS, "--set", text, *words)["outputs"]

    def test_json_where_it_fits(self):
        self.assertEqual(self.value("a.value=5")["sum.sum"], 5.0)
        self.assertEqual(self.value("a.value=-2.5e3")["sum.sum"], -2500.0)
        self.assertEqual(self.value("a.value=true")["sum.sum"], 1.0)
        self.assertEqual(self.value("1.value=7")["sum.sum"], 7.0)

    def test_text_where_a_text_is_taken(self):
        self.assertEqual(self.value("note.value=hello world")["note.value"], "hello world")
        self.assertEqual(self.value("note.value=5")["note.value"], "5")
        self.assertEqual(self.value('note.value="5"')["note.value"], "5")
        self.assertEqual(self.value("note.value=null")["note.value"], "null")
        self.assertEqual(self.value("note.value=[1,2]")["note.value"], "[1,2]")
        self.assertEqual(self.value("note.value=a=b.c=d")["note.value"], "a=b.c=d")
        self.assertEqual(self.value("note.value=")["note.value"], "")
        self.assertEqual(self.value("note.value=ü😀")["note.value"], "ü😀")

    def test_the_last_of_two_wins(self):
        self.assertEqual(self.value("a.value=5", "--set", "a.value=6")["sum.sum"], 6.0)

    def test_what_does_not_fit_is_2_with_a_sentence(self):
        for words, part in [("a.value=wide", "value takes number; “wide” is not one."), ("a.value=[1]", "takes number, not list"),
                            ("a.value=", "takes number"), ("a.nothing=1", "a has no input “nothing”. It has: value."),
                            ("nobody.value=1", "There is no node “nobody” in this flow."), ("a/b.value=1", "There is no node"),
                            ("a.value=9007199254740993", "beyond 2^53"), ("a.value=\"5\"", "takes number"),
                            ("a.value={\"$time\":5}", "number")]:
            self.refused(self.run_flow(NUMBERS, "--set", words), 2, part)

    def test_ranges_and_choices_are_named(self):
        text = flow([node(1, "volume", "generate.volume")])
        self.refused(self.run_flow(text, "--set", "volume.depth=0"), 2, "depth must be between 1 and 4096 px, not 0.")
        self.refused(self.run_flow(text, "--set", "volume.noise=loud"), 2, "must be one of")

    def test_a_value_where_a_wire_brings_one_is_told_to_do_nothing(self):
        ended = self.run_flow(NUMBERS, "--set", "sum.a=100", "--get", "sum.sum")
        self.assertEqual(ended.stdout, "sum.sum: 2\n")
        self.assertIn("--set sum.a does nothing: a wire brings the value.", ended.stderr)

    def test_broken_utf8_and_long_values_do_no_harm(self):
        self.assertEqual(self.value(b"note.value=\xff".decode("utf-8", "surrogateescape"))["note.value"], "\ufffd")
        self.assertEqual(len(self.value("note.value=" + "x" * 100_000)["note.value"]), 100_000)

    def test_paths_are_relative_to_where_one_stands(self):
        self.file("here.csv", "x\n1\n2\n")
        text = flow([node(1, "data", "files.read_csv"), node(2, "x", "table.column", {"name": "x"})], [(1, "table", 2, "table")])
        self.file("elsewhere/flow.heddle", text)
        for path in ["here.csv", "./elsewhere/../here.csv", self.folder / "here.csv", '"here.csv"']:
            ended = self.heddle("run", "elsewhere/flow.heddle", "--set", f"data.path={path}")
            self.assertEqual(ended.returncode, 0, ended.stderr)
            self.assertIn("x.values", ended.stdout)
        self.refused(self.heddle("run", "elsewhere/flow.heddle", "--set", "data.path="), 1, "Choose a file for path")
        self.refused(self.heddle("run", "elsewhere/flow.heddle", "--set", "data.path=gone.csv"), 1, "gone.csv")

    def test_paths_in_the_flow_are_relative_to_the_flow(self):
        self.file("elsewhere/here.csv", "x\n1\n")
        self.file("elsewhere/flow.heddle", flow([node(1, "data", "files.read_csv", {"path": "here.csv"})]))
        self.assertEqual(self.heddle("run", "elsewhere/flow.heddle").returncode, 0)


class NestedPaths(ProgramTest):
    def test_nodes_in_groups_are_named_by_their_way(self):
        self.assertEqual(self.report(GROUP, "--get", "outer/inner/deep.value")["outputs"], {"outer/inner/deep.value": 4.0})
        self.assertEqual(self.report(GROUP, "--get", "1/2/7.value")["outputs"], {"1/2/7.value": 4.0})
        self.assertEqual(self.report(GROUP, "--set", "outer/inner/deep.value=9", "--get", "outer/inner/deep.value")["outputs"],
                         {"outer/inner/deep.value": 9.0})

    def test_a_group_has_the_ports_of_the_nodes_inside(self):
        self.assertEqual(self.report(GROUP, "--set", "outer.in=5", "--get", "outer.out")["outputs"], {"outer.out": 5})
        self.refused(self.run_flow(GROUP, "--set", "outer.nothing=5"), 2, "outer has no input “nothing”")
        self.refused(self.run_flow(GROUP, "--get", "outer.nothing"), 2, "outer has no output “nothing”")

    def test_names_with_dots_slashes_and_signs(self):
        text = flow([node(1, "a.b c=ü", "value.number", {"value": 3.0})])
        self.assertEqual(self.report(text)["outputs"], {"a.b c=ü.value": 3.0})
        self.assertEqual(self.report(flow([node(1, "a.b", "value.number", {"value": 3.0})]), "--get", "a.b.value")["outputs"],
                         {"a.b.value": 3.0})


if __name__ == "__main__":
    unittest.main()

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What a run prints and writes; scripts read it, so it is tested to the letter."""

import base64
import csv
import json
import struct
import subprocess
import unittest

import numpy

from program import LIMIT_S, PROGRAM, ProgramTest, flow, node

ARRAY = flow([node(1, "e", "math.expression", {"expression": "a * 2", "a": {"$array": {
    "dtype": "float64", "shape": [2, 2], "data": base64.b64encode(struct.pack("<4d", 0, 1, 2, 3)).decode()}}})])


def passing(value):
    """A flow that hands a value on as it is."""
    return flow([node(1, "out", "flow.output", {"value": value})])


class Json(ProgramTest):
    def test_the_object_is_as_promised(self):
        said = self.report(flow([node(1, "a", "value.number", {"value": 2.0}), node(2, "sum", "math.add")], [(1, "value", 2, "a")]))
        self.assertEqual(list(said), ["ok", "elapsed_s", "outputs", "nodes"])
        self.assertIs(said["ok"], True)
        self.assertEqual(said["outputs"], {"sum.sum": 2.0})
        self.assertEqual(list(said["nodes"]), ["a", "sum"])
        self.assertEqual(said["nodes"]["a"]["state"], "done")
        self.assertIsNone(said["nodes"]["a"]["error"])
        self.assertGreaterEqual(said["nodes"]["a"]["elapsed_s"], 0)

    def test_a_failure_is_told_and_is_1(self):
        said = self.report(flow([node(1, "half", "math.divide", {"a": 1, "b": 0}), node(2, "sum", "math.add")], [(1, "quotient", 2, "a")]), code=1)
        self.assertIs(said["ok"], False)
        self.assertEqual(said["nodes"]["half"]["state"], "error")
        self.assertIn("0", said["nodes"]["half"]["error"])
        self.assertEqual(said["nodes"]["sum"]["state"], "waiting")
        self.assertIsNone(said["outputs"]["sum.sum"])

    def test_a_small_array_brings_its_data(self):
        value = self.report(ARRAY)["outputs"]["e.result"]
        self.assertEqual(value, {"type": "array", "dtype": "float64", "shape": [2, 2], "min": 0.0, "max": 6.0, "mean": 3.0,
                                 "data": [[0.0, 2.0], [4.0, 6.0]]})

    def test_a_large_array_is_described(self):
        value = self.report(flow([node(1, "v", "generate.volume", {"depth": 2, "height": 32, "width": 32})]))["outputs"]["v.volume"]
        self.assertEqual(value["shape"], [2, 32, 32])
        self.assertNotIn("data", value)

    def test_values_that_json_lacks(self):
        cases = [({"$number": "NaN"}, "NaN"), ({"$number": "-Infinity"}, "-Infinity"),
                 ({"$bytes": "Zm9v"}, {"type": "bytes", "base64": "Zm9v"}),
                 ({"$time": "2012-01-31T10:00:00Z"}, "2012-01-31T10:00:00Z"), ({"$duration": "PT1.5S"}, "PT1.5S"),
                 (9007199254740993, 9007199254740993), ([1, 2.5, None, "x"], [1, 2.5, None, "x"]), ({"a": {"b": 1}}, {"a": {"b": 1}})]
        for value, expected in cases:
            self.assertEqual(self.report(passing(value))["outputs"], {"out.value": expected})

    def test_tables_are_columns_rows_and_count(self):
        self.file("t.csv", "month,x\n2012-01,1.5\n2012-02,\n")
        said = self.report(flow([node(1, "t", "files.read_csv", {"path": "t.csv"})]))["outputs"]["t.table"]
        self.assertEqual(said["type"], "table")
        self.assertEqual(said["columns"][1], {"name": "x", "dtype": "number"})
        self.assertEqual([row[1] for row in said["rows"]], [1.5, None])
        self.assertEqual(said["count"], 2)

    def test_nothing_else_is_on_stdout(self):
        ended = self.run_flow(flow([node(1, "v", "generate.volume")]), "--json")
        json.loads(ended.stdout)


class Files(ProgramTest):
    def get(self, text, port, name, code=0):
        ended = self.run_flow(text, "--get", f"{port}={name}")
        self.assertEqual(ended.returncode, code, ended.stderr)
        self.assertEqual(ended.stdout, "")
        return self.folder / name

    def test_npy(self):
        self.assertEqual(numpy.load(self.get(ARRAY, "e.result", "a.npy")).tolist(), [[0, 2], [4, 6]])

    def test_json(self):
        self.assertEqual(json.loads(self.get(passing([1, "x"]), "out.value", "a.json").read_text()), [1, "x"])

    def test_txt(self):
        self.assertEqual(self.get(flow([node(1, "t", "value.text", {"value": "grüße\n"})]), "t.value", "a.txt").read_text().strip(), "grüße")

    def test_csv(self):
        self.file("t.csv", 'name,x\n"a, b",1\n"say ""hi""",2\n')
        path = self.get(flow([node(1, "t", "files.read_csv", {"path": "t.csv"})]), "t.table", "a.csv")
        with path.open(newline="") as lines:
            self.assertEqual(list(csv.reader(lines)), [["name", "x"], ["a, b", "1"], ['say "hi"', "2"]])

    def test_png_and_tif(self):
        cells = flow([node(1, "cells", "generate.cells", {"width": 64, "height": 48})])
        self.assertEqual(self.get(cells, "cells.image", "a.png").read_bytes()[:8], b"\x89PNG\r\n\x1a\n")
        self.assertIn(self.get(cells, "cells.image", "a.tif").read_bytes()[:2], (b"II", b"MM"))

    def test_several_at_once_and_one_printed(self):
        ended = self.run_flow(ARRAY, "--get", "e.result=a.npy", "--get", "e.result=b.json", "--get", "e.result")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertTrue((self.folder / "a.npy").exists() and (self.folder / "b.json").exists())
        self.assertTrue(ended.stdout.startswith("e.result: {"))

    def test_a_value_that_has_no_such_form_is_1(self):
        self.refused(self.run_flow(passing("text"), "--get", "out.value=a.png"), 1, "out.value")

    def test_where_nothing_could_be_written_nothing_is_computed(self):
        for name in ["a.exe", "a", "no/such/folder/a.npy", "a.csv/", ""]:
            ended = self.run_flow(passing("text"), "--get", f"out.value={name}", "--json")
            self.refused(ended, 2, "heddle run: --get out.value: ")
            self.assertEqual(ended.stdout, "")

    def test_results_that_do_not_arrive_are_1(self):
        for words in (["run", self.file("flow.heddle", ARRAY)], ["run", "flow.heddle", "--json"], ["check", "flow.heddle"],
                      ["nodes"], ["nodes", "--json"]):
            with open("/dev/full", "wb") as full:
                ended = subprocess.run([PROGRAM, *words], cwd=self.folder, stdout=full, stderr=subprocess.PIPE, text=True,
                                       timeout=LIMIT_S, check=False)
            self.assertEqual(ended.returncode, 1, words)
            self.assertIn("could not be written", ended.stderr)

    def test_a_get_of_what_is_not_there_is_2(self):
        self.refused(self.run_flow(ARRAY, "--get", "e.nothing"), 2, "e has no output “nothing”. It has: result.")
        self.refused(self.run_flow(ARRAY, "--get", "f.value"), 2, "There is no node “f” in this flow.")


class Nodes(ProgramTest):
    def test_all_types_are_listed(self):
        ended = self.heddle("nodes")
        self.assertEqual(ended.returncode, 0)
        self.assertIn("image.blur", ended.stdout)
        types = json.loads(self.heddle("nodes", "--json").stdout)
        self.assertGreaterEqual(len(types), 25)
        for kind in types:
            self.assertTrue(kind["help"] and kind["title"] and kind["category"], kind)
            for port in kind.get("inputs", []) + kind.get("outputs", []):
                self.assertTrue(port.get("help"), (kind["type"], port))

    def test_one_type_with_its_ports(self):
        ended = self.heddle("nodes", "image.blur")
        self.assertIn("sigma", ended.stdout)
        self.assertIn("default", ended.stdout)
        said = json.loads(self.heddle("nodes", "image.blur", "--json").stdout)
        self.assertEqual(said["type"], "image.blur")


if __name__ == "__main__":
    unittest.main()

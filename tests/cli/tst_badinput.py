# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Flows and data that are torn, missing or hostile: a clear message, never a crash or a hang."""

import io
import json
import random
import resource
import struct
import unittest
import zipfile
import zlib

import numpy

from program import FLOWS, ProgramTest, flow, node

WELCOME = (FLOWS / "welcome.heddle").read_bytes()


class FlowFiles(ProgramTest):
    def test_check_names_every_problem_with_line_and_column(self):
        self.file("bad.heddle", '{\n"heddle": 1,\n"nodes": [\n{"id":1,"name":"a","type":"math.add","at":[0,0],"set":{"a":"wide"}},\n'
                  '{"id":1,"name":"a","type":"math.add","at":[0,"x"]}\n],\n"wires": [\n{"from":[9,"value"],"to":[1,"a"]}\n],\n"frames": [\n]\n}\n')
        ended = self.heddle("check", "bad.heddle")
        self.assertEqual(ended.returncode, 3)
        lines = ended.stderr.splitlines()
        self.assertGreaterEqual(len(lines), 4, ended.stderr)
        for line in lines:
            self.assertRegex(line, r"^bad\.heddle: Line \d+, column \d+: \S")
        self.assertTrue(any(line.startswith("bad.heddle: Line 8,") for line in lines), ended.stderr)

    def test_the_shipped_flows_are_good(self):
        for path in sorted(FLOWS.glob("*.heddle")):
            ended = self.heddle("check", path)
            self.assertEqual(ended.returncode, 0, ended.stderr)
            self.assertIn("no problems", ended.stdout)

    def test_torn_at_each_fiftieth(self):
        for i in range(50):
            path = self.file("torn.heddle", WELCOME[:len(WELCOME) * i // 50])
            for verb in ["check", "run"]:
                self.refused(self.heddle(verb, path), 3, "torn.heddle")

    def test_garbage_after_the_end(self):
        for garbage in [b"x", b"{}", b"\0", b"]", WELCOME, b"\xff"]:
            self.refused(self.heddle("check", self.file("more.heddle", WELCOME + garbage)), 3, "Line ")
        self.assertEqual(self.heddle("check", self.file("more.heddle", WELCOME + b"\n \t\r\n")).returncode, 0)

    def test_unknown_types_are_kept_and_told(self):
        text = flow([node(1, "far", "far.away", {"x": 1}), node(2, "a", "value.number"), node(3, "sum", "math.add")],
                    [(1, "out", 3, "a")])
        self.assertEqual(self.heddle("check", self.file("flow.heddle", text)).returncode, 0)
        ended = self.run_flow(text)
        self.assertEqual(ended.returncode, 1, ended.stderr)
        self.assertIn("far: not-set-up: Not installed", ended.stderr)
        self.assertEqual(self.run_flow(text, "--get", "a.value").returncode, 0, "what is asked for is there")

    def test_wires_of_ports_that_are_not_there_are_kept_and_told(self):
        text = flow([node(1, "n", "value.number", {"value": 3.0}), node(2, "m", "math.add")],
                    [(1, "value", 2, "zz"), (1, "nope", 2, "a")])
        checked = self.heddle("check", self.file("flow.heddle", text))
        self.assertEqual(checked.returncode, 0)
        for said in (checked.stdout, self.run_flow(text).stderr):
            self.assertIn("“m” has no input “zz”" if said == checked.stdout else "m: warning: it has no input “zz”", said)
            self.assertIn("has no output “nope”: the wire does nothing. It has value.", said)

    def test_circles_are_refused(self):
        circle = flow([node(1, "a", "math.add"), node(2, "b", "math.add")], [(1, "sum", 2, "a"), (2, "sum", 1, "a")])
        self.refused(self.run_flow(circle), 3, "circle")
        self.refused(self.heddle("check", "flow.heddle"), 3, "circle")
        self.refused(self.run_flow(flow([node(1, "a", "math.add")], [(1, "sum", 1, "a")])), 3, "circle")

    def test_deep_groups_are_refused_and_shallow_ones_are_fine(self):
        def nested(depth):
            inside = {"nodes": [node(1, "x", "value.number")], "wires": [], "frames": []}
            for _ in range(depth):
                inside = {"nodes": [node(1, "g", "flow.group", graph=inside)], "wires": [], "frames": []}
            return json.dumps({"heddle": 1, **inside})
        self.assertEqual(self.run_flow(nested(30)).returncode, 0)
        self.refused(self.run_flow(nested(100)), 3, "flow.heddle")
        self.refused(self.run_flow('{"heddle":1,"nodes":' + "[" * 100_000), 3, "flow.heddle")

    def test_huge_numbers(self):
        def with_node(number, at):
            return f'{{"heddle":1,"nodes":[{{"id":{number},"name":"a","type":"math.add","at":[{at},0]}}],"wires":[],"frames":[]}}'
        self.assertEqual(self.heddle("check", self.file("flow.heddle", with_node(4294967295, -1e6))).returncode, 0)
        for number in ["1e999", "-1e999", "99999999999999999999", "4294967296", "-1", "0", "1.5", '"1"', "null"]:
            self.refused(self.heddle("check", self.file("flow.heddle", with_node(number, 0))), 3, "Line 1")
        for at in ["1e999", "1e300", "-1e300", "null", '"0"']:
            self.refused(self.heddle("check", self.file("flow.heddle", with_node(1, at))), 3, "Line 1")

    def test_mutated_flows_never_crash_or_hang(self):
        chance = random.Random(5)
        flows = [path.read_bytes() for path in sorted(FLOWS.glob("*.heddle"))]
        tokens = [b'"', b"{", b"}", b"[", b"]", b",", b":", b"1e999", b"-", b"null", b"\xff", b"\0", b'"id":1', b'"graph":{}', b"99999999999"]
        for _ in range(150):
            text = bytearray(chance.choice(flows))
            for _ in range(chance.randint(1, 6)):
                at = chance.randrange(len(text))
                what = chance.randrange(4)
                if what == 0:
                    text[at] = chance.randrange(256)
                elif what == 1:
                    del text[at:at + chance.randint(1, 40)]
                elif what == 2:
                    text[at:at] = chance.choice(tokens)
                else:
                    other = chance.choice(flows)
                    start = chance.randrange(len(other))
                    text[at:at] = other[start:start + 200]
                if not text:
                    text = bytearray(b" ")
            ended = self.heddle("check", self.file("mutant.heddle", bytes(text)), timeout=20)
            self.assertIn(ended.returncode, (0, 3), bytes(text))

    def test_a_flow_of_many_nodes_loads(self):
        count = 50_000
        nodes = [node(1, "n1", "value.number", {"value": 1.0})] + [node(i, f"n{i}", "math.add", {"b": 1.0}) for i in range(2, count + 1)]
        text = flow(nodes, [(i, "value" if i == 1 else "sum", i + 1, "a") for i in range(1, count)])
        self.assertEqual(self.report(text, "--get", f"n{count}.sum")["outputs"], {f"n{count}.sum": float(count)})


class DataFiles(ProgramTest):
    def failing(self, kind, path, *parts):
        """Reading fails with a message that names the file, and the exit code is 1."""
        ended = self.run_flow(flow([node(1, "data", kind, {"path": path})]))
        self.refused(ended, 1, "data: error:", *parts)
        self.assertLess(len(ended.stderr), 600, "one sentence")

    def test_missing_files(self):
        for kind in ["files.read_csv", "files.read_json", "formats.read_tiff", "formats.read_image", "formats.read_numpy"]:
            self.failing(kind, "missing.dat", "missing.dat")
            self.failing(kind, ".", "")

    def test_truncated_png(self):
        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        rows = b"".join(b"\0" + bytes(range(64)) for _ in range(64))
        whole = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 0, 0, 0, 0)) \
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
        self.file("whole.png", whole)
        self.assertEqual(self.run_flow(flow([node(1, "data", "formats.read_image", {"path": "whole.png"})])).returncode, 0)
        for i in range(0, 10):
            self.file("cut.png", whole[:len(whole) * i // 10])
            self.failing("formats.read_image", "cut.png", "cut.png")

    def test_a_png_of_few_bytes_that_promises_much(self):
        for width, height in ((2**31 - 1, 2**31 - 1), (2**31 - 1, 1), (60_000, 30_000)):
            head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
            self.file("bomb.png", b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head)))
            self.failing("formats.read_image", "bomb.png", "bomb.png")
        self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, 3_000_000)  # kB, sanitized or not

    def test_ragged_csv(self):
        self.file("ragged.csv", "a,b\n1,2\n3,4,5\n6,7\n")
        self.failing("files.read_csv", "ragged.csv", "3")

    def test_an_npz_that_promises_100_gb(self):
        header = b"{'descr': '<f8', 'fortran_order': False, 'shape': (12500000000,), }"
        header += b" " * (63 - (10 + len(header)) % 64) + b"\n"
        npy = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + b"\0" * 64
        for name in ["bomb.npz", "bomb.npy"]:
            packed = io.BytesIO()
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("arr_0.npy", npy)
            self.file(name, packed.getvalue() if name.endswith("npz") else npy)
            self.failing("formats.read_numpy", name, name)

    def test_numpy_files_cut_anywhere(self):
        whole = io.BytesIO()
        numpy.savez(whole, arr_0=numpy.arange(100))
        for i in range(0, 20):
            self.file("cut.npz", whole.getvalue()[:len(whole.getvalue()) * i // 20])
            self.failing("formats.read_numpy", "cut.npz", "cut.npz")

    def test_noise_is_no_data(self):
        chance = random.Random(6)
        for kind, name in [("formats.read_image", "x.png"), ("formats.read_image", "x.jpg"), ("formats.read_tiff", "x.tif"),
                           ("formats.read_numpy", "x.npy"), ("formats.read_numpy", "x.npz"), ("files.read_json", "x.json")]:
            self.file(name, chance.randbytes(5_000))
            self.failing(kind, name, name)


if __name__ == "__main__":
    unittest.main()

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Runs the heddle program for tests, in a folder of their own."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("HEDDLE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
PROGRAM = os.environ.get("HEDDLE_PROGRAM", str(SOURCE / "build/dev/bin/heddle"))
FLOWS = SOURCE / "resources/examples/flows"
DATA = pathlib.Path(os.environ.get("HEDDLE_SHARED_DATA", SOURCE / "../shared/data"))

SANITIZED = any(name in pathlib.Path(PROGRAM).read_bytes() for name in (b"__asan_init", b"__tsan_init"))

LIMIT_S = 120  # no test waits longer for one run


def node(number, name, kind, values=None, **more):
    """One node of a flow, as its file holds it."""
    made = {"id": number, "name": name, "type": kind, "version": 1, "at": [0, 0], **more}
    if values:
        made["set"] = values
    return made


def flow(nodes, wires=()):
    """The text of a flow; a wire is (from id, port, to id, port)."""
    return json.dumps({
        "heddle": 1, "nodes": nodes,
        "wires": [{"from": [a, out], "to": [b, into]} for a, out, b, into in wires], "frames": []})


class ProgramTest(unittest.TestCase):
    """A test with a scratch folder, in which the program is run."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heddle-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.state = self.folder / ".state"  # not that of whoever runs the tests
        os.environ["XDG_STATE_HOME"] = str(self.state)

    def file(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def heddle(self, *words, timeout=LIMIT_S):
        """The ended process; its streams are text in which broken bytes show."""
        ended = subprocess.run([PROGRAM, *map(str, words)], cwd=self.folder, capture_output=True, timeout=timeout,
                               stdin=subprocess.DEVNULL, check=False)
        ended.stdout = ended.stdout.decode(errors="replace")
        ended.stderr = ended.stderr.decode(errors="replace")
        self.assertGreaterEqual(ended.returncode, 0, f"the program crashed: {words} {ended.stderr}")
        return ended

    def run_flow(self, text, *words):
        return self.heddle("run", self.file("flow.heddle", text), *words)

    def report(self, text, *words, code=0):
        """What `run --json` says."""
        ended = self.run_flow(text, *words, "--json")
        self.assertEqual(ended.returncode, code, ended.stderr)
        return json.loads(ended.stdout)

    def refused(self, ended, code, *parts):
        """It ended with that code and a sentence on stderr that has the parts."""
        self.assertEqual(ended.returncode, code, ended.stdout + ended.stderr)
        for part in parts:
            self.assertIn(part, ended.stderr)


def shared(name):
    """The path of a file of the shared data; skips the test where it is not there."""
    path = DATA / name
    if not path.exists():
        raise unittest.SkipTest(f"the shared data file {name} is not here")
    return path

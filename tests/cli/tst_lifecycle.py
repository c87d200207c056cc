# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""How long a run takes, what it loads, and how it ends when it is told to."""

import os
import pathlib
import re
import resource
import signal
import statistics
import subprocess
import time
import unittest

from program import PROGRAM, ProgramTest, flow, node

LONG = flow([node(1, "volume", "generate.volume", {"depth": 4096, "height": 4096, "width": 64, "noise": "smooth"})])
NUMBERS = flow([node(1, "a", "value.number", {"value": 2.0}), node(2, "sum", "math.add", {"b": 3.0})], [(1, "value", 2, "a")])


class Ending(ProgramTest):
    def begin(self, text, *words):
        """A run whose nodes have begun: they fill the memory that they compute into."""
        running = subprocess.Popen([PROGRAM, "run", self.file("flow.heddle", text), *words], cwd=self.folder,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(running.stdout.close)
        self.addCleanup(running.stderr.close)
        self.addCleanup(lambda: running.poll() is None and running.kill())
        status = pathlib.Path(f"/proc/{running.pid}/status")
        until = time.monotonic() + 60
        while time.monotonic() < until and running.poll() is None:
            now = status.read_text()
            found = re.search(r"VmRSS:\s+(\d+) kB", now)
            heeded = re.search(r"SigCgt:\s+(\w+)", now)
            if found and int(found[1]) > 150_000 and int(heeded[1], 16) & (1 << (signal.SIGINT - 1)):
                return running
        self.fail("it did not begin")
        return None

    def test_an_interrupt_ends_gracefully_with_130(self):
        for number in [signal.SIGINT, signal.SIGTERM]:
            running = self.begin(LONG, "--json")
            sent = time.monotonic()
            running.send_signal(number)
            said, _ = running.communicate(timeout=60)
            self.assertEqual(running.returncode, 130)
            self.assertLess(time.monotonic() - sent, 3)
            self.assertIn(b'"ok":false', said)
            self.assertIn(b'"state":"interrupted"', said)

    def test_a_timeout_is_4(self):
        began = time.monotonic()
        ended = self.run_flow(LONG, "--timeout", "0.3")
        self.refused(ended, 4, "not done after 0.3 s; stopped.")
        self.assertLess(time.monotonic() - began, 10)
        self.assertEqual(self.run_flow(NUMBERS, "--timeout", "60").returncode, 0)

    def test_until_stops_after_so_many_values(self):
        text = flow([node(1, "volume", "generate.volume", {"depth": 500, "height": 64, "width": 64}), node(2, "mean", "stack.project")],
                    [(1, "volume", 2, "array")])
        ended = self.run_flow(text, "--until", "mean.result=1")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.refused(self.run_flow(text, "--until", "mean.nothing=1"), 2, "mean has no output “nothing”")

    def test_until_shows_the_output_that_it_counted(self):
        text = flow([node(1, "a", "value.number", {"value": 2.0}), node(2, "sum", "math.add")], [(1, "value", 2, "a")])
        self.assertEqual(self.report(text, "--until", "a.value=1")["outputs"]["a.value"], 2)

    def test_a_count_that_is_never_reached_is_told(self):
        self.refused(self.run_flow(NUMBERS, "--until", "a.value=7"), 0, "a.value had 1 of 7 values")

    def test_many_jobs_give_the_same_result(self):
        text = flow([node(i, f"v{i}", "generate.volume", {"seed": i, "depth": 4}) for i in range(1, 9)])
        said = [self.report(text, "--jobs", jobs)["outputs"] for jobs in ("1", "8")]
        self.assertEqual(said[0], said[1])


class Weight(ProgramTest):
    def loaded(self, text):
        self.file("flow.heddle", text)
        environment = {**os.environ, "LD_DEBUG": "files", "LD_DEBUG_OUTPUT": str(self.folder / "loaded")}
        subprocess.run([PROGRAM, "run", "flow.heddle"], cwd=self.folder, env=environment, check=True, capture_output=True)
        return "".join(path.read_text(errors="replace") for path in self.folder.glob("loaded*"))

    def test_a_flow_of_numbers_loads_neither_qt_nor_opencv(self):
        loaded = self.loaded(NUMBERS)
        self.assertIn("libheddle-engine", loaded)
        for library in ["Qt6", "opencv", "libtiff", "libpng", "libjpeg"]:
            self.assertNotIn(library, loaded)

    def test_a_flow_of_images_loads_no_qt(self):
        loaded = self.loaded(flow([node(1, "cells", "generate.cells", {"width": 32, "height": 32}), node(2, "blur", "image.blur")],
                                  [(1, "image", 2, "image")]))
        self.assertIn("opencv", loaded)
        self.assertNotIn("Qt6", loaded)

    def test_a_flow_of_numbers_is_done_at_once(self):
        self.file("flow.heddle", NUMBERS)
        spent = []
        for _ in range(5):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run([PROGRAM, "run", "flow.heddle"], cwd=self.folder, check=True, capture_output=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        median = statistics.median(spent)
        print(f"heddle run of a number flow: {median * 1000:.0f} ms of processor time")
        self.assertLess(median, 0.5, "promised are 100 ms of a release on an idle machine")


if __name__ == "__main__":
    unittest.main()

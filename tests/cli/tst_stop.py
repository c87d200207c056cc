# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""How a run is stopped while its nodes work: told at once, waited for, named, and left if need be."""

import json
import os
import signal
import subprocess
import time
import unittest

import numpy

from program import LIMIT_S, PROGRAM, ProgramTest, flow, node

INTERRUPTED, TIMED_OUT = 130, 4
PATIENCE_S = 3  # that the program has with bodies
SLACK_S = 2  # for a machine that is busy with other things

ENDLESS = [node(i, f"mean{i}", "workers.random_mean", {"depth": 1_000_000, "every": 1_000_000, "height": 64, "width": 64})
           for i in range(1, 7)]


def means(depth, every, **more):
    return flow([node(1, "mean", "workers.random_mean", {"depth": depth, "every": every, "height": 32, "width": 32, "seed": 7}, **more)])


class Stopping(ProgramTest):
    def begin(self, text, *words):
        running = subprocess.Popen([PROGRAM, "run", self.file("flow.heddle", text), *words], cwd=self.folder, text=True,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(running.stdout.close)
        self.addCleanup(running.stderr.close)
        self.addCleanup(lambda: running.poll() is None and running.kill())
        return running

    def begun(self, text, *words):
        """A run that has said that its nodes run, which it does after half a second."""
        running = self.begin(text, *words)
        self.assertIn("running", running.stderr.readline())
        return running

    def stuck(self, *words):
        """A run with a body that waits for a pipe, whatever it is told, and one that obeys."""
        os.mkfifo(self.folder / "pipe.png")
        return self.begun(flow([*ENDLESS[:1], node(9, "stuck", "formats.read_image", {"path": "pipe.png"})]), *words)

    def interrupt(self, running, number=signal.SIGINT):
        """What it said, and how long it took."""
        sent = time.monotonic()
        running.send_signal(number)
        said, told = running.communicate(timeout=LIMIT_S)
        return said, told, time.monotonic() - sent

    def test_all_workers_are_told_at_once_and_named(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            for jobs in ("1", "8"):
                said, told, took = self.interrupt(running := self.begun(flow(ENDLESS), "--jobs", jobs, "--json"), number)
                self.assertEqual(running.returncode, INTERRUPTED)
                self.assertLess(took, SLACK_S)
                self.assertIn("interrupted; stopping", told)
                nodes = json.loads(said)["nodes"]
                for i in range(1, 7):  # the queued ones, too
                    self.assertEqual(nodes[f"mean{i}"]["state"], "interrupted")
                    self.assertIn(f"mean{i}: interrupted: Stopped", told)

    def test_nothing_new_is_begun(self):
        text = flow([*ENDLESS, node(20, "save", "files.write", {"path": "out.npy"})], [(1, "mean", 20, "value")])
        self.interrupt(running := self.begun(text, "--jobs", "1", "--trust"))
        self.assertEqual(running.returncode, INTERRUPTED)
        self.assertFalse((self.folder / "out.npy").exists())

    def test_a_body_that_does_not_stop_is_named_and_left(self):
        said, told, took = self.interrupt(running := self.stuck("--json"))
        self.assertEqual(running.returncode, INTERRUPTED)
        self.assertGreater(took, PATIENCE_S - 0.5, "it was waited for")
        self.assertLess(took, PATIENCE_S + SLACK_S)
        self.assertIn("left without waiting for what does not stop: stuck", told)
        self.assertIn("mean1: interrupted", told)
        self.assertIs(json.loads(said)["ok"], False)
        self.assertEqual(json.loads(said)["nodes"]["mean1"]["state"], "interrupted")

    def test_a_second_interrupt_leaves_at_once(self):
        for numbers in [(signal.SIGINT, signal.SIGINT), (signal.SIGTERM, signal.SIGINT)]:
            running = self.stuck()
            running.send_signal(numbers[0])
            while "stopping" not in (line := running.stderr.readline()):
                self.assertTrue(line, "it ended without a word")
            _, _, took = self.interrupt(running, numbers[1])
            self.assertEqual(running.returncode, INTERRUPTED)
            self.assertLess(took, PATIENCE_S - 1)
            (self.folder / "pipe.png").unlink()

    def test_a_time_out_waits_no_longer(self):
        began = time.monotonic()
        running = self.stuck("--timeout", "0.8")
        _, told = running.communicate(timeout=LIMIT_S)
        self.assertEqual(running.returncode, TIMED_OUT)
        self.assertLess(time.monotonic() - began, 0.8 + PATIENCE_S + SLACK_S)
        self.assertIn("not done after 0.8 s; stopped.", told)
        self.assertIn("does not stop: stuck", told)


class Counting(ProgramTest):
    def value(self, text, *words):
        ended = self.run_flow(text, *words, "--get", "mean.mean=out.npy")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return numpy.load(self.folder / "out.npy")

    def test_every_yielded_value_counts_and_the_one_that_was_asked_for_is_shown(self):
        for count in (1, 2, 5, 9):
            shown = self.value(means(1000, 3), "--until", f"mean.mean={count}")
            self.assertTrue((shown == self.value(means(3 * count, 3))).all(), count)

    def test_of_a_node_in_a_process_of_its_own_every_value_counts_too(self):
        for count in (2, 5, 9):
            shown = self.value(means(1000, 3, kept={"isolate": True}), "--until", f"mean.mean={count}")
            self.assertTrue((shown == self.value(means(3 * count, 3))).all(), count)

    def test_the_returned_value_counts_too(self):
        shown = self.value(means(12, 4), "--until", "mean.mean=3")
        self.assertTrue((shown == self.value(means(12, 12))).all())

    def test_values_of_nodes_below_count(self):
        text = json.loads(means(1000, 3))
        text["nodes"].append(node(2, "half", "math.expression", {"expression": "a / 2"}))
        text["wires"].append({"from": [1, "mean"], "to": [2, "a"]})
        ended = self.run_flow(json.dumps(text), "--until", "half.result=4", "--get", "half.result=half.npy")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertTrue(numpy.allclose(numpy.load(self.folder / "half.npy"), self.value(means(12, 12)) / 2))

    def test_a_flow_that_ends_before_shows_what_there_is(self):
        shown = self.value(means(4, 4), "--until", "mean.mean=1000")
        self.assertEqual(shown.shape, (32, 32))


if __name__ == "__main__":
    unittest.main()

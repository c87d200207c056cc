# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""The shipped flows of workers: they build up, go on until they are stopped, and stop at once."""

import json
import signal
import subprocess
import time
import unittest

import numpy

from program import FLOWS, PROGRAM, SANITIZED, ProgramTest


class Workers(ProgramTest):
    def run_shipped(self, name, *words):
        ended = self.heddle("run", FLOWS / f"{name}.heddle", *words)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return ended

    def test_random_volume(self):
        self.run_shipped("random-volume", "--set", "mean.depth=256", "--set", "mean.height=64", "--set", "mean.width=80",
                         "--set", "mean.pattern=0", "--get", "mean.mean=mean.npy", "--get", "smooth.image=smooth.npy")
        mean = numpy.load(self.folder / "mean.npy")
        self.assertEqual(mean.shape, (64, 80))
        self.assertAlmostEqual(mean.std(), 1 / 16, delta=0.01)
        self.assertLess(numpy.load(self.folder / "smooth.npy").std(), mean.std())

    def test_random_volume_shows_partial_results(self):
        said = json.loads(self.run_shipped("random-volume", "--until", "smooth.image=3", "--get", "mean.mean", "--json").stdout)
        self.assertEqual(said["nodes"]["mean"]["state"], "interrupted", "it was not done yet")

    def test_random_images(self):
        for flow, output in [("random-images", "clouds.image"), ("running-mean", "now.value")]:
            began = time.monotonic()
            said = json.loads(self.run_shipped(flow, "--until", f"{output}=5", "--json").stdout)
            self.assertIn("interrupted", {node["state"] for node in said["nodes"].values()})
            self.assertGreater(time.monotonic() - began, 0.15, "they come at their own pace")

    def test_an_endless_flow_ends_at_once_when_it_is_interrupted(self):
        for flow in ["random-images", "running-mean", "random-volume"]:
            running = subprocess.Popen([PROGRAM, "run", FLOWS / f"{flow}.heddle"], cwd=self.folder, stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE)
            self.addCleanup(running.kill)
            self.assertIn(b"running", running.stderr.readline(), "says after half a second what it does")
            sent = time.monotonic()
            running.send_signal(signal.SIGINT)
            running.communicate(timeout=60)
            self.assertEqual(running.returncode, 130)
            self.assertLess(time.monotonic() - sent, 5 if SANITIZED else 1)


if __name__ == "__main__":
    unittest.main()

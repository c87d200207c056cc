# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
import unittest

import numpy as np

from heddle import NodeError, Table
from heddle.testing import package, run, start

nodes = package(__file__)


class Examples(unittest.TestCase):
    def test_a_projection_is_the_mean_and_shows_those_on_the_way(self):
        stack = np.arange(24.0).reshape(6, 2, 2)
        done = run(nodes.mean_projection, stack=stack, every=2)
        np.testing.assert_allclose(done.result, stack.mean(axis=0))
        np.testing.assert_allclose(done.yields[0], stack[:2].mean(axis=0))
        self.assertEqual(done.progress[-1], (6, 6, ""))

    def test_objects_are_numbered_without_the_small_ones(self):
        image = np.zeros((40, 40))
        image[2:8, 2:8] = image[20:30, 20:30] = image[35, 35] = 1
        done = run(nodes.label_objects, image=image, blur=0.0)
        self.assertEqual(done.outputs["count"], 2)
        self.assertEqual(set(np.unique(done.outputs["labels"])), {0, 1, 2})
        self.assertEqual(done.outputs["labels"].channels, "labels")

    def test_means_by_group_leave_out_what_is_missing(self):
        table = Table(city=np.array(["b", "a", "b"], object), wind=np.array([1.0, 2.0, np.nan]))
        done = run(nodes.mean_by_group, table=table, group="city", value="wind")
        self.assertEqual(done.result["city"].tolist(), ["a", "b"])
        self.assertEqual(done.result["wind"].tolist(), [2.0, 1.0])
        with self.assertRaisesRegex(NodeError, 'No column "rain"'):
            run(nodes.mean_by_group, table=table, group="city", value="rain")

    def test_a_running_mean_is_steered_and_stopped(self):
        trial = start(nodes.running_mean, interval=0.0, window=1)
        self.assertLess(next(trial)[-1], 1)
        trial.send(1000.0)
        self.assertGreater(next(trial)[-1], 1)
        self.assertEqual(trial.messages[-1]["factor"], 1000.0)
        trial.stop()
        self.assertTrue(trial.stopped)


if __name__ == "__main__":
    unittest.main()

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
import unittest

import numpy as np

from heddle import NodeError
from heddle.testing import package, run

nodes = package(__file__)


class @CLASS@(unittest.TestCase):
    def test_a_level_signal_stays_as_it_is(self):
        np.testing.assert_allclose(run(nodes.@NAME@, signal=np.ones(20), width=5).result, 1)

    def test_a_peak_is_spread_over_its_neighbours(self):
        signal = np.zeros(9)
        signal[4] = 3
        np.testing.assert_allclose(run(nodes.@NAME@, signal=signal, width=3).result, [0, 0, 0, 1, 1, 1, 0, 0, 0])

    def test_a_picture_is_refused(self):
        with self.assertRaisesRegex(NodeError, "numbers in a row"):
            run(nodes.@NAME@, signal=np.zeros((4, 4)))


if __name__ == "__main__":
    unittest.main()

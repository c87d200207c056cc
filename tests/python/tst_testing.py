# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A test of a node sees what the program would do, and leaves what it gives the node as it is."""

import unittest
from typing import Any

import numpy as np

import fakehost  # noqa: F401  finds the package
from heddle import Array, Axis, Image, Table, empty, node
from heddle import memory as kept
from heddle.testing import Trial, run


class Inputs(unittest.TestCase):
    def test_arrays_that_a_test_gives_are_read_only_and_stay_writable_for_itself(self):
        @node
        def writes(values: Any) -> Any:
            while not isinstance(values, np.ndarray):
                values = next(iter(values.values() if isinstance(values, dict) else values))
            values[0] = 7
        for wrap in (lambda v: v, lambda v: [v], lambda v: {"a": v}, lambda v: Table(a=v), lambda v: [{"a": (v,)}]):
            values = np.zeros(3)
            with self.assertRaisesRegex(ValueError, "read-only"):
                run(writes, values=wrap(values))
            values[0] = 1

    def test_axes_and_channels_and_lists_of_the_caller_are_left_alone(self):
        @node
        def looks(image: Image, many: list) -> list:
            many.append(1)
            return [image.channels, [axis.name for axis in image.axes]]
        many = [0]
        self.assertEqual(run(looks, image=Image(np.zeros((2, 2)), "labels", [Axis("y"), Axis("x")]), many=many).result, ["labels", ["y", "x"]])
        self.assertEqual(many, [0])

    def test_what_may_be_none_can_be_given_none_though_it_has_a_default(self):
        @node
        def looks(x: float | None = 5.0, y: float = 5.0) -> list:
            return [x, y]
        self.assertEqual(run(looks).result, [5.0, 5.0])
        self.assertEqual(run(looks, x=None, y=None).result, [None, 5.0])

    def test_an_input_may_be_called_memory(self):
        @node
        def own(memory: int) -> list:
            return [memory, kept()]

        @node
        def other() -> Any:
            return kept()
        self.assertEqual(run(own, memory=5).result, [5, None])
        self.assertEqual(run(other, memory=5).result, 5)
        self.assertEqual(Trial(own, {"memory": 5}, 6).finish().result, [5, 6])


class Empty(unittest.TestCase):
    def test_a_shape_is_what_numpy_takes_for_one(self):
        @node
        def shapes() -> list:
            return [list(empty(shape).shape) for shape in (3, np.int64(3), (np.int64(2), 3), [2, 3], ())]
        self.assertEqual(run(shapes).result, [[3], [3], [2, 3], [2, 3], []])
        for shape in (-1, (2, -1)):
            with self.assertRaisesRegex(ValueError, "negative"):
                empty(shape)
        with self.assertRaises(TypeError):
            empty(1.5)


if __name__ == "__main__":
    unittest.main()

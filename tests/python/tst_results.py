# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What a node's result is: what it returns, what it yielded last, or nothing where that was promised."""

import functools
import unittest
from typing import Annotated, Any, Iterator, NamedTuple, Optional

import numpy as np

import fakehost  # noqa: F401  finds the package
from heddle import Duration, Latest, NodeError, Time, node
from heddle.declare import of
from heddle.testing import run


class Both(NamedTuple):
    first: int
    second: float


def returning(kind, value):
    def function() -> None:
        return value
    function.__annotations__["return"] = kind
    return run(node(function)).result


def yielding(kind, *values):
    def generator() -> None:
        yield from values
    generator.__annotations__["return"] = kind
    return run(node(generator))


class Results(unittest.TestCase):
    def test_a_time_that_is_none_is_missing(self):
        for kind, none in ((Time, np.datetime64("NaT")), (Duration, np.timedelta64("NaT"))):
            self.assertIsNone(returning(Optional[kind], none))
            with self.assertRaisesRegex(NodeError, "returned nothing; it promises"):
                returning(kind, none)

    def test_an_int_becomes_a_number_where_that_keeps_its_digits(self):
        for value in (2**53, 2**60, -2**53, np.uint64(2**63)):
            self.assertEqual(returning(float, value), int(value))
        for value in (2**53 + 1, np.int64(2**53 + 1), 10**400):
            with self.assertRaisesRegex(NodeError, "result holds number, not .*more digits than a number keeps"):
                returning(float, value)

    def test_a_result_that_may_be_none_may_be_none(self):
        for kind in (float | None, Optional[str], Annotated[int | None, Latest()]):
            self.assertIsNone(returning(kind, None))

    def test_what_a_generator_yielded_last_stands_where_it_returns_nothing(self):
        for kind in (int, Iterator[int], Any, Annotated[int, Latest()]):
            self.assertEqual(yielding(kind, 1, 2, None).result, 2)
        self.assertEqual(yielding(Both, Both(1, 1.5), Both(2, None), 3).outputs, {"first": 3, "second": 1.5})
        self.assertEqual(yielding(Iterator[Both], 3).outputs, {"first": 3, "second": None})
        self.assertIsNone(yielding(int | None, 1, 2).result)
        self.assertEqual(yielding(None).outputs, {})
        for kind in (int, Both):
            with self.assertRaisesRegex(NodeError, "it promises"):
                yielding(kind)

    def test_a_wrapper_is_what_it_gives_whatever_it_wraps(self):
        def generator() -> int:
            yield from range(3)

        @functools.wraps(generator)
        def consumes():
            return sum(generator())

        @functools.wraps(generator)
        def passes_on():
            return generator()
        self.assertEqual((of(node(consumes)).worker, run(consumes).result), (False, 3))
        self.assertEqual((run(node(passes_on)).yields, run(passes_on).result), ([0, 1, 2], 2))


if __name__ == "__main__":
    unittest.main()

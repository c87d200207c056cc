# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Tables as DataFrames, where pandas is installed; where it is not, only a node that asks for it fails."""

import sys
import unittest
from unittest import mock

import numpy as np

import fakehost  # noqa: F401  finds the package
from heddle import Table, node
from heddle.tables import columns
from heddle.testing import run

try:
    import pandas
except ImportError:
    pandas = None


def frame_node():
    """A node that gets a DataFrame and gives one, its index turned round."""
    kind = pandas.DataFrame if pandas else type("DataFrame", (), {"__module__": "pandas.core.frame"})

    def function(table):
        if not isinstance(table, kind):
            raise AssertionError(f"a {type(table)} came")
        return table.iloc[::-1]
    function.__annotations__ = {"table": kind, "return": kind}
    return node(function)


@unittest.skipUnless(pandas, "pandas is not installed")
class WithPandas(unittest.TestCase):
    def test_a_frame_is_given_where_it_is_asked_for_and_keeps_all(self):
        given = Table(n=np.ma.MaskedArray([1, 2, 3], [False, True, False]), b=np.ma.MaskedArray([True, False, True], [True, False, False]),
                      x=np.array([1.5, np.nan, 2]), t=np.array(["a", None, "c"], object),
                      w=np.array(["2020", "NaT", "2021"], "datetime64[us]"), d=np.array([1, 2, "NaT"], "timedelta64[us]"))
        came = {column.name: column for column in columns(run(frame_node(), table=given).result)}
        self.assertEqual([(c.name, c.type) for c in came.values()], [("n", "int"), ("b", "bool"), ("x", "number"), ("t", "text"),
                                                                     ("w", "time"), ("d", "duration")])
        self.assertEqual({name: np.flatnonzero(column.missing).tolist() for name, column in came.items()},
                         {"n": [1], "b": [2], "x": [1], "t": [1], "w": [1], "d": [0]})
        self.assertEqual((came["n"].data[[0, 2]].tolist(), came["t"].data), ([3, 1], ["c", "", "a"]))

    def test_what_pandas_has_of_its_own_becomes_plain(self):
        frame = pandas.DataFrame({"c": pandas.Categorical(["a", "b", None]), "s": pandas.array(["x", None, "z"], dtype="string"),
                                  "i": pandas.array([1, None, 3], dtype="Int32"),
                                  "z": pandas.to_datetime(["2020-01-01T12:00+02:00", None, "2021-01-01T00:00+02:00"])})
        came = {column.name: column for column in columns(frame)}
        self.assertEqual([column.type for column in came.values()], ["text", "text", "int", "time"])
        self.assertEqual(came["z"].data[0], np.datetime64("2020-01-01T10:00"))
        self.assertEqual([column.missing.tolist() for column in came.values()], [[False, False, True], [False, True, False],
                                                                                [False, True, False], [False, True, False]])


class WithoutPandas(unittest.TestCase):
    def test_the_node_says_that_it_is_missing(self):
        with mock.patch.dict(sys.modules, {"pandas": None}), self.assertRaises(ImportError):
            run(frame_node(), table=Table(a=np.zeros(2)))


if __name__ == "__main__":
    unittest.main()

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What may be a column of a table, and what is said of what may not."""

import datetime
import decimal
import enum
import unittest

import numpy as np
from tst_values import Crossing

from heddle import Table, ValueRefused

try:
    import pandas
except ImportError:
    pandas = None


class Colour(str, enum.Enum):
    RED = "red"


class Columns(Crossing):
    def refused(self, text, **columns):
        with self.subTest(text), self.assertRaisesRegex(ValueRefused, text):
            self.cross(Table(columns))

    def test_a_list_of_what_numpy_counts_with_is_a_column(self):
        came = self.cross(Table(w=[np.datetime64("2020-01-01"), None, np.datetime64("NaT"), np.datetime64("12020-01-01T00:00:00.5")],
                                d=[np.timedelta64(3, "s"), datetime.timedelta(seconds=1), None, np.timedelta64("NaT")],
                                n=[np.int8(1), 2, None, 3], x=[np.float32(1.5), 2, None, 4.0], t=[np.str_("a"), "b", None, "c"]))
        np.testing.assert_array_equal(came["w"], np.array(["2020-01-01", "NaT", "NaT", "12020-01-01T00:00:00.5"], "M8[us]"))
        np.testing.assert_array_equal(came["d"], np.array([3000000, 1000000, "NaT", "NaT"], "m8[us]"))
        self.assertEqual((came["n"].tolist(), came["x"].tolist()[:2], came["t"].tolist()), ([1, 2, None, 3], [1.5, 2.0], ["a", "b", None, "c"]))

    @unittest.skipUnless(hasattr(getattr(np, "dtypes", None), "StringDType"), "this numpy has no text of its own")
    def test_text_of_numpys_own_is_a_column_of_text(self):
        came = self.cross(Table(a=np.array(["a", None], np.dtypes.StringDType(na_object=None)), b=np.array(["a", "b"], np.dtypes.StringDType())))
        self.assertEqual((came["a"].tolist(), came["b"].tolist()), (["a", None], ["a", "b"]))

    def test_what_no_column_holds_is_refused_by_its_type(self):
        for item, text in ((datetime.date(2020, 1, 1), "datetime.date"), (decimal.Decimal(1), "decimal.Decimal"), (Colour.RED, "Colour"),
                           (b"x", "bytes"), ([1], "list"), (np.zeros(2), "numpy.ndarray")):
            self.refused(f'the column "a" holds a .*{text}; there are bool', a=np.array([None, item, None], object))
        self.refused('"a" mixes bool and text', a=["x", True])

    def test_what_is_no_list_is_no_column(self):
        for values, text in ((1, "int"), ("abc", "str"), (b"abc", "bytes"), ({"x": 1}, "dict")):
            self.refused(f'the column "a" is of the type {text}; a column is a list', a=values)

    def test_two_columns_of_one_name_are_refused(self):
        with self.assertRaisesRegex(ValueRefused, 'two columns "1"'):
            self.cross(Table({1: [1], "1": [2]}))

    def test_times_beyond_what_is_counted_are_refused_and_not_turned_round(self):
        for values in (np.array(["300000-01-01"], "M8[s]"), np.array([2**62], "m8[s]"), np.array(["300000"], "M8[Y]"), [np.timedelta64(2**62, "s")]):
            self.refused('the column "a" has a time or a duration that is beyond', a=values)
        self.refused('the column "a" has durations of more than 64 bits', a=[datetime.timedelta.max])
        for value in (np.datetime64("300000-01-01", "s"), np.timedelta64(2**62, "s")):
            with self.assertRaisesRegex(ValueRefused, "beyond microseconds"):
                self.cross(value)
        came = self.cross(Table(a=np.array(["2020-01-01T00:00:00.123456789", "NaT"], "M8[ns]"), b=np.array([5, "NaT"], "m8")))
        self.assertEqual((str(came["a"][0]), came["b"][0]), ("2020-01-01T00:00:00.123456", np.timedelta64(5, "us")))

    def test_an_int_among_numbers_keeps_its_digits_or_is_refused(self):
        self.refused('the column "a" mixes int and number.*more digits', a=[2**53 + 1, 0.5])
        self.assertEqual(self.cross(Table(a=[2**60, 0.5]))["a"].tolist(), [2.0**60, 0.5])

    def test_marks_that_are_too_many_for_one_message_are_named(self):
        values = np.zeros(17_000_000)
        values[3] = np.nan
        with self.assertRaisesRegex(ValueRefused, "17.0 MB .* columns of numbers in which none is missing"):
            self.cross(Table(a=values))


@unittest.skipUnless(pandas, "pandas is not installed")
class OfPandas(Crossing):
    def test_series_indexes_and_arrays_of_pandas_are_columns(self):
        stamp, none = pandas.Timestamp("2020-01-01T12:00"), pandas.NaT
        for values in (pandas.Series([stamp, none]), pandas.Series([stamp, none], dtype=object), [stamp, none], [stamp, pandas.NA],
                       pandas.date_range(stamp, periods=2), pandas.to_datetime([stamp, none], utc=True),
                       pandas.array([stamp, none], dtype="datetime64[ns]")):
            for table in ({"a": values}, pandas.DataFrame({"a": values})):
                came = self.cross(Table(table) if isinstance(table, dict) else table)["a"]
                self.assertEqual((came.dtype, came[0]), (np.dtype("M8[us]"), np.datetime64(stamp)))
        came = self.cross(Table(d=pandas.Series([pandas.Timedelta(1, "s"), none]), i=pandas.Series([1, None], dtype="Int64"),
                                c=pandas.Categorical(["x", None])))
        self.assertEqual((came["d"][0], came["i"].tolist(), came["c"].tolist()), (np.timedelta64(1, "s"), [1, None], ["x", None]))

    def test_what_is_not_a_column_is_named_and_so_are_two_of_one_name(self):
        for values, text in ((pandas.period_range("2020", periods=2), '"a" holds a pandas.*Period'),
                             (pandas.interval_range(0, 2), '"a" holds a pandas.*Interval'), ([[1], [2]], "holds a list")):
            with self.subTest(text), self.assertRaisesRegex(ValueRefused, text):
                self.cross(pandas.DataFrame({"a": values}))
        with self.assertRaisesRegex(ValueRefused, 'two columns "a"'):
            self.cross(pandas.DataFrame([[1, 2]], columns=["a", "a"]))


if __name__ == "__main__":
    unittest.main()

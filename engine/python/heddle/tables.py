# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Tables as columns of numpy, and as DataFrames of pandas where that is installed."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Iterator, Mapping, NamedTuple

import numpy as np

from .data import Table
from .errors import ValueRefused
from .values import LISTS, MICROSECOND, micros

if TYPE_CHECKING:
    from .reader import Reader

PACKED = {"bool": np.dtype(np.bool_), "int": np.dtype("<i8"), "number": np.dtype("<f8"),
          "time": np.dtype("<M8[us]"), "duration": np.dtype("<m8[us]")}
_BY_KIND = {"b": "bool", "i": "int", "u": "int", "f": "number", "M": "time", "m": "duration"}
_BY_TYPE = {bool: "bool", int: "int", float: "number", datetime: "time", timedelta: "duration"}


class Column(NamedTuple):
    """One column as it crosses: text as a list of str, anything else packed; missing is a mask or None."""

    name: str
    type: str
    data: np.ndarray | list
    missing: np.ndarray | None


def is_frame(value: Any) -> bool:
    """Is it a DataFrame? Without importing pandas, which takes long."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(value, pandas.DataFrame)


def columns(table: Any) -> Iterator[Column]:
    """The columns of a dict or a DataFrame. Raises ValueRefused, naming the column."""
    items = ((name, _from_pandas(table[name])) for name in table.columns) if is_frame(table) else table.items()
    rows = None
    for name, values in items:
        if not isinstance(values, np.ndarray):
            values = np.array(list(values), object)  # numpy would make text of a mixture
        if values.ndim != 1:
            raise ValueRefused(f"the column \"{name}\" has the shape {values.shape}; a column has one dimension")
        if rows not in (None, len(values)):
            raise ValueRefused(f"the column \"{name}\" has {len(values)} rows, others have {rows}")
        rows = len(values)
        yield _column(str(name), values)


def _column(name: str, values: np.ndarray) -> Column:
    missing = np.ma.getmaskarray(values) if isinstance(values, np.ma.MaskedArray) else None
    data = np.ma.getdata(values)
    if data.dtype.kind in "OU":
        return _of_objects(name, data, missing)
    kind = _BY_KIND.get(data.dtype.kind)
    if kind is None or (kind == "number" and data.dtype.itemsize > 8):
        raise ValueRefused(f"the column \"{name}\" is of {data.dtype}; there are bool, int, float, text and times")
    if data.dtype.kind == "u" and data.size and data.max() >= 2**63:
        raise ValueRefused(f"the column \"{name}\" has ints of more than 63 bits")
    if kind in ("number", "time", "duration"):
        blank = np.isnan(data) if kind == "number" else np.isnat(data)
        missing = blank if missing is None else missing | blank
        zero = np.zeros((), data.dtype) if kind != "number" else np.nan
        data = np.where(missing, zero, data) if missing.any() else data
    return Column(name, kind, np.ascontiguousarray(data, PACKED[kind]), _some(missing))


def _of_objects(name: str, data: np.ndarray, missing: np.ndarray | None) -> Column:
    """Text, or whatever its objects have in common."""
    items = [item.item() if isinstance(item, np.generic) else item for item in data.tolist()]
    blank = np.array([item is None or item != item for item in items], bool)
    missing = blank if missing is None else missing | blank
    kinds = {type(item) for item, gone in zip(items, missing) if not gone}
    if kinds <= {str}:
        return Column(name, "text", ["" if gone else item for item, gone in zip(items, missing)], _some(missing))
    kind = "number" if kinds == {int, float} else _BY_TYPE.get(kinds.pop()) if len(kinds) == 1 else None
    if kind is None:
        raise ValueRefused(f"the column \"{name}\" mixes what cannot stand in one column")
    if kind in ("time", "duration"):
        items = [0 if gone else micros(item) if kind == "time" else item // MICROSECOND for item, gone in zip(items, missing)]
    try:
        packed = np.array([0 if gone else item for item, gone in zip(items, missing)], np.int64 if kind != "number" else float)
    except OverflowError:
        raise ValueRefused(f"the column \"{name}\" has ints of more than 64 bits") from None
    return Column(name, kind, packed.astype(PACKED[kind]), _some(missing))


def _some(missing: np.ndarray | None) -> np.ndarray | None:
    return missing if missing is not None and missing.any() else None


def read(content: Any, reader: "Reader") -> Table:
    """A Table of the columns that came in a frame. Raises ValueRefused."""
    if not isinstance(content, LISTS) or not all(isinstance(column, Mapping) for column in content):
        raise ValueRefused("a table without columns")
    table, rows = Table(), None
    for column in content:
        name, values = column.get("name"), _read_column(column, reader)
        if not isinstance(name, str) or name in table:
            raise ValueRefused(f"a table with a column of the name {name!r}, again or not text")
        if rows not in (None, len(values)):
            raise ValueRefused(f"the column \"{name}\" has {len(values)} rows, others have {rows}")
        rows = len(values)
        table[name] = values
    return table


def _read_column(column: Mapping, reader: "Reader") -> np.ndarray:
    kind, data = column.get("type"), column.get("data")
    if kind == "text":
        if not isinstance(data, LISTS) or not all(type(item) is str for item in data):
            raise ValueRefused("a column of text that is no list of text")
        values = np.array([*data, None], object)[:-1]  # an array of objects even where it is empty
    elif kind in PACKED:
        values = reader.memory(column, _size(column, PACKED[kind].itemsize)).view(PACKED[kind])
    else:
        raise ValueRefused(f"a column of the type {kind!r}")
    missing = column.get("missing")
    if missing is None:
        return values
    if not isinstance(missing, bytes) or len(missing) != len(values):
        raise ValueRefused("a column whose list of missing values has another length")
    return _without(values, kind, np.frombuffer(missing, np.uint8) != 0)


def _size(column: Mapping, item: int) -> int:
    buffer, data = column.get("buffer"), column.get("data")
    size = buffer.get("size") if isinstance(buffer, Mapping) else len(data) if isinstance(data, bytes) else 0
    if type(size) is not int or size % item:
        raise ValueRefused("a column whose bytes are no whole number of rows")
    return size


def _without(values: np.ndarray, kind: str, missing: np.ndarray) -> np.ndarray:
    if kind in ("bool", "int"):
        return np.ma.MaskedArray(values, missing)
    values = values.copy()
    values[missing] = {"number": np.nan, "text": None}.get(kind, "NaT")
    return values


def to_frame(table: Table) -> Any:
    """The table as a DataFrame. Raises ImportError where pandas is not installed."""
    import pandas
    made = {}
    for name, values in table.items():
        if isinstance(values, np.ma.MaskedArray):
            kind = "boolean" if values.dtype == bool else "Int64"
            made[name] = pandas.array(_objects(values.data, np.ma.getmaskarray(values)), dtype=kind)
        else:
            made[name] = values
    return pandas.DataFrame(made)


def _from_pandas(series: Any) -> np.ndarray:
    """The values of a column of a DataFrame, whose own types have become numpy's."""
    if getattr(series.dtype, "tz", None) is not None:
        series = series.dt.tz_convert("UTC").dt.tz_localize(None)
    values = series.to_numpy()
    if series.dtype.kind in "OV" or not isinstance(series.dtype, np.dtype):
        return _objects(series.astype(object).to_numpy(), series.isna().to_numpy())
    return values


def _objects(values: np.ndarray, missing: np.ndarray) -> np.ndarray:
    """As Python's objects, None where one is missing."""
    made = values.astype(object)
    made[missing] = None
    return made

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Tables as columns of numpy, and as DataFrames of pandas where that is installed."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Callable, Iterable, Iterator, Mapping, NamedTuple

import numpy as np

from .data import Table
from .errors import ValueRefused
from .values import LISTS, MICROSECOND, exact_float, in_micros, micros

if TYPE_CHECKING:
    from .reader import Reader

PACKED = {"bool": np.dtype(np.bool_), "int": np.dtype("<i8"), "number": np.dtype("<f8"),
          "time": np.dtype("<M8[us]"), "duration": np.dtype("<m8[us]")}
_BY_KIND = {"b": "bool", "i": "int", "u": "int", "f": "number", "M": "time", "m": "duration"}
_BY_TYPE: dict[type, str] = {str: "text", bool: "bool", int: "int", float: "number", datetime: "time", timedelta: "duration"}
_ALMOST = ((np.str_, "text"), (datetime, "time"), (np.datetime64, "time"), (timedelta, "duration"), (np.timedelta64, "duration"),
           (np.bool_, "bool"), (np.integer, "int"), (np.floating, "number"))  # a timedelta64 is an integer of numpy's, too
_MAY_BE_GONE = (float, np.floating, datetime, timedelta, np.datetime64, np.timedelta64)
_PLAIN = {*_BY_TYPE, type(None)}
_THERE = "there are bool, int, float, text and times"


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
    rows, names = None, set()
    for name, values in table.items():
        if str(name) in names:
            raise ValueRefused(f"there are two columns \"{name}\"; a table has each name once")
        names.add(str(name))
        try:
            column = _column(str(name), _array(values))
        except ValueRefused as error:
            raise ValueRefused(f"the column \"{name}\" {error}") from None
        except (TypeError, ValueError) as error:
            raise ValueRefused(f"the column \"{name}\" cannot be read: {error}") from None
        if rows not in (None, len(column.data)):
            raise ValueRefused(f"the column \"{name}\" has {len(column.data)} rows, others have {rows}")
        rows = len(column.data)
        yield column


def _array(values: Any) -> np.ndarray:
    """Whatever can be a column, in numpy's terms."""
    if _is_of_pandas(values):
        values = _from_pandas(values)
    elif not isinstance(values, np.ndarray):
        if isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable):
            raise ValueRefused(f"is of the type {_named(type(values))}; a column is a list or an array of one dimension")
        values = np.array(list(values), object)  # numpy would make text of a mixture
    if values.ndim != 1:
        raise ValueRefused(f"has the shape {values.shape}; a column has one dimension")
    return values


def _column(name: str, values: np.ndarray) -> Column:
    missing = np.ma.getmaskarray(values) if isinstance(values, np.ma.MaskedArray) else None
    data = np.ma.getdata(values)
    if data.dtype.kind in "OUT":  # T: the text of newer numpy
        return _of_objects(name, data, missing)
    kind = _BY_KIND.get(data.dtype.kind)
    if kind is None or (kind == "number" and data.dtype.itemsize > 8):
        raise ValueRefused(f"is of {data.dtype}; {_THERE}")
    if data.dtype.kind == "u" and data.size and data.max() >= 2**63:
        raise ValueRefused("has ints of more than 63 bits")
    if kind in ("number", "time", "duration"):
        blank = np.isnan(data) if kind == "number" else np.isnat(data)
        missing = blank if missing is None else missing | blank
        zero = np.zeros((), data.dtype) if kind != "number" else np.nan
        data = np.where(missing, zero, data) if missing.any() else data
    if kind in ("time", "duration"):
        data = in_micros(data).view(PACKED[kind])
    return Column(name, kind, np.ascontiguousarray(data, PACKED[kind]), _some(missing))


def _of_objects(name: str, data: np.ndarray, missing: np.ndarray | None) -> Column:
    """Text, or whatever its objects have in common."""
    items = data.tolist()
    blank = np.array(_gone(items), bool)
    missing = blank if missing is None else missing | blank
    there = [item for item, gone in zip(items, missing) if not gone]
    types = set(map(type, there))
    kind = _common(types)
    if kind == "text":
        return Column(name, kind, ["" if gone else str(item) for item, gone in zip(items, missing)], _some(missing))
    packed = np.zeros(len(items), PACKED[kind])
    try:
        plain = there if types in _AS_THEY_ARE else list(map(_PACKING[kind], there))
        packed[~missing] = np.array(plain, np.int64 if kind in ("time", "duration") else PACKED[kind])
    except OverflowError:
        raise ValueRefused(f"has {'ints' if kind == 'int' else 'durations'} of more than 64 bits") from None
    except ValueError as error:
        raise ValueRefused(f"mixes int and number, and one cannot become a number: {error}") from None
    return Column(name, kind, packed, _some(missing))


def _gone(items: list[Any]) -> list[bool]:
    if set(map(type, items)) <= _PLAIN:
        return [item is None or item != item for item in items]
    return [_is_gone(item) for item in items]


def _is_gone(item: Any) -> bool:
    return item is None or (isinstance(item, _MAY_BE_GONE) and bool(item != item)) or type(item).__name__ == "NAType"


def _common(types: set[type]) -> str:
    """The type of a column that holds all of these."""
    kinds = {_BY_TYPE.get(kind) or next((name for base, name in _ALMOST if issubclass(kind, base)), _named(kind)) for kind in types}
    if other := kinds - PACKED.keys() - {"text"}:
        raise ValueRefused(f"holds a {min(other)}; {_THERE}")
    if len(kinds) > 1 and kinds != {"int", "number"}:
        raise ValueRefused(f"mixes {' and '.join(sorted(kinds))}; a column holds one of them")
    return "number" if len(kinds) > 1 else min(kinds, default="text")


def _named(kind: type) -> str:
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__.split('.')[0]}.{kind.__qualname__}"


def _micros(moment: Any) -> int:
    return int(in_micros(moment)) if isinstance(moment, np.generic) else micros(moment)


def _length(duration: Any) -> int:
    return int(in_micros(duration)) if isinstance(duration, np.generic) else duration // MICROSECOND


_PACKING: dict[str, Callable[[Any], Any]] = {
    "bool": bool, "int": int, "number": exact_float, "time": _micros, "duration": _length}
_AS_THEY_ARE = ({bool}, {int}, {float})


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


def _is_of_pandas(values: Any) -> bool:
    """A series, an index or an array of pandas' own."""
    pandas = sys.modules.get("pandas")
    return pandas is not None and isinstance(values, (pandas.Series, pandas.Index, pandas.api.extensions.ExtensionArray))


def _from_pandas(values: Any) -> np.ndarray:
    """The values of a column, whose types of pandas' own have become numpy's."""
    series = sys.modules["pandas"].Series(values)
    if getattr(series.dtype, "tz", None) is not None:
        series = series.dt.tz_convert("UTC").dt.tz_localize(None)
    if series.dtype.kind in "OV" or not isinstance(series.dtype, np.dtype):
        return _objects(series.astype(object).to_numpy(), series.isna().to_numpy())
    return series.to_numpy()


def _objects(values: np.ndarray, missing: np.ndarray) -> np.ndarray:
    """As Python's objects, None where one is missing."""
    made = values.astype(object)
    made[missing] = None
    return made

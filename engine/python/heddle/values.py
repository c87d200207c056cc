# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Values as they cross between processes: their tags in CBOR, their limits.

null, bool, int, float, text, bytes, list and map are themselves; the others are tagged. Writer and Reader go either way.
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import numpy as np

from .errors import ValueRefused

TIME, DURATION, ARRAY, IMAGE, TABLE = range(40100, 40105)
DEEPEST = 64
MOST_ITEMS = 1_000_000
INLINE = 32 * 1024  # bytes; what is larger goes through a buffer
DTYPES = {name: np.dtype(name) for name in (
    "bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float32", "float64")}
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
MICROSECOND = timedelta(microseconds=1)
FINE = ("us", "ns", "ps", "fs", "as")  # units of numpy whose counts still fit when they become microseconds
LISTS = (list, tuple)  # what cbor2 makes of a list within a tag depends on its version; of a map, some Mapping
_MOMENTS = (datetime, timedelta, np.datetime64, np.timedelta64)
PLAIN = frozenset((type(None), bool, float, str, bytes))  # these are themselves


def checked_int(value: int) -> int:
    if not -2**63 <= value < 2**63:
        raise ValueRefused(f"the int {value} has more than 64 bits")
    return value


def exact_float(value: Any) -> float:
    """As a float. Raises ValueError for an int that would lose digits."""
    if type(value) is float:
        return value
    try:
        made = float(value)
    except OverflowError:
        made = 0.0  # less than it is, at any rate
    if isinstance(value, (int, np.integer)) and int(value) != made:
        raise ValueError("it is an int with more digits than a number keeps")
    return made


def is_gone(value: Any) -> bool:
    """None, or a time or a duration that is none."""
    return value is None or (type(value) not in PLAIN and isinstance(value, _MOMENTS) and bool(value != value))


def in_micros(moments: Any) -> Any:
    """What numpy has as times or durations, as microseconds in int64. Raises ValueRefused where these do not hold it."""
    unit, kind = np.datetime_data(moments.dtype)[0], moments.dtype
    made = moments.astype(f"{kind.kind}8[us]")
    if unit not in FINE and not np.all((made.astype(kind) == moments) | np.isnat(moments)):
        raise ValueRefused("has a time or a duration that is beyond microseconds of 64 bits")
    return made.astype(np.int64)


def micros(moment: datetime) -> int:
    """Microseconds since 1970; a time without a zone is taken as UTC."""
    return ((moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)) - EPOCH) // MICROSECOND


class Limits:
    """Counts how deep and how many: one for the values of a frame."""

    def __init__(self) -> None:
        self._items = 0

    def enter(self, count: int, depth: int) -> int:
        self._items += count
        if depth >= DEEPEST:
            raise ValueRefused(f"a value nested deeper than {DEEPEST}")
        if self._items > MOST_ITEMS:
            raise ValueRefused(f"a value of more than {MOST_ITEMS} items; an array holds more")
        return depth + 1

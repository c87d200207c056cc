# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""From what a node computes with to frames: Writer."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from typing import Any, Callable, Sequence

import numpy as np
from cbor2 import CBORTag

from . import tables
from .buffers import ALIGNMENT, Buffer, Pool
from .data import Event, Image, Table, check_channels
from .errors import ValueRefused
from .frames import Channel
from .values import (ARRAY, DTYPES, DURATION, IMAGE, INLINE, MICROSECOND, PLAIN, TABLE, TIME, Limits, checked_int, in_micros,
                     is_gone, micros)


_ALMOST: tuple[tuple[Any, Callable[[Any], Any]], ...] = (  # what is plain in all but its type
    (np.bool_, bool), (np.integer, int), (np.floating, float), (int, int), (float, float), (str, str),
    ((bytes, bytearray, memoryview), bytes), (os.PathLike, os.fspath))


class Writer:
    """Puts the values of one frame in CBOR's terms, then sends it. The thread that runs bodies.

    handing: an array that already lies in a buffer is handed over as it is, because nobody will change it any more.
    """

    def __init__(self, pool: Pool, handing: bool = False):
        self._pool, self._handing, self._limits = pool, handing, Limits()
        self._copies: list[tuple[dict, np.ndarray]] = []
        self._used: list[Buffer] = []
        self._news: list[Buffer] = []  # whose descriptor goes along

    def value(self, value: Any, depth: int = 0) -> Any:
        """The value for cbor2. Raises ValueRefused for what cannot cross."""
        kind = type(value)
        if kind in PLAIN:
            return value
        if kind is int:
            return checked_int(value)
        if isinstance(value, (list, tuple, range)):
            return self._list(value, depth)
        if isinstance(value, Table) or tables.is_frame(value):
            return CBORTag(TABLE, {"columns": [self._column(c) for c in tables.columns(value)]})
        if isinstance(value, dict):
            deeper = self._limits.enter(len(value), depth)
            return {self._key(key): self.value(item, deeper) for key, item in value.items()}
        return self._leaf(value, depth)

    def send(self, channel: Channel, frame: dict[str, Any]) -> None:
        """Fills the buffer that the frame needs and sends both."""
        try:
            self._fill()
            channel.send(frame, [buffer.fd for buffer in self._news])
        except BaseException:
            for buffer in self._used:
                buffer.readers -= 1
            raise
        for buffer in self._news:
            self._pool.sent(buffer)

    def array(self, values: np.ndarray) -> dict[str, Any]:
        if isinstance(values, np.ma.MaskedArray):
            raise ValueRefused("a masked array; fill it first: values.filled(numpy.nan)")
        if values.dtype == np.float16:
            values = values.astype(np.float32)
        if values.dtype.name not in DTYPES:
            raise ValueRefused(f"an array of {values.dtype}; there are {', '.join(DTYPES)}")
        made: dict[str, Any] = {"dtype": values.dtype.name, "shape": list(values.shape)}
        if axes := getattr(values, "axes", ()):
            made["axes"] = [{"name": str(a.name), "spacing": float(a.spacing), "unit": str(a.unit)} for a in axes]
        self._place(made, values)
        return made

    def _list(self, items: Sequence, depth: int) -> list:
        deeper = self._limits.enter(len(items), depth)
        if PLAIN.issuperset(map(type, items)):
            return list(items)
        return [self.value(item, deeper) for item in items]

    def _leaf(self, value: Any, depth: int) -> Any:
        if isinstance(value, Image):
            check_channels(value, value.channels)
            return CBORTag(IMAGE, {"pixels": CBORTag(ARRAY, self.array(value)), "channels": value.channels})
        if isinstance(value, np.ndarray):
            return CBORTag(ARRAY, self.array(value))
        if is_gone(value):
            return None
        if isinstance(value, datetime):
            return CBORTag(TIME, micros(value))
        if isinstance(value, timedelta):
            return CBORTag(DURATION, checked_int(value // MICROSECOND))
        if isinstance(value, (np.datetime64, np.timedelta64)):
            return self._moment(value)
        if isinstance(value, Event):
            return self.value(value.value, depth)
        for base, plain in _ALMOST:
            if isinstance(value, base):
                return self.value(plain(value), depth)
        raise ValueRefused(f"a {type(value).__module__}.{type(value).__qualname__} cannot leave the node; "
                           "numbers, text, bytes, lists, dicts, times, arrays, images and tables can")

    def _moment(self, value: Any) -> CBORTag:
        try:
            return CBORTag(TIME if value.dtype.kind == "M" else DURATION, int(in_micros(value)))
        except ValueRefused:
            raise ValueRefused(f"{value} is beyond microseconds of 64 bits") from None

    def _key(self, key: Any) -> str:
        if not isinstance(key, str):
            raise ValueRefused(f"a dict with the key {key!r}; keys are text")
        return str(key)

    def _column(self, column: tables.Column) -> dict[str, Any]:
        made: dict[str, Any] = {"name": column.name, "type": column.type}
        if column.missing is not None:
            made["missing"] = column.missing.astype(np.uint8).tobytes()
        if isinstance(column.data, list):
            self._limits.enter(len(column.data), 0)
            made["data"] = column.data
        else:
            self._place(made, column.data)
        return made

    def _place(self, holder: dict[str, Any], values: np.ndarray) -> None:
        if values.nbytes < INLINE:
            little = values.astype(values.dtype.newbyteorder("<"), copy=False)
            holder["data"] = little.tobytes()
        elif self._handing and (found := self._pool.holding(values)):
            self._name(holder, *found, values.nbytes)
        else:
            self._copies.append((holder, values))

    def _fill(self) -> None:
        if not self._copies:
            return
        spans = [-(-values.nbytes // ALIGNMENT) * ALIGNMENT for _, values in self._copies]
        buffer, offset = self._pool.take(sum(spans)), 0
        memory = np.frombuffer(buffer.memory, np.uint8)
        for (holder, values), span in zip(self._copies, spans):
            room = memory[offset:offset + values.nbytes].view(values.dtype.newbyteorder("<")).reshape(values.shape)
            np.copyto(room, values)
            self._name(holder, buffer, offset, values.nbytes)
            offset += span

    def _name(self, holder: dict[str, Any], buffer: Buffer, offset: int, size: int) -> None:
        descriptor = -1
        if not buffer.told and buffer not in self._news:
            descriptor = len(self._news)
            self._news.append(buffer)
        buffer.readers += 1
        self._used.append(buffer)
        holder["buffer"] = {"id": buffer.id, "fd": descriptor, "offset": offset, "size": size}

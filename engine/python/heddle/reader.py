# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""From frames to what a node computes with: Reader."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Any, Mapping, Sequence, cast

import numpy as np
from cbor2 import CBORTag

from . import tables
from .buffers import NO_BYTES, Arrivals
from .data import Array, Axis, Image, check_channels
from .errors import ValueRefused
from .values import ARRAY, DTYPES, DURATION, EPOCH, IMAGE, LISTS, PLAIN, TABLE, TIME, Limits, checked_int


class Reader:
    """Makes values of what came in one frame. The descriptors stay the caller's to close."""

    def __init__(self, arrivals: Arrivals, descriptors: Sequence[int]):
        self._arrivals, self._descriptors, self._limits = arrivals, descriptors, Limits()

    def value(self, value: Any, depth: int = 0) -> Any:
        """The value for a node. Raises ValueRefused, which names what was wrong."""
        kind = type(value)
        if kind in PLAIN:
            return value
        if kind is int:
            return checked_int(value)
        if kind is list:
            deeper = self._limits.enter(len(value), depth)
            return value if PLAIN.issuperset(map(type, value)) else [self.value(item, deeper) for item in value]
        if kind is dict:
            deeper = self._limits.enter(len(value), depth)
            if not all(type(key) is str for key in value):
                raise ValueRefused("a map whose keys are not text")
            return {key: self.value(item, deeper) for key, item in value.items()}
        if kind is CBORTag:
            return self._tagged(value.tag, value.value)
        raise ValueRefused(f"a value of a kind that is not known: {kind.__name__}")

    def array(self, content: Any, kind: type[Array] = Array) -> Array:
        """An Array over the memory in which it came, read-only."""
        content = self._fields(content, "array")
        dtype, shape = DTYPES.get(content.get("dtype")), content.get("shape")
        if dtype is None:
            raise ValueRefused(f"an array of {content.get('dtype')!r}")
        if not isinstance(shape, LISTS) or len(shape) > 32 or not all(type(n) is int and n >= 0 for n in shape):
            raise ValueRefused(f"an array of shape {shape}")
        data = self.memory(content, math.prod(shape) * dtype.itemsize)
        made = data.view(dtype.newbyteorder("<")).reshape(shape).view(kind)
        if axes := content.get("axes"):
            made.axes = self._axes(axes, made.ndim)
        return made

    def memory(self, content: Mapping, size: int) -> np.ndarray:
        """The bytes of an array or a column, wherever they lie. Raises ValueRefused where there are not so many."""
        buffer, data = content.get("buffer"), content.get("data")
        if buffer is not None:
            data = self._shared(self._fields(buffer, "buffer"))
        elif isinstance(data, bytes):
            data = np.frombuffer(data, np.uint8) if data else NO_BYTES
        else:
            raise ValueRefused("an array or a column without data")
        if data.nbytes != size:
            raise ValueRefused(f"{data.nbytes} bytes where {size} belong")
        return data

    def _shared(self, buffer: Mapping) -> np.ndarray:
        parts: list[Any] = [buffer.get(name) for name in ("id", "fd", "offset", "size")]
        if not all(type(part) is int for part in parts):
            raise ValueRefused("a buffer without id, fd, offset and size")
        number, index, offset, size = parts
        if index >= len(self._descriptors):
            raise ValueRefused(f"descriptor {index} of {len(self._descriptors)}")
        if index >= 0:
            self._arrivals.add(number, self._descriptors[index])
        return self._arrivals.bytes(number, offset, size)

    def _tagged(self, tag: int, content: Any) -> Any:
        if tag in (TIME, DURATION):
            return self._moment(tag, content)
        if tag == ARRAY:
            return self.array(content)
        if tag == IMAGE:
            return self._image(self._fields(content, "image"))
        if tag == TABLE:
            return tables.read(self._fields(content, "table").get("columns"), self)
        raise ValueRefused(f"a value with the tag {tag}, which is not known")

    def _moment(self, tag: int, content: Any) -> datetime | timedelta:
        if type(content) is not int:
            raise ValueRefused("a time that is no int")
        try:
            duration = timedelta(microseconds=checked_int(content))
            return duration if tag == DURATION else EPOCH + duration
        except OverflowError:
            raise ValueRefused(f"a time of {content} microseconds is beyond what Python can count") from None

    def _image(self, content: Mapping) -> Image:
        pixels = content.get("pixels")
        pixels = pixels.value if isinstance(pixels, CBORTag) and pixels.tag == ARRAY else pixels
        image = cast(Image, self.array(pixels, Image))
        try:
            check_channels(image, str(content.get("channels")))
        except ValueError as error:
            raise ValueRefused(str(error)) from None
        image.channels = content["channels"]
        return image

    def _axes(self, axes: Any, count: int) -> tuple[Axis, ...]:
        if not isinstance(axes, LISTS) or len(axes) != count:
            raise ValueRefused(f"axes that do not fit {count} dimensions")
        fields = [self._fields(axis, "axis") for axis in axes]
        try:
            return tuple(Axis(str(f.get("name", "")), float(f.get("spacing", 1.0)), str(f.get("unit", ""))) for f in fields)
        except (TypeError, ValueError):
            raise ValueRefused("an axis whose spacing is no number") from None

    def _fields(self, content: Any, what: str) -> Mapping:
        if not isinstance(content, Mapping):
            raise ValueRefused(f"a {what} that is no map")
        return content

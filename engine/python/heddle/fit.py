# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Fits what a function gets and gives to the types of its ports. Conversions lose nothing; others are refused."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import numpy as np

from . import tables
from .data import Array, Event, Image, Table
from .errors import NodeError
from .ports import Port, is_frame_type
from .values import exact_float, is_gone

_PLAIN: dict[str, Any] = {
    "bool": (bool, np.bool_), "int": (int, np.integer), "number": (float, int, np.floating, np.integer), "text": str,
    "bytes": (bytes, bytearray, memoryview), "list": (list, tuple, range), "map": dict, "time": (datetime, np.datetime64),
    "duration": (timedelta, np.timedelta64),
}
_AS = {"bool": bool, "int": int, "number": exact_float, "text": str, "bytes": bytes, "list": list}


def given(port: Port, value: Any) -> Any:
    """What came on a wire, as the function's annotation asks for it."""
    if value is None or port.type in ("any", "event"):
        return Event(value) if port.type == "event" and value is not None and not isinstance(value, Event) else value
    if port.type == "array":
        return np.asarray(value) if port.gives is np.ndarray else value if type(value) is Array else Array(value)
    if port.type == "table" and is_frame_type(port.gives) and isinstance(value, Table):
        return tables.to_frame(value)
    if port.type == "number" and type(value) is int:
        return exact_float(value)
    return tuple(value) if port.gives is tuple else value


def fitted(port: Port, value: Any) -> Any:
    """A default, or what the function returned, as the port holds it. Raises Misfit."""
    if value is None or port.type in ("any", "event"):
        return value
    if is_gone(value):
        return None
    try:
        made = _fitted(port, value)
    except (TypeError, ValueError) as error:
        raise Misfit(f"{port.name} holds {port.type}, not {_named(value)}: {error}") from None
    if made is None:
        raise Misfit(f"{port.name} holds {port.type}, not {_named(value)}")
    return _bounded(port, made)


class Misfit(NodeError, ValueError):
    """A value that is not of its port's type."""


def _fitted(port: Port, value: Any) -> Any:
    if port.type == "array":
        made = None if isinstance(value, (str, bytes, dict)) else np.asanyarray(value)
        return made.view(Array) if isinstance(made, Image) and not made.channels else made  # computed from an image
    if port.type == "image":
        return value if isinstance(value, Image) and value.channels else Image(value, axes=getattr(value, "axes", ()))
    if port.type == "table":
        return value if tables.is_frame(value) else Table(value) if isinstance(value, dict) else None
    if isinstance(value, bool) and port.type in ("int", "number"):
        return None
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value[()]
    if not isinstance(value, _PLAIN[port.type]):
        return None
    return _AS[port.type](value) if port.type in _AS else value


def _bounded(port: Port, value: Any) -> Any:
    unit = f" {port.unit}" if port.unit else ""
    if port.min is not None and value < port.min:
        raise Misfit(f"{port.name} is {value}{unit}, but at least {port.min}{unit}")
    if port.max is not None and value > port.max:
        raise Misfit(f"{port.name} is {value}{unit}, but at most {port.max}{unit}")
    if port.choices and value not in port.choices:
        raise Misfit(f"{port.name} is \"{value}\", but one of {', '.join(port.choices)}")
    return value


def _named(value: Any) -> str:
    if isinstance(value, int) and value.bit_length() > 64:
        return f"an int of {value.bit_length()} bits"
    return f"{value!r}" if isinstance(value, (bool, int, float, str)) and len(repr(value)) < 60 else f"a {type(value).__name__}"

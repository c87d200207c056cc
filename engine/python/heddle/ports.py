# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""From a parameter's annotation to a port: its type, default, unit, range, choices and help."""

from __future__ import annotations

import collections.abc
import inspect
import types
import typing
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any, Literal, Union

import numpy as np

from .data import Array, Event, Image, Table

NOTHING = inspect.Parameter.empty  # no default, no annotation

_TYPES: dict[Any, str] = {
    bool: "bool", int: "int", float: "number", str: "text", bytes: "bytes", list: "list", tuple: "list", dict: "map",
    datetime: "time", timedelta: "duration", Array: "array", np.ndarray: "array", Image: "image", Table: "table",
    Event: "event", Any: "any", object: "any", NOTHING: "any",
    collections.abc.Sequence: "list", collections.abc.Mapping: "map",
}
_OF_DEFAULT = (bool, int, float, str)


@dataclass(frozen=True)
class Unit:
    """The unit of a number: `Annotated[float, Unit("s")]`."""

    name: str


@dataclass(frozen=True)
class Range:
    """The least and the most that a number may be; None: no bound. `Annotated[int, Range(1, 100)]`."""

    min: float | None = None
    max: float | None = None


@dataclass(frozen=True)
class Help:
    """One line about a port: `Annotated[float, Help("How far the blur reaches")]`."""

    text: str


class Choices:
    """The texts that a port allows: `Annotated[str, Choices("mean", "max")]`. Literal["mean", "max"] is the same."""

    def __init__(self, *values: str):
        self.values = values


class Reads:
    """A text that is the path of a file to read: `Annotated[str, Reads("csv", "tsv")]`. Call resolve() on it first."""

    def __init__(self, *suffixes: str):
        self.suffixes = suffixes


class Writes(Reads):
    """A text that is the path of a file to write."""


@dataclass(frozen=True)
class Setting:
    """An input that is a field only, and takes no wire: `Annotated[int, Setting()]`."""


@dataclass(frozen=True)
class Latest:
    """An output whose intermediate results are previews: only the newest matters, and a yield never waits for it."""


@dataclass(frozen=True)
class Port:
    """One input or output. `gives` is what the function itself gets or returns, where several Python types fit the port."""

    name: str
    type: str
    gives: Any = None
    default: Any = NOTHING
    optional: bool = False  # None is a value of it
    unit: str = ""
    min: float | None = None
    max: float | None = None
    choices: tuple[str, ...] = ()
    setting: bool = False
    latest: bool = False
    file: str = ""  # "read" or "write"
    suffixes: tuple[str, ...] = ()
    help: str = ""

    @property
    def required(self) -> bool:
        return self.default is NOTHING and self.type != "event"


def port(name: str, annotation: Any, default: Any = NOTHING) -> Port:
    """The port of a parameter. Raises ValueError with a sentence where there can be none."""
    base, notes = _unwrapped(annotation)
    base, optional = _without_none(base)
    inner, more = _unwrapped(base)  # Annotated[X, ...] | None
    choices: tuple[str, ...] = ()
    if typing.get_origin(inner) is Literal:
        choices, inner = typing.get_args(inner), str
    if inner is NOTHING and type(default) in _OF_DEFAULT:
        inner = type(default)
    if optional and default is NOTHING:
        default = None
    made = {"name": name, "type": _type(name, inner), "gives": inner, "choices": choices, "default": default, "optional": optional}
    for note in (*notes, *more):
        made.update(_noted(name, note))
    return _checked(Port(**made))


def _unwrapped(annotation: Any) -> tuple[Any, tuple]:
    if typing.get_origin(annotation) is Annotated:
        base, *notes = typing.get_args(annotation)
        return base, tuple(notes)
    return annotation, ()


def _without_none(annotation: Any) -> tuple[Any, bool]:
    """`X | None` is an optional X."""
    if typing.get_origin(annotation) not in (Union, types.UnionType):
        return annotation, False
    kinds = [kind for kind in typing.get_args(annotation) if kind is not type(None)]
    optional = len(kinds) < len(typing.get_args(annotation))
    if len(kinds) == 1:
        return kinds[0], optional
    return (float if set(kinds) == {int, float} else Any), optional


def _type(name: str, kind: Any) -> str:
    kind = typing.get_origin(kind) or kind
    if is_frame_type(kind):
        return "table"
    try:
        return _TYPES[kind]
    except (KeyError, TypeError):
        raise ValueError(f"{name} is annotated {getattr(kind, '__name__', kind)}, which no port holds; there are "
                         "bool, int, float, str, bytes, list, dict, datetime, timedelta, Array, Image, Table, Event "
                         "and Any") from None


def is_frame_type(kind: Any) -> bool:
    """Is it the class DataFrame of pandas?"""
    return getattr(kind, "__name__", "") == "DataFrame" and getattr(kind, "__module__", "").startswith("pandas")


def _noted(name: str, note: Any) -> dict[str, Any]:
    match note:
        case Unit(unit):
            return {"unit": unit}
        case Range(low, high):
            return {"min": low, "max": high}
        case Help(text) | str(text):
            return {"help": text}
        case Choices():
            return {"choices": note.values}
        case Reads():
            return {"file": "write" if isinstance(note, Writes) else "read", "suffixes": note.suffixes}
        case Setting():
            return {"setting": True}
        case Latest():
            return {"latest": True}
    if note in (Unit, Range, Help, Choices, Reads, Writes, Setting, Latest):
        raise ValueError(f"{name} is annotated {note.__name__}; write {note.__name__}()")
    return {}  # somebody else's


def _checked(made: Port) -> Port:
    if made.file and made.type != "text":
        raise ValueError(f"{made.name} is the path of a file, but holds {made.type}")
    if made.choices and (made.type != "text" or not all(isinstance(choice, str) for choice in made.choices)):
        raise ValueError(f"{made.name} has choices that are not text")
    if (made.min is not None or made.max is not None) and made.type not in ("int", "number"):
        raise ValueError(f"{made.name} has a range but holds {made.type}")
    if made.min is not None and made.max is not None and made.min > made.max:
        raise ValueError(f"{made.name} has the range {made.min} to {made.max}, which is the wrong way round")
    return made

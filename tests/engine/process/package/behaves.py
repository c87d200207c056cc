# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Nodes that do what they should."""

import os
import sys
import time
from typing import Annotated

import numpy as np

from heddle import Any, Array, Event, Image, Range, Table, Unit, checkpoint, empty, fire, message, node, progress, receive, remember, warn


@node(title="Steps")
def steps(count: int = 3, base: float = 0.0) -> float:
    """Counts."""
    for i in range(count):
        progress(i + 1, count)
    return base + count


@node(title="Described", category="Tests/Some", version=3)
def described(sigma: Annotated[float, Unit("px"), Range(0, 100)] = 1.5, name: str = "x") -> float:
    """Has ports of every kind."""
    return sigma


@node(title="Yields")
def yields(count: int = 3) -> int:
    """Yields numbers."""
    for i in range(count):
        yield i
    return count


@node(title="For ever")
def forever() -> int:
    """Yields until it is stopped, and tells that it was."""
    i = 0
    try:
        while True:
            yield i
            i += 1
    finally:
        message("cleaned")


@node(title="Counting")
def counting() -> int:
    """Counts quietly until it is stopped."""
    message("counting")
    while True:
        checkpoint()


@node(title="Listens", takes=float)
def listens() -> float:
    """Waits for two numbers."""
    message("listening")
    first = receive()
    message("heard")
    return first + receive()


@node(title="Echo")
def echo(value: Any = None) -> Any:
    """The same."""
    return value


@node(title="Doubled")
def doubled(array: Array) -> Array:
    """Twice as much, in shared memory."""
    made = empty(array.shape, array.dtype)
    np.multiply(array, 2, out=made)
    return made


@node(title="First")
def first(array: Array) -> float:
    """Looks at one element alone."""
    return float(array.flat[0])


@node(title="Prints")
def prints(count: int = 1) -> int:
    """Prints to both."""
    for i in range(count):
        print("line", i)
    print("trouble", file=sys.stderr)
    return count


@node(title="Says")
def says() -> int:
    """Warns, messages and remembers."""
    warn("careful")
    message("hello")
    remember(7)
    return 1


@node(title="Identity")
def identity() -> int:
    """The number of the process that it was forked from."""
    return os.getppid()


_kept = None


@node(title="Kept", pure=False)
def kept() -> Array:
    """64 MiB that lie in shared memory already."""
    global _kept
    if _kept is None:
        _kept = empty((8, 1024, 1024), np.float64)
        _kept[:] = 1
    return _kept

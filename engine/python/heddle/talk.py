# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What a node may say and ask while it runs. Outside a run these do nothing, so that a node stays a plain function."""

from __future__ import annotations

import functools
import operator
import os
import threading
import time
import warnings
from typing import Any, Callable, Iterable, TypeVar

import numpy as np

from .buffers import Pool
from .errors import Stopped
from .run import Run

F = TypeVar("F", bound=Callable[..., Any])

_run: Run | None = None  # the one that is out; a process runs one at a time
_pool: Pool | None = None
_strangers: frozenset[threading.Thread] = frozenset()  # left behind by earlier runs: their words are nobody's
_has_warned = False  # in an earlier run: Python would not say so again
_OWN = 2  # threads of a worker: the main one and the one that listens


def enter(run: Run | None, pool: Pool | None = None) -> None:
    """For the worker and for tests: whose words these are."""
    global _run, _pool, _strangers, _has_warned
    _run, _pool = run, pool
    if run and _has_warned:
        warnings.filterwarnings("default", append=True)
        _has_warned = False
    if run and (_strangers or threading.active_count() > _OWN):
        _strangers = frozenset(threading.enumerate()) - {threading.current_thread()}


def _mine() -> Run | None:
    """The run that is out, unless a thread asks that was there before it."""
    return None if _strangers and threading.current_thread() in _strangers else _run


def _aside(function: F) -> F:
    """While it says something, the body's thread is not interrupted."""
    @functools.wraps(function)
    def call(*args: Any, **named: Any) -> Any:
        run = _run
        if run is None or not run.in_body or threading.current_thread() is not threading.main_thread():
            return function(*args, **named)
        run.in_body = False
        try:
            return function(*args, **named)
        except Stopped:
            run.interrupted = True  # it knows now, and cleans up
            raise
        finally:
            run.in_body = True
    return call  # type: ignore[return-value]


@_aside
def progress(done: float, total: float = 0, text: str = "") -> None:
    """How far the work is; total 0: nobody knows how much there is. As often as you like. Raises Stopped."""
    if run := _mine():
        run.stop_if_asked()
        run.progress(done, total, text)


@_aside
def log(text: str) -> None:
    """A line for the node's log. (print does too.) Raises Stopped."""
    _say(text, False)


@_aside
def warn(text: str) -> None:
    """The run succeeds, but the user should know this. Raises Stopped."""
    _say(text, True)


@_aside
def message(value: Any) -> None:
    """Tells something to whoever looks at the node: its face. The latest is kept. Raises Stopped, ValueRefused."""
    if run := _mine():
        run.stop_if_asked()
        run.tell("message", value=value)


@_aside
def checkpoint() -> None:
    """Raises Stopped if stop was asked for; waits here while paused. Put it where a plain function may be stopped."""
    if run := _mine():
        run.checkpoint()


def warned(message: Warning | str, category: type[Warning], filename: str, lineno: int, file: Any = None,
           line: str | None = None) -> None:
    """For the worker: what Python and numpy warn of is a warning of the node."""
    global _has_warned
    _has_warned = True
    warn(f"{category.__name__}: {message} ({os.path.basename(filename)}, line {lineno})")


def stop_requested() -> bool:
    """Has stop been asked for? A node that asks this ends by itself, and is not interrupted any more."""
    if run := _mine():
        run.polite = True
    return bool(_run and _run.stopping)


@_aside
def sleep(seconds: float) -> None:
    """Waits that long; stop and pause reach it. Raises Stopped."""
    if run := _mine():
        run.sleep(seconds)
    else:
        time.sleep(seconds)


@_aside
def receive() -> Any:
    """Waits for what is sent to the node. Raises Stopped."""
    return run.receive() if (run := _mine()) else None


@_aside
def poll() -> Any:
    """What was sent to the node and not yet taken, or None."""
    return run.poll() if (run := _mine()) else None


@_aside
def fire(output: str, value: Any = None) -> None:
    """Sends a trigger out of an event output, named. Raises Stopped, ValueError where there is no such output."""
    if run := _mine():
        names = [port.name for port in run.node.outputs if port.type == "event"]
        if output not in names:
            raise ValueError(f"there is no event output \"{output}\"; there are: {', '.join(names) or 'none'}")
        run.fire([port.name for port in run.node.outputs].index(output), value)


def triggered_by() -> str | None:
    """The event input whose trigger started this run; None: a change did."""
    return _run.trigger if _run else None


def is_viewed() -> bool:
    """Does anybody look at the node? Previews that nobody sees need not be made."""
    return bool(_run and _run.viewed)


def memory() -> Any:
    """What the node keeps from run to run; None at first."""
    return _run.memory if _run else None


@_aside
def remember(value: Any) -> None:
    """Keeps a value for the node's next runs. Raises ValueRefused."""
    if run := _mine():
        run.tell("memory", value=value)
        run.memory = value


def resolve(path: str | os.PathLike[str]) -> str:
    """A path as the flow means it: relative ones lie beside the flow's file."""
    return os.path.join(_run.folder if _run else "", os.path.expanduser(path))


def empty(shape: int | Iterable[int], dtype: Any = np.float64) -> np.ndarray:
    """An array to fill and return: it lies where the result will be read, so that a large one costs no copy. Not initialised.
    Keep no reference to it: what was returned must never change.
    """
    shape = tuple(map(operator.index, shape)) if isinstance(shape, Iterable) else (operator.index(shape),)
    if min(shape, default=0) < 0:
        raise ValueError("negative dimensions are not allowed")
    return _pool.empty(shape, np.dtype(dtype)) if _pool else np.empty(shape, dtype)


def _say(text: str, warning: bool) -> None:
    if run := _mine():
        run.stop_if_asked()
        run.log(str(text), warning)
    elif threading.current_thread() is threading.main_thread():  # another one is left behind
        print(text)

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Nodes that do what nodes do, and what they should not do."""

import ctypes
import os
import warnings
import sys
import time
from typing import Annotated, Any, NamedTuple

import numpy as np

from heddle import (Array, Event, Latest, NodeError, Stopped, Table, checkpoint, empty, fire, log, memory, message, node, poll, progress,
                    receive, remember, resolve, sleep, stop_requested, triggered_by, warn)


@node
def echo(value: Any) -> Any:
    return value


@node
def total(values: Array) -> float:
    return float(values[0] + values[-1])


@node
def filled(size: int, value: float) -> Array:
    made = empty(size)
    made[0] = made[-1] = value
    return made


@node
def keeps(values: Array) -> float:
    keeps.kept = getattr(keeps, "kept", []) + [values[5:]]
    return 0.0


@node
def lets_go() -> int:
    return len(keeps.__dict__.pop("kept"))


class Two(NamedTuple):
    first: int
    second: Annotated[str, Latest()]


@node
def two(count: int) -> Two:
    for i in range(count):
        yield Two(i, str(i))
        yield i
    return Two(count, "end")


@node
def count(up_to: int) -> int:
    for i in range(up_to):
        yield i
    return up_to


@node
def small_then_large(size: int) -> Any:
    for i in range(100):
        yield i
    yield np.zeros(size)
    return None


@node
def count_latest(up_to: int) -> Annotated[int, Latest()]:
    for i in range(up_to):
        yield i
    return up_to


@node
def grows(size: int, steps: int) -> Array:
    made = np.zeros(size)
    for _ in range(steps):
        made += 1
        yield made
    return made


@node
def adds() -> float:
    so_far = 0.0
    while True:
        sent = yield so_far
        if sent == "end":
            return so_far
        so_far += sent or 0


@node(mailbox="queue")
def gathers(many: int) -> list:
    return [receive() for _ in range(many)]


@node
def spins() -> int:
    message("in")
    while True:
        pass


@node
def naps() -> int:
    message("in")
    time.sleep(3600)
    return 0


@node
def waits() -> int:
    message("in")
    sleep(3600)
    return 0


@node
def polite() -> int:
    stop_requested()
    message("in")
    while not stop_requested():
        pass
    message("saw it")
    return 1


@node
def cleans_up() -> int:
    try:
        message("in")
        while True:
            pass
    finally:
        for _ in range(3_000_000):  # long enough to be interrupted again, if anything were
            pass
        message("clean")


@node
def cleans_up_at_yield() -> int:
    try:
        while True:
            yield 1
    except Stopped:
        message("clean")
        raise


@node
def cleans_up_after_sleep() -> int:
    try:
        message("in")
        sleep(3600)
    finally:
        for _ in range(3_000_000):
            pass
        message("clean")


@node
def swallows() -> int:
    while True:
        try:
            yield 1
        except BaseException:
            pass


@node
def checks(rounds: int) -> int:
    for i in range(rounds):
        checkpoint()
        message(i)
    return rounds


@node
def fails(text: str) -> int:
    if text == "long":
        raise ValueError("\ud800" + 20_000_000 * "x")
    if text == "kind":
        raise NodeError("the data is not kind")
    return {}[text]


@node
def fails_on_stop() -> int:
    try:
        while True:
            yield 1
    except Stopped:
        raise ValueError("worse than stopped")


@node
def yields_wrong() -> int:
    yield "text"
    return 0


@node
def returns_wrong() -> int:
    return "text"


@node
def returns_object() -> Any:
    return {"inner": [object()]}


@node
def leaves(how: str) -> int:
    if how == "exit":
        os._exit(7)
    if how == "segfault":
        ctypes.string_at(0)
    sys.exit(3)


@node
def hungry(size: int) -> int:
    return len(bytearray(size))


@node
def prints(text: str) -> int:
    print(text)
    os.write(1, b"below\n")
    print(text, "again", file=sys.stderr)
    return 0


@node
def forks(home: bool) -> int:
    child = os.fork()
    if child == 0:
        progress(1)
        if home:
            return -1
        os.execv("/bin/sleep", ["sleep", "3600"])
    if home:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    message(child)
    receive()
    return child


@node
def forks_and_looks() -> int:
    child = os.fork()
    if child == 0:
        kinds = [os.readlink(f"/proc/self/fd/{number}") for number in os.listdir("/proc/self/fd")[:-1]]
        os._exit(sum(kind.startswith("socket:") for kind in kinds))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@node
def progresses_then_pauses() -> int:
    message("in")
    while poll() is None:
        pass
    for i in range(1, 4):
        progress(i, 3)
    checkpoint()
    return 0


@node
def previews() -> Annotated[int, Latest()]:
    yield 1
    yield 2
    message("in")
    while poll() is None:
        pass
    checkpoint()
    return 3


@node
def circles(values: Array) -> int:
    circle = [values]
    circle.append(circle)
    return len(values)


@node
def lets_go_early(values: Array) -> int:
    del values
    yield 1
    return receive()


@node
def says() -> int:
    for i in range(5000):
        progress(i + 1, 5000, "steps")
    log("a line")
    warn("a warning")
    message({"a": 1})
    return 0


@node
def divides(by: float) -> float:
    warnings.warn("about to divide")
    return float(np.ones(1)[0] / np.zeros(1)[0] if not by else 1 / by)


@node
def counts_runs() -> int:
    remember((memory() or 0) + 1)
    return memory()


class Fired(NamedTuple):
    by: str
    done: Event


@node
def fires(go: Event, value: int = 5) -> Fired:
    fire("done", value)
    return Fired(f"{triggered_by()} {go.value if go else None}", None)


@node
def beside(path: str) -> str:
    return resolve(path)


@node
def longer(table: Table) -> Table:
    table["n"] = np.arange(table.rows)
    return table


@node
def threads() -> str:
    return os.environ["OMP_NUM_THREADS"]


@node
def count_for_ever() -> int:
    i = 0
    while True:
        yield (i := i + 1)


@node
def draws() -> float:
    return np.random.rand()


@node
def writes(values: Array) -> Array:
    values[0] = 1
    return values


@node
def long_text(size: int) -> str:
    yield size * "y"
    return size * "x"

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Nodes that use what is seldom used: other byte orders, threads of their own, errors that fail to speak."""

import os
import queue
import threading
from typing import Any

import numpy as np

from heddle import Array, NodeError, empty, log, message, node, progress, receive, stop_requested, warn

NOT_UNICODE = os.fsdecode(b"caf\xe9.tif")
_asked: queue.Queue = queue.Queue()
_saw: list[bool] = []


@node
def turned_bytes(size: int) -> Array:
    made = empty(size, ">f8")
    made[:] = np.arange(size)
    return made


@node
def shifted(size: int) -> Array:
    made = empty(8 * size + 1, np.uint8)
    view = made[1:].view(np.float64)
    view[:] = np.arange(size)
    return view


@node
def says_what_cannot_be_told() -> int:
    for text in (NOT_UNICODE, 20_000_000 * "x"):
        progress(1, 2, text)
        log(text)
        warn(text)
    return 1


@node
def progresses_late() -> int:
    progress(1, 2, "soon")
    progress(2, 2, NOT_UNICODE)  # told by the thread that listens
    return receive()


class Silent(NodeError):
    def __str__(self):
        raise ValueError("no words")


@node
def fails_to_say() -> int:
    raise Silent


@node
def is_its_own_cause() -> int:
    error = ValueError("round")
    raise error from error


@node
def names(self: int, call: int, args: int, named: int) -> list:
    return [self, call, args, named]


@node
def forks_in_a_thread() -> int:
    """The thread has ended when the child is asked whether it lives."""
    read, write = os.pipe()
    children = []

    def fork():
        child = os.fork()
        if child == 0:
            os.read(read, 1)
            os._exit(5)
        children.append(child)
    thread = threading.Thread(target=fork)
    thread.start()
    thread.join()
    while os.path.exists(f"/proc/self/task/{thread.native_id}"):
        pass
    os.write(write, b"x")
    return os.waitstatus_to_exitcode(os.waitpid(children[0], 0)[1])


@node
def forks_twice() -> int:
    child = os.fork()
    if child == 0:
        inner = os.fork()
        os._exit(7 if inner == 0 else os.waitstatus_to_exitcode(os.waitpid(inner, 0)[1]))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@node
def leaves_a_thread() -> int:
    def talk():
        _asked.get()
        warn("from before")
        progress(7, 7)
        log("from before")
        message("from before")
        _saw.append(stop_requested())
        _asked.task_done()
    threading.Thread(target=talk, daemon=True).start()
    return 0


@node
def lets_the_thread_talk() -> Any:
    own = threading.Thread(target=lambda: log("from now"))
    own.start()
    own.join()
    _asked.put(None)
    _asked.join()
    return _saw.pop()

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Nodes that do what they should not."""

import ctypes
import os
import struct
import sys
import time

from heddle import message, node


@node(title="Raises")
def raises() -> int:
    """Fails as anybody may."""
    raise ValueError("nothing fits")


@node(title="Crashes")
def crashes() -> int:
    """Reads where nothing is."""
    return ctypes.string_at(0)


@node(title="Leaves")
def leaves(status: int = 3) -> int:
    """Ends its process."""
    os._exit(status)


@node(title="Aborts")
def aborts() -> int:
    """Ends itself by a signal."""
    os.abort()


@node(title="Is killed")
def is_killed() -> int:
    """As by a system that has no memory left."""
    os.kill(os.getpid(), 9)


@node(title="Hungry")
def hungry() -> int:
    """Wants more memory than it may have."""
    return len(bytearray(8 << 30))


@node(title="Deaf")
def deaf() -> int:
    """Computes for ever and cannot be stopped."""
    message(os.getpid())
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass


def _channel() -> int:
    return next(fd for fd in range(3, 100) if os.path.exists(f"/proc/self/fd/{fd}") and os.readlink(f"/proc/self/fd/{fd}").startswith("socket"))


@node(title="Hangs up")
def hangs_up() -> int:
    """Closes its channel and stays."""
    import socket
    socket.socket(fileno=_channel()).shutdown(socket.SHUT_RDWR)
    while True:
        time.sleep(1)


@node(title="Shouts")
def shouts() -> int:
    """Announces a frame that is too large."""
    os.write(_channel(), struct.pack("<I", 17 << 20))
    while True:
        time.sleep(1)


@node(title="Babbles")
def babbles() -> int:
    """Sends what is no message."""
    os.write(_channel(), struct.pack("<I", 4) + b"\xff\xff\xff\xff")
    while True:
        time.sleep(1)


@node(title="Orphans itself")
def orphans_itself() -> int:
    """Ends the process that it was forked from, and with it all its brothers."""
    os.kill(os.getppid(), 9)
    while True:
        time.sleep(1)


@node(title="Forks")
def forks() -> int:
    """Leaves a child behind that sleeps."""
    child = os.fork()
    if child == 0:
        time.sleep(600)
        os._exit(0)
    message(child)
    while True:
        time.sleep(1)

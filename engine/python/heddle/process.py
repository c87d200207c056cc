# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What a worker process asks of the system."""

from __future__ import annotations

import ctypes
import gc
import os
import platform
import resource
import signal
import socket
import sys
from typing import Any

from .frames import PROTOCOL, Channel

CHANNEL = "HEDDLE_CHANNEL"
_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None)
_STDOUT = ctypes.c_void_p.in_dll(_LIBC, "stdout")


def channel() -> Channel:
    """The channel to the host, which is descriptor 3 unless the environment names another. Exits where there is none."""
    try:
        return Channel(socket.socket(fileno=int(os.environ.pop(CHANNEL, "3"))))
    except (OSError, ValueError) as error:
        sys.exit(f"heddle: no channel to a host ({error}); Heddle starts this program")


def hello() -> dict[str, Any]:
    """The first frame of every process."""
    return {"op": "hello", "protocol": list(PROTOCOL), "pid": os.getpid(), "language": "python",
            "version": platform.python_version()}


def die_with_parent(parent: int) -> None:
    """Ends with the parent process (with its thread that forked), even where the end of the channel is not seen."""
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)


def limit_memory(size: int) -> None:
    """What is beyond becomes a MemoryError. Shared arrays do not count: RLIMIT_AS would count them."""
    hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
    resource.setrlimit(resource.RLIMIT_DATA, (size, hard))


def prints_by_line() -> None:
    """What nodes print is seen at once, line by line, wherever descriptors 1 and 2 lead now."""
    sys.stdout, sys.stderr = (open(number, "w", buffering=1, encoding="utf-8", errors="replace", closefd=False)
                              for number in (1, 2))


def flush_prints() -> None:
    """Also what C libraries print."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            pass  # nobody reads it, or the node has closed it
    _LIBC.fflush(_STDOUT)


def threads() -> int:
    """How many threads this process has."""
    return len(os.listdir("/proc/self/task"))


def settle() -> None:
    """Before forks: what lives now is left alone by the collector, so that its pages stay shared."""
    gc.collect()
    gc.freeze()

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""The fork server: `python3 -m heddle.forkserver`. Imports numpy and the packages once, then forks workers in milliseconds.

One thread only, because a fork copies no other. Its workers end with it.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import sys
from typing import Any

import numpy as np

from . import package, process
from .errors import FrameError
from .frames import PROTOCOL, Channel, close_all
from .worker import Worker


class ForkServer:
    """Owns the channel to the host and the processes that it forked."""

    def __init__(self, channel: Channel):
        self._channel = channel
        self._packages: dict[str, package.Package] = {}
        self._children: dict[int, int] = {}  # descriptor that tells the end -> process
        self._poller = select.poll()
        self._leaving = False

    def serve(self) -> None:
        """Until the host is gone, or has said bye and the last worker has ended."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._channel.send(process.hello())
        self._poller.register(self._channel, select.POLLIN)
        while self._children or not self._leaving:
            for descriptor, _ in self._poller.poll():
                if descriptor in self._children:
                    self._reap(descriptor)
                elif not self._answer():
                    return

    def _answer(self) -> bool:
        arrived = self._channel.receive()
        if arrived is None:
            return False
        frame, descriptors = arrived
        try:
            match frame["op"]:
                case "hello" if frame.get("protocol", [0])[0] != PROTOCOL[0]:
                    raise FrameError(f"the host speaks protocol {frame['protocol']}, this fork server {list(PROTOCOL)}")
                case "load":
                    package.answer(self._channel, self._packages, frame, lambda: {"threads": process.threads()})
                    process.settle()
                case "fork":
                    self._fork(frame, descriptors)
                case "bye":
                    self._leaving = True
        finally:
            close_all(descriptors)
        return True

    def _fork(self, frame: dict[str, Any], descriptors: list[int]) -> None:
        try:
            if self._leaving or not 1 <= len(descriptors) <= 2:
                raise OSError("the fork server ends" if self._leaving else "a worker needs its channel")
            sys.stdout.flush()
            sys.stderr.flush()
            parent, pid = os.getpid(), os.fork()
        except OSError as error:
            self._channel.send({"op": "forked", "pid": 0, "text": str(error)})
            return
        if pid == 0:
            self._become(parent, descriptors, frame.get("limits") or frame)
        watch = os.pidfd_open(pid)
        self._children[watch] = pid
        self._poller.register(watch, select.POLLIN)
        self._channel.send({"op": "forked", "pid": pid})

    def _become(self, parent: int, descriptors: list[int], limits: dict[str, Any]) -> None:
        """In the child: an ordinary worker, which never returns."""
        status = 1
        try:
            process.die_with_parent(parent)
            os.setpgid(0, 0)  # the host ends the group: also what a node has started
            self._channel.close()
            close_all(list(self._children))
            if len(descriptors) == 2:
                os.dup2(descriptors[1], 1)
                os.dup2(descriptors[1], 2)
                os.close(descriptors[1])
            if isinstance(size := limits.get("memory"), int) and size > 0:
                process.limit_memory(size)
            np.random.seed()  # or all workers would draw the same numbers
            Worker(Channel(socket.socket(fileno=descriptors[0])), self._packages).serve()
        except BaseException as error:
            print(f"heddle: the worker could not begin: {error}", file=sys.stderr, flush=True)
        finally:
            os._exit(status)

    def _reap(self, descriptor: int) -> None:
        pid = self._children.pop(descriptor)
        self._poller.unregister(descriptor)
        os.close(descriptor)
        _, status = os.waitpid(pid, 0)
        self._channel.send({"op": "ended", "pid": pid, "status": status})


if __name__ == "__main__":
    process.die_with_parent(os.getppid())
    server = ForkServer(process.channel())
    try:
        server.serve()
    except FrameError as problem:
        sys.exit(f"heddle: the fork server ends: {problem}")
    except OSError:
        pass  # the host is gone

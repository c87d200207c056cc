# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A host in Python that drives the real worker and the real fork server, for tests."""

import atexit
import contextlib
import itertools
import os
import pathlib
import select
import socket
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PYTHON = SOURCE / "engine/python"
NODES = pathlib.Path(__file__).resolve().parent / "nodes"
sys.path.insert(0, str(PYTHON))

from heddle.buffers import Arrivals, Pool  # noqa: E402
from heddle.frames import Channel, close_all  # noqa: E402
from heddle.reader import Reader  # noqa: E402
from heddle.writer import Writer  # noqa: E402

LIMIT_S = 60  # no test waits longer for one frame
OUTCOMES = ("finished", "failed", "aborted")


def environment(**more):
    made = {**os.environ, "PYTHONPATH": str(PYTHON), "PYTHONDONTWRITEBYTECODE": "1", **more}
    return {name: value for name, value in made.items() if value is not None}


def spawn(module, **more):
    """A program of the package and the channel to it."""
    ours, theirs = pair()
    program = subprocess.Popen([sys.executable, "-m", module], pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL,
                               env=environment(HEDDLE_CHANNEL=str(theirs.fileno())), **more)
    theirs.close()
    return program, ours


def pair():
    ours, theirs = socket.socketpair()
    channel = Channel(ours)
    ours.settimeout(LIMIT_S)
    return channel, theirs


class Host:
    """One worker, seen from its host. Takes what it yields unless told not to."""

    numbers = itertools.count(1)

    def __init__(self, channel, taking=True):
        self.channel, self.taking = channel, taking
        self.pool, self.arrivals = Pool(), Arrivals()
        self.seen = []  # frames, with their values read

    def hello(self, protocol=(1, 0)):
        frame = self.next()
        self.channel.send({"op": "hello", "protocol": list(protocol)})
        return frame

    def next(self):
        """The next frame, its values read; None at the end."""
        arrived = self.channel.receive()
        if arrived is None:
            return None
        frame, descriptors = arrived
        reader = Reader(self.arrivals, descriptors)
        for name in ("value", "outputs"):
            if name in frame:
                frame[name] = reader.value(frame[name])
        close_all(descriptors)
        if frame["op"] == "free":
            self.pool.free(frame["buffer"])
        if frame["op"] == "drop":
            self.arrivals.drop(frame["buffer"])
        if frame["op"] == "output" and self.taking and frame["ack"]:
            with contextlib.suppress(BrokenPipeError):  # it has ended since
                self.channel.send({"op": "taken", "run": frame["run"], "output": frame["index"], "ack": frame["ack"]})
        self.seen.append(frame)
        return frame

    def until(self, *ops):
        """Reads on to the first of these; AssertionError where the worker ends or another outcome comes."""
        while frame := self.next():
            if frame["op"] in ops:
                return frame
            if frame["op"] in OUTCOMES:
                raise AssertionError(f"waiting for {ops}, there came {frame}")
        raise AssertionError(f"waiting for {ops}, the worker ended")

    def run(self, name, *inputs, **more):
        """Asks for a run; its number."""
        number = next(self.numbers)
        writer = Writer(self.pool)
        inputs = writer.value(list(inputs))
        writer.send(self.channel, {"op": "run", "run": number, "attempt": 1, "type": f"probe.{name}", "name": name, "inputs": inputs,
                                   "trigger": -1, "memory": None, "folder": "/flow", "viewed": False, "paused": False, **more})
        return number

    def call(self, name, *inputs, **more):
        """Runs a node to its end: its outputs."""
        self.run(name, *inputs, **more)
        outputs = self.until("finished")["outputs"]
        self.until("ready")
        return outputs[0] if len(outputs) == 1 else outputs

    def tell(self, op, run, **more):
        if "value" in more:
            writer = Writer(self.pool)
            more["value"] = writer.value(more["value"])
            return writer.send(self.channel, {"op": op, "run": run, **more})
        return self.channel.send({"op": op, "run": run, **more})

    def free(self):
        """Tells of the worker's buffers that are read no more."""
        while self.arrivals.released:
            self.channel.send({"op": "free", "buffer": self.arrivals.released.popleft()})

    def of(self, op):
        return [frame for frame in self.seen if frame["op"] == op]


class Server:
    """The fork server, with the nodes of these tests loaded."""

    def __init__(self, folder=NODES):
        self.program, self.channel = spawn("heddle.forkserver")
        self.version = self.receive("hello")
        self.channel.send({"op": "hello", "protocol": [1, 0]})
        self.channel.send({"op": "load", "package": str(folder), "name": ""})
        self.types = self.receive("types")
        self.ended = {}

    def receive(self, op):
        while arrived := self.channel.receive():
            if arrived[0]["op"] == "ended":
                self.ended[arrived[0]["pid"]] = arrived[0]["status"]
            if arrived[0]["op"] == op:
                return arrived[0]
        raise AssertionError(f"waiting for {op}, the fork server ended")

    def fork(self, prints=None, taking=True, **more):
        """A new worker's host, and its process."""
        ours, theirs = pair()
        descriptors = [theirs.fileno()] + ([prints] if prints else [])
        self.channel.send({"op": "fork", **more}, descriptors)
        theirs.close()
        pid = self.receive("forked")["pid"]
        host = Host(ours, taking)
        host.hello()
        return host, pid

    def status(self, pid):
        """How a worker ended, as waitpid tells it."""
        while pid not in self.ended:
            self.receive("ended")
        return self.ended[pid]

    def close(self):
        self.channel.close()
        self.program.wait(LIMIT_S)


_server = None


def server():
    """One for all tests of a file: forks are cheap, imports are not."""
    global _server
    if _server is None:
        _server = Server()
        atexit.register(_server.close)
    return _server


class WorkerTest(unittest.TestCase):
    """A test with a fresh worker."""

    def setUp(self):
        self.host, self.pid = self.fork()

    def fork(self, **more):
        host, pid = server().fork(**more)
        self.addCleanup(host.channel.close)
        return host, pid


def ended_within(pid_descriptor, seconds):
    """Did the process end in time? For processes that are nobody's child here."""
    poller = select.poll()
    poller.register(pid_descriptor, select.POLLIN)
    return bool(poller.poll(seconds * 1000))

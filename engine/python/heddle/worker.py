# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""The worker program: `python3 -m heddle.worker`, one run at a time, told over its channel.

The main thread imports packages and runs bodies: this file. Who listens meanwhile: listener.py.
"""

from __future__ import annotations

import faulthandler
import gc
import os
import signal
import sys
import threading
import time
import warnings
from typing import Any, Callable

from . import package, process, talk
from .buffers import Arrivals, Pool
from .errors import Stopped, failure, is_stop
from .frames import Channel
from .listener import INTERRUPT, Listener
from .run import Run
from .writer import Writer

SWITCH_S = 0.0005  # the reader gets its turn from a busy body within this


class Worker:
    """Owns the channel, the packages and the buffers of this process."""

    def __init__(self, channel: Channel, packages: dict[str, package.Package] | None = None):
        self.channel, self.packages = channel, packages if packages is not None else {}
        self.pool, self.arrivals = Pool(), Arrivals()
        self.run: Run | None = None  # the one that is out
        self.runs: dict[int, Run] = {}  # and those that wait
        self._telling = threading.RLock()  # a body may talk from threads of its own
        self._process = self._forking = os.getpid()
        self._main = threading.get_ident()

    def serve(self) -> None:
        """Until the host says bye or is gone; ends the process."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # that of a terminal is the host's to answer
        signal.signal(INTERRUPT, self._interrupt)
        os.register_at_fork(after_in_child=self._forked)
        warnings.showwarning = talk.warned
        sys.setswitchinterval(SWITCH_S)
        process.prints_by_line()
        faulthandler.enable(sys.stderr, all_threads=False)  # who crashes leaves in the node's log where that was
        try:
            self.channel.send(process.hello())
            for task in Listener(self).tasks():
                task()
            process.flush_prints()
        except OSError:
            pass  # the host is gone
        os._exit(0)

    def execute(self, number: int) -> None:
        """Tells the body's events, one outcome, ready. That it starts goes without saying."""
        run = self.run = self.runs[number]
        begun = time.perf_counter()
        talk.enter(run, self.pool)
        try:
            outcome, fields = self._outcome(run)
        finally:
            talk.enter(None)
        if os.getpid() != self._process:
            os._exit(0)  # the body forked, and this is its child come home
        process.flush_prints()
        run.tell_progress(last=True)
        seconds = time.perf_counter() - begun - run.rested
        try:
            run.tell(outcome, **fields, **({} if outcome == "aborted" else {"seconds": seconds}))
        except Exception as error:  # what it returned cannot be told
            run.tell("failed", **failure(error), seconds=seconds)
        self.run = None
        del self.runs[number], run, fields  # with all that they hold
        self._ready()

    def _outcome(self, run: Run) -> tuple[str, dict[str, Any]]:
        try:
            if run.stopping:
                return "aborted", {}
            steps = run.steps()
            while True:
                next(steps)
        except StopIteration as end:
            return "finished", {"outputs": end.value}
        except BaseException as error:
            return ("aborted", {}) if is_stop(error) else ("failed", failure(error))

    def refuse(self, tell: Callable[..., None], refused: dict[str, Any]) -> None:
        """In the stead of a run that could not be understood."""
        tell("failed", **refused)
        self._ready()

    def _ready(self) -> None:
        if self.arrivals.lent:
            self.channel.flush()
            gc.collect()  # what circles keep alive is memory of the host's
        self.tell_freed()
        for number in self.pool.surplus():
            self.channel.send({"op": "drop", "buffer": number})
        self.channel.send({"op": "ready"})

    def teller(self, run: int, attempt: int) -> Callable[..., None]:
        """Tells the events of a run. From any thread; raises ValueRefused, OSError."""
        def tell(op: str, **fields: Any) -> None:
            if os.getpid() != self._process:
                return  # a child of the body's has no say
            with self._telling:
                writer = Writer(self.pool, handing=op == "finished")
                for name in ("value", "outputs"):
                    if name in fields:
                        fields[name] = writer.value(fields[name])
                writer.send(self.channel, {"op": op, "run": run, "attempt": attempt, **fields})
        return tell

    def tell_freed(self) -> None:
        """Lets the host have back what nobody reads any more. Either thread."""
        released = self.arrivals.released
        while released:
            try:
                self.channel.send({"op": "free", "buffer": released.popleft()})
            except IndexError:
                return  # the other thread was faster

    def _interrupt(self, *_: Any) -> None:
        run = self.run
        if run and run.may_interrupt and os.getpid() == self._process:
            run.interrupted = True
            raise Stopped

    def _forked(self) -> None:
        """In a child of the body's, and in a child of that one."""
        if threading.get_ident() == self._main:  # that of another thread would end with the thread; the host ends the group
            process.die_with_parent(self._forking)
        self._main, self._forking = threading.get_ident(), os.getpid()
        self.channel.close()  # or the host would not see that we end


if __name__ == "__main__":
    process.die_with_parent(os.getppid())
    os.setpgid(0, 0)  # the host ends the group: also what a node has started
    Worker(process.channel()).serve()

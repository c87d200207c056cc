# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Who listens to the host: notes wishes for the run that is out, queues all else for the main thread.

The main thread itself while it has nothing to do, so that a small run costs no change of threads; the reader thread
while a task takes long. That makes stop and pause work while a body computes, and ends the process at once when the host is
gone.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Any, Callable, Iterator, TypeVar

from . import package
from .errors import FrameError, NodeError, failure, sentence
from .frames import PROTOCOL, close_all
from .reader import Reader
from .run import Run
from .script import TYPE as SCRIPT
from .script import ScriptRun

if TYPE_CHECKING:
    from .worker import Worker

T = TypeVar("T")
Task = Callable[[], None]

TICK_S = 0.02  # while a run is out: for late progress, freed buffers, interruptions
AWAKE_S = 0.0001  # to wake a core that sleeps takes longer than a small task
BRIEF_S = 0.001  # a task that takes no longer is not listened beside
RESTS = 100  # times that long without a task: then the reader sleeps until there is one
INTERRUPT = signal.SIGUSR1  # raises Stopped in the body; also out of system calls that wait


class Listener:
    """One for a worker, which owns all that it speaks of. Who has the turn listens."""

    def __init__(self, worker: "Worker"):
        self._worker, self._ticked = worker, 0.0
        self._turn = threading.Lock()
        self._tasks: deque[Task | None] = deque()
        self._begun, self._at_work = 0, threading.Event()  # how many tasks, and is one being done
        self._poller = select.poll()
        self._poller.register(worker.channel, select.POLLIN)

    # The main thread

    def tasks(self) -> Iterator[Task]:
        """What the host asks for, to be done before the next is taken; until it says bye. Ends the process when it is gone."""
        threading.Thread(target=self._guarded, args=(self._read,), name="heddle-reader", daemon=True).start()
        while task := self._guarded(self._next_task):
            self._begun += 1
            self._at_work.set()
            yield task
            self._at_work.clear()

    def _next_task(self) -> Task | None:
        while not self._tasks:
            with self._turn:
                if not self._tasks:
                    self._look()
                    self._hear()
        return self._tasks.popleft()

    def _look(self) -> None:
        """For a moment before it sleeps, since the next task often follows at once. Others that want the core have it."""
        until = time.perf_counter() + AWAKE_S
        while not self._poller.poll(0) and time.perf_counter() < until:
            os.sched_yield()

    # The reader thread

    def _read(self) -> None:
        while True:
            self._await_long_task()
            with self._turn:
                while self._at_work.is_set():
                    if self._poller.poll(TICK_S * 1000):
                        self._hear()
                    else:
                        self._tick()

    def _await_long_task(self) -> None:
        """Asleep where nothing is done for a while, so that a process that rests costs nothing."""
        rests = 0
        while True:
            begun, at_work = self._begun, self._at_work.is_set()
            if rests < RESTS:
                time.sleep(BRIEF_S)
            else:
                self._at_work.wait()
            if at_work and begun == self._begun and self._at_work.is_set():
                return
            rests = 0 if at_work else rests + 1

    # Either

    def _guarded(self, listen: Callable[[], T]) -> T:
        """Ends the process when the host is gone."""
        status = 0
        try:
            return listen()
        except OSError:
            pass  # the host is gone
        except BaseException as error:  # whatever came is not for us: deaf, nobody could stop us
            status = 2
            print(f"heddle: the channel is closed: {sentence(error)}", file=sys.stderr, flush=True)
        os._exit(status)

    def _hear(self) -> None:
        if time.monotonic() - self._ticked >= TICK_S:
            self._tick()  # also where the host never pauses for breath
        arrived = self._worker.channel.receive()
        if arrived is None:
            os._exit(0)
        frame, descriptors = arrived
        try:
            if answer := getattr(self, f"_on_{frame['op']}", None):
                answer(frame, descriptors)
        finally:
            close_all(descriptors)

    def _tick(self) -> None:
        self._ticked, run = time.monotonic(), self._worker.run
        self._worker.channel.flush()
        self._worker.tell_freed()
        if run is None:
            return
        run.tell_progress()
        if run.may_interrupt:
            signal.pthread_kill(threading.main_thread().ident or 0, INTERRUPT)

    def _on_hello(self, frame: dict[str, Any], _: list[int]) -> None:
        version = frame.get("protocol")
        if not isinstance(version, list) or version[:1] != [PROTOCOL[0]]:
            raise FrameError(f"the host speaks protocol {version}, this worker {list(PROTOCOL)}; install one version")

    def _on_load(self, frame: dict[str, Any], _: list[int]) -> None:
        self._tasks.append(lambda: package.answer(self._worker.channel, self._worker.packages, frame))

    def _on_run(self, frame: dict[str, Any], descriptors: list[int]) -> None:
        number = frame.get("run", 0)
        tell = self._worker.teller(number, frame.get("attempt", 1))
        try:
            reader = Reader(self._worker.arrivals, descriptors)
            inputs, memory = reader.value(frame.get("inputs", [])), reader.value(frame.get("memory"))
            more = {name: frame[name] for name in ("trigger", "folder", "viewed", "paused", "every") if name in frame}
            run = (ScriptRun(inputs, tell, memory=memory, **more) if frame.get("type") == SCRIPT
                   else Run(self._node(frame.get("type")), inputs, tell, memory=memory, **more))
        except Exception as error:  # a reader that ends would take the process with it
            refused = {**failure(error), "trace": "", "seconds": 0.0}
            return self._tasks.append(lambda: self._worker.refuse(tell, refused))
        self._worker.runs[number] = run
        self._tasks.append(lambda: self._worker.execute(number))

    def _on_stop(self, frame: dict[str, Any], _: list[int]) -> None:
        if run := self._meant(frame):
            run.stop()

    def _on_pause(self, frame: dict[str, Any], _: list[int]) -> None:
        if run := self._meant(frame):
            run.pause(True)

    def _on_resume(self, frame: dict[str, Any], _: list[int]) -> None:
        if run := self._meant(frame):
            run.pause(False)

    def _on_send(self, frame: dict[str, Any], descriptors: list[int]) -> None:
        if run := self._meant(frame):
            try:
                run.send(Reader(self._worker.arrivals, descriptors).value(frame.get("value")))
            except Exception as error:
                run.log(f"What was sent cannot be read: {sentence(error)}", True)

    def _on_viewed(self, frame: dict[str, Any], _: list[int]) -> None:
        if run := self._meant(frame):
            run.viewed = bool(frame.get("viewed"))

    def _on_taken(self, frame: dict[str, Any], _: list[int]) -> None:
        if run := self._meant(frame):
            run.taken(frame.get("output", -1), frame.get("ack"))

    def _on_free(self, frame: dict[str, Any], _: list[int]) -> None:
        self._worker.pool.free(frame.get("buffer", 0))

    def _on_drop(self, frame: dict[str, Any], _: list[int]) -> None:
        self._worker.arrivals.drop(frame.get("buffer", 0))

    def _on_bye(self, *_: Any) -> None:
        self._tasks.append(None)

    def _meant(self, frame: dict[str, Any]) -> Run | None:
        return self._worker.runs.get(frame.get("run", 0))

    def _node(self, name: Any) -> Any:
        for loaded in self._worker.packages.values():
            if node := loaded.nodes.get(name):
                return node
        raise NodeError(_absence(str(name), self._worker.packages))


def _absence(name: str, packages: dict[str, package.Package]) -> str:
    """Why there is no such node: mostly a file that cannot be imported."""
    for loaded in packages.values():
        if name.startswith(f"{loaded.name}.") and loaded.problems:
            file, line, text, trace = loaded.problems[0]
            return f"{os.path.basename(file)}, line {line}: {text}" + (f"\n{trace}" if trace else "")
    return f"There is no node {name} here; its package is not loaded"

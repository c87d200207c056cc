# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""One run of one node: steps its body, and follows what is wished of it meanwhile.

Two threads meet here. The main thread runs the body and everything without a word about threads; the one that listens
meanwhile only notes wishes (stop, pause, send, taken) and rings the bell. Each field is written by one of the two.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from types import GeneratorType
from typing import Any, Callable, Generator, Sequence

from .calls import arguments, last_yielded, outputs
from .declare import NodeType
from .errors import LONGEST_TRACE, NodeError, Stopped, short
from .fit import fitted
from .window import Window, is_small

PROGRESS_S = 1 / 30
GRACE_S = 0.015  # from stop to the interruption of a body that comes to no checkpoint
BRIEF_S = 0.005  # who waits longer says so, and the host lends the place to others
Tell = Callable[..., None]  # tell("progress", done=1, ...)


class Run:
    """tell gets each event in order; what it raises for a value is raised in the body, where that value came from."""

    _bell = threading.Event()  # of all runs: one body is out at a time, and who is woken in vain looks again

    def __init__(self, node: NodeType, inputs: Sequence[Any], tell: Tell, *, trigger: int = -1, memory: Any = None,
                 folder: str = "", viewed: bool = False, paused: bool = False, every: bool = False):
        self.tell, self.memory, self.folder = tell, memory, folder
        self._inputs = inputs
        self._every = every  # no intermediate value is passed over
        self.viewed, self._pausing, self.stopping, self._stopped_at = viewed, paused, False, 0.0
        self._mail: deque[Any] = deque()
        self.become(node, trigger)
        self._newest: dict[int, Any] = {}  # previews that wait for the one before to be taken
        self._told_paused = False
        self.rested, self._paused_at = 0.0, 0.0  # seconds of pauses so far, and when the last one began
        self._progress: deque[tuple[float, float, str]] = deque(maxlen=1)
        self._progress_at, self._progress_lock = 0.0, threading.Lock()
        self.in_body = False  # the node's own code is running: it may be interrupted
        self.polite = False  # it looks for stop by itself: it is not interrupted
        self.interrupted = False  # Stopped was raised: once, so that its clean-up is left in peace

    def become(self, node: NodeType, trigger: int) -> None:
        """Before the body begins: which node this is a run of."""
        self.node = node
        self.trigger = node.inputs[trigger].name if 0 <= trigger < len(node.inputs) else None
        self._mail = deque(self._mail, maxlen=None if node.queue else 1)
        self._windows = [Window() for _ in node.outputs]
        self._shown: list[Any] = [None] * len(node.outputs)  # last
        self._latest = [port.latest and not self._every for port in node.outputs]

    # Wishes; the thread that listens

    def stop(self) -> None:
        self.stopping, self._stopped_at = True, time.monotonic()
        self._bell.set()

    def pause(self, paused: bool) -> None:
        self._pausing = paused
        self._bell.set()

    def send(self, value: Any) -> None:
        self._mail.append(value)
        self._bell.set()

    def taken(self, output: int, up_to: int | None = None) -> None:
        if 0 <= output < len(self._windows):
            self._windows[output].take(up_to)
            self._bell.set()

    @property
    def may_interrupt(self) -> bool:
        """Has it had its time to come to a yield or a checkpoint?"""
        late = self.stopping and time.monotonic() - self._stopped_at > GRACE_S
        return late and self.in_body and not self.polite and not self.interrupted

    # The body; the main thread

    def steps(self) -> Generator[None, None, list[Any]]:
        """Runs the body, pausing after each intermediate result. Returns the outputs. Raises Stopped, or what it raised."""
        self.checkpoint()
        named = arguments(self.node, self._inputs)
        self._inputs = ()
        by_position = [named.pop(port.name) for port in self.node.inputs[:self.node.positional]]
        body = self._inside(self.node.function, *by_position, **named)
        del by_position, named  # the body may let go of them before it ends
        result = (yield from self._generated(body)) if isinstance(body, GeneratorType) else body
        if self.stopping:
            raise Stopped
        return outputs(self.node, result)

    def _generated(self, body: Any) -> Generator[None, None, Any]:
        """A generator's: each yield shows a value, is a checkpoint, and gives the body what was sent."""
        step, argument = body.send, None
        try:
            while True:
                shown = self._inside(step, argument)
                try:
                    self._show(shown)
                    yield
                    self.checkpoint()
                    step, argument = body.send, self.poll()
                except (Stopped, Exception) as error:  # raised in the body, at its yield
                    if isinstance(error, Stopped) and self.interrupted:
                        raise  # it yields on although it was told
                    self.interrupted |= isinstance(error, Stopped)
                    step, argument = body.throw, error
        except StopIteration as end:
            return last_yielded(self.node, self._shown) if end.value is None else end.value
        finally:
            self._close(body)

    def _close(self, body: Any) -> None:
        try:
            self._inside(body.close)
        except RuntimeError:
            pass  # it ignores that it is closed

    def _inside(self, call: Callable[..., Any], /, *args: Any, **named: Any) -> Any:
        self.in_body = True
        try:
            return call(*args, **named)
        finally:
            self.in_body = False

    # Towards the outside; the main thread

    def _show(self, shown: Any) -> None:
        if shown is None:
            return
        if not self.node.outputs:
            raise NodeError(f"{self.node.name} yields a value but declares no output; annotate what it returns")
        if self.node.record and isinstance(shown, self.node.record):
            for index, value in enumerate(shown):
                if value is not None:
                    self._publish(index, value)
        else:
            self._publish(0, shown)

    def _publish(self, index: int, value: Any) -> None:
        port, window = self.node.outputs[index], self._windows[index]
        value = fitted(port, value)
        if value is None:
            return
        self._shown[index] = value
        if self._latest[index] and window.told > window.taken:
            self._newest[index] = value
        else:
            self._newest.pop(index, None)
            self._output(index, value, False)

    def fire(self, index: int, value: Any) -> None:
        """A trigger out of an event output. Counts as an intermediate value, and is a checkpoint."""
        self.checkpoint()
        self._output(index, value, True)

    def _output(self, index: int, value: Any, trigger: bool) -> None:
        window, small = self._windows[index], is_small(value)
        if not window.has_room(small):
            self.wait(lambda: window.has_room(small))
        ack = window.tell(small, self._latest[index])
        self.tell("output", index=index, value=value, trigger=trigger, **ack)

    def progress(self, done: float, total: float, text: str) -> None:
        """Notes it; at most thirty a second are told, and always the last."""
        self._progress.append((float(done), float(total), str(text)))
        self.tell_progress()

    def tell_progress(self, last: bool = False) -> None:
        """Tells the newest progress if it is time. Either thread."""
        with self._progress_lock:
            now = time.monotonic()
            if self._progress and (last or now - self._progress_at >= PROGRESS_S):
                self._progress_at = now
                done, total, text = self._progress.popleft()
                self.tell("progress", done=done, total=total, text=short(text))

    def log(self, text: str, warning: bool) -> None:
        """A line, shortened so that it can always be told. Either thread."""
        self.tell("log", text=short(text, LONGEST_TRACE), warning=warning)

    def poll(self) -> Any:
        """What was sent, or None."""
        return self._mail.popleft() if self._mail else None

    def receive(self) -> Any:
        """Waits for what is sent."""
        self.wait(lambda: bool(self._mail))
        return self._mail.popleft()

    def sleep(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() >= end, lambda: end - time.monotonic())

    def checkpoint(self) -> None:
        if self.stopping or self._pausing or self._newest or self._told_paused:
            self.wait(lambda: True)

    def stop_if_asked(self) -> None:
        """What a body calls often ends it too, unless it looks for stop by itself or cleans up."""
        if self.stopping and not self.polite and not self.interrupted:
            self.interrupted = True
            raise Stopped

    def wait(self, done: Callable[[], bool], left: Callable[[], float] | None = None) -> None:
        """Until done, and while paused. Tells previews and pauses meanwhile. Raises Stopped."""
        lent = False
        try:
            while True:
                self._bell.clear()
                if self.stopping:
                    raise Stopped
                self._tell_newest()
                if self._pausing != self._told_paused:
                    self._told_paused = not self._told_paused
                    self._count_pause()
                    self.tell_progress(last=True)  # while it is paused it tells nothing
                    self.tell("paused", paused=self._told_paused)
                elif not self._pausing and done():
                    return
                elif lent or self._pausing:
                    self._bell.wait(None if left is None or self._pausing else max(0.0, left()))
                elif not self._bell.wait(BRIEF_S if left is None else max(0.0, min(BRIEF_S, left()))) and not done():
                    lent = True
                    self.tell("waiting", waiting=True)
        finally:
            if lent:
                self.tell("waiting", waiting=False)

    def _count_pause(self) -> None:
        now = time.perf_counter()
        if not self._told_paused:
            self.rested += now - self._paused_at
        self._paused_at = now

    def _tell_newest(self) -> None:
        for index in [i for i in self._newest if self._windows[i].told == self._windows[i].taken]:
            self._output(index, self._newest.pop(index), False)

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What superqt's thread_worker does on this machine: superqtpeer.py FIGURE prints one number.

    resume.ms start.ms stop.running.ms stop.paused.ms yield.gui_us docs.gap.ms docs.stop.ms

heddle-bench runs it beside its own figures, with the Python that HEDDLE_PEER_PYTHON names (python3 if it
names none). Exit status 3: superqt or a Qt for Python is not installed.
"""

import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from qtpy.QtCore import QCoreApplication, QEventLoop, QTimer
    from superqt.utils import thread_worker
except ImportError:
    sys.exit(3)

app = QCoreApplication(sys.argv[:1])
now = time.perf_counter
kept = []  # workers: one that has ended must not go while its signals are under way


def until(*signals, then=None):
    """Runs the event loop until one of the signals comes; returns when it came."""
    loop = QEventLoop()
    came = []
    kept.append((loop, signals))

    def end(*_):
        if not came:
            came.append(now())
            loop.quit()

    for signal in signals:
        signal.connect(end)
    if then:
        QTimer.singleShot(0, then)
    loop.exec_() if hasattr(loop, "exec_") else loop.exec()
    return came[0]


@thread_worker
def ticking():
    """Yields every 0.1 ms or so; what it does in between is no Python."""
    while True:
        time.sleep(0.0001)
        yield


def asked(worker, ask, signal):
    """Milliseconds from asking to the signal, in the GUI thread."""
    at = []

    def now_ask():
        at.append(now())
        ask()

    return (until(signal, then=now_ask) - at[0]) * 1000


def started():
    worker = ticking()
    kept.append(worker)
    until(worker.yielded, then=worker.start)
    return worker


def resume():
    worker = started()
    samples = []
    for _ in range(50):
        until(worker.paused, then=worker.pause)
        samples.append(asked(worker, worker.resume, worker.resumed))
    until(worker.finished, then=worker.quit)
    return statistics.median(samples)


def stop_running():
    return statistics.median(asked(w, w.quit, w.finished) for w in (started() for _ in range(30)))


def stop_paused():
    samples = []
    for _ in range(30):
        worker = started()
        until(worker.paused, then=worker.pause)
        samples.append(asked(worker, worker.quit, worker.finished))
    return statistics.median(samples)


def start():
    samples, entered = [], []

    @thread_worker
    def body():
        entered.append(now())
        yield

    for _ in range(30):
        worker = body()
        kept.append(worker)
        begun = now()
        until(worker.finished, then=worker.start)
        samples.append((entered[-1] - begun) * 1000)
    return statistics.median(samples)


def yield_gui():
    """GUI-thread CPU for each yield that a handler gets."""
    count = 20_000

    @thread_worker
    def body():
        yield from range(count)

    worker = body()
    kept.append(worker)
    seen = []
    worker.yielded.connect(lambda value: seen.append(value))
    before = time.thread_time()
    until(worker.finished, then=worker.start)
    return (time.thread_time() - before) * 1e6 / count


def docs(figure):
    """The example of the documentation: the mean of random pictures, told at each sixteenth."""
    import numpy

    @thread_worker
    def mean():
        total, n = numpy.zeros((512, 512)), 0
        while True:
            total += numpy.random.random((512, 512))
            n += 1
            if n % 16 == 0:
                yield total / n

    times, stops = [], []
    for _ in range(10):
        worker = mean()
        kept.append(worker)
        worker.yielded.connect(lambda _: times.append(now()))
        begin = len(times)
        until(worker.yielded, then=worker.start)
        while len(times) - begin < 6:
            until(worker.yielded)
        wait = QTimer()
        wait.setSingleShot(True)
        until(wait.timeout, then=lambda wait=wait: wait.start(numpy.random.randint(1, 40)))
        stops.append(asked(worker, worker.quit, worker.finished))
        times.append(None)
    gaps = [(b - a) * 1000 for a, b in zip(times, times[1:]) if a and b]
    return statistics.median(gaps if figure == "gap" else stops)


FIGURES = {
    "resume.ms": resume,
    "start.ms": start,
    "stop.running.ms": stop_running,
    "stop.paused.ms": stop_paused,
    "yield.gui_us": yield_gui,
    "docs.gap.ms": lambda: docs("gap"),
    "docs.stop.ms": lambda: docs("stop"),
}

if __name__ == "__main__":
    print(FIGURES[sys.argv[1]](), flush=True)
    os._exit(0)  # the bindings do not always survive their own clean-up

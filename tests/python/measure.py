# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""How fast worker processes in Python are: `/usr/bin/python3 tests/python/measure.py` prints median, least and most."""

import statistics
import time

import numpy as np

from fakehost import Host, server, spawn

from heddle.writer import Writer

MIB = 1024 * 1024


def measured(name, rounds, once):
    taken = [once() for _ in range(rounds)]
    print(f"{name:58} {statistics.median(taken):9.3f} ms   {min(taken):.3f} .. {max(taken):.3f}   ({rounds} rounds)", flush=True)


def since(begun):
    return (time.perf_counter() - begun) * 1000


def fork_to_hello():
    begun = time.perf_counter()
    host, pid = server().fork()
    taken = since(begun)
    host.channel.close()
    server().status(pid)
    return taken


def spawn_to_hello():
    begun = time.perf_counter()
    program, channel = spawn("heddle.worker")
    Host(channel).hello()
    taken = since(begun)
    channel.close()
    program.wait()
    return taken


def call(host, *words):
    begun = time.perf_counter()
    host.call(*words)
    return since(begun)


def into_worker(host):
    """An array that lies in a pooled buffer, of which the node reads two elements."""
    array = host.pool.empty((64 * MIB // 8,), np.dtype(float))
    array[:] = 1
    begun = time.perf_counter()
    number = next(host.numbers)
    writer = Writer(host.pool, handing=True)
    inputs = writer.value([array])
    writer.send(host.channel, {"op": "run", "run": number, "attempt": 1, "type": "probe.total", "inputs": inputs})
    host.until("finished")
    taken = since(begun)
    host.until("ready")
    return taken


def out_of_worker(host):
    """An array of heddle.empty, of which the node has written two elements."""
    begun = time.perf_counter()
    host.run("filled", 64 * MIB // 8, 1.0)
    array = host.until("finished")["outputs"][0]
    taken = since(begun)
    assert array[-1] == 1.0
    host.until("ready")
    del array
    host.seen.clear()
    host.free()
    return taken


def copied(host):
    """An array of numpy's own, copied into a warm buffer, there and back through a node."""
    array = np.zeros(64 * MIB // 8)
    begun = time.perf_counter()
    host.run("echo", array)
    host.until("finished")
    taken = since(begun)
    host.until("ready")
    host.seen.clear()
    host.free()
    return taken


def stop(host, name, first="message"):
    run = host.run(name)
    host.until(first)
    begun = time.perf_counter()
    host.tell("stop", run)
    host.until("aborted")
    taken = since(begun)
    host.until("ready")
    host.seen.clear()
    return taken


def main():
    measured("spawn python3 -m heddle.worker to hello", 7, spawn_to_hello)
    measured("fork to hello", 50, fork_to_hello)
    host, _ = server().fork()
    measured("call of a small node, there and back", 2000, lambda: call(host, "echo", 1.5))
    measured("64 MiB into a node, already in a pooled buffer", 50, lambda: into_worker(host))
    measured("64 MiB out of a node, made with heddle.empty", 50, lambda: out_of_worker(host))
    measured("64 MiB there and back, copied twice into warm buffers", 20, lambda: copied(host))
    measured("stop of a loop that yields", 50, lambda: stop(host, "count_for_ever", "output"))
    measured("stop of a loop in pure Python", 50, lambda: stop(host, "spins"))
    measured("stop of time.sleep", 50, lambda: stop(host, "naps"))
    begun, rounds = time.perf_counter(), 200_000
    host.call("count_latest", rounds)
    print(f"{'yield of a preview':58} {since(begun) * 1000 / rounds:9.3f} us")
    begun, rounds = time.perf_counter(), 5_000
    host.call("count", rounds)
    print(f"{'yield that is told and taken':58} {since(begun) * 1000 / rounds:9.3f} us")
    host.channel.close()


if __name__ == "__main__":
    main()

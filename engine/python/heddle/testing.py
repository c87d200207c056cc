# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Nodes in tests, without a window and without a process of their own.

    from heddle.testing import package, run, start

    nodes = package(__file__)                     # the package in which this test lies

    done = run(nodes.mean_projection, stack=stack, every=2)
    done.result, done.yields, done.progress       # what it returned, showed and told

    trial = start(nodes.running_mean, window=3)   # step by step
    next(trial)                                   # runs to the next yield, and gives what that showed
    trial.send(4.0)
    trial.stop()                                  # Stopped at that yield; trial.stopped says so
"""

from __future__ import annotations

import types
from pathlib import Path
from typing import Any, Callable

import numpy as np

from . import declare, tables, talk
from . import package as packages
from .buffers import Pool
from .data import Table
from .errors import Stopped
from .fit import fitted
from .run import Run
from .writer import Writer


class _TrialRun(Run):
    """A run that nobody else can send something to: where it would wait for ever, it says so."""

    def receive(self) -> Any:
        if not self._mail:
            raise AssertionError(f"{self.node.name} waits for a value; send() one before next()")
        return super().receive()


class Trial:
    """One run of a node, stepped by a test. Iterating gives the intermediate results; errors of the node come through."""

    def __init__(self, node: Callable[..., Any] | declare.NodeType, inputs: dict[str, Any], memory: Any = None):
        self.node = declare.of(node)
        if unknown := inputs.keys() - {port.name for port in self.node.inputs}:
            raise TypeError(f"{self.node.name} has no input {', '.join(sorted(unknown))}")
        self.yields: list[Any] = []  # of the first output
        self.shown: list[tuple[str, Any]] = []  # of all: (output, value)
        self.fired: list[tuple[str, Any]] = []
        self.progress: list[tuple[float, float, str]] = []
        self.logs: list[str] = []
        self.warnings: list[str] = []
        self.messages: list[Any] = []
        self.outputs: dict[str, Any] = {}
        self.stopped = self.ended = False
        values = [fitted(port, _arrived(inputs[port.name])) if port.name in inputs else port.default for port in self.node.inputs]
        self._run = _TrialRun(self.node, values, self._tell, memory=_arrived(memory))
        self._steps = self._run.steps()

    @property
    def result(self) -> Any:
        """The first output, once it has ended; None where it was stopped."""
        return next(iter(self.outputs.values()), None)

    @property
    def memory(self) -> Any:
        return self._run.memory

    def send(self, value: Any) -> None:
        """Sends it a value, which its next yield gives it."""
        self._run.send(value)

    def stop(self) -> None:
        """Stops it and runs its clean-up."""
        self._run.stop()
        self.finish()

    def finish(self) -> "Trial":
        """Runs it to its end. A worker that has none must be stopped instead."""
        for _ in self:
            pass
        return self

    def __iter__(self) -> "Trial":
        return self

    def __next__(self) -> Any:
        """Runs to the next yield and gives the latest value of the first output."""
        if self.ended:
            raise StopIteration
        talk.enter(self._run)
        try:
            next(self._steps)
        except StopIteration as end:
            self.ended, self.outputs = True, dict(zip((port.name for port in self.node.outputs), end.value))
            Writer(Pool()).value(end.value)  # it must be able to cross
            raise StopIteration from None
        except Stopped:
            self.ended = self.stopped = True
            raise StopIteration from None
        except BaseException:
            self.ended = True
            raise
        finally:
            talk.enter(None)
            self._run.tell_progress(last=True)
        return self.yields[-1] if self.yields else None

    def _tell(self, event: str, **fields: Any) -> None:
        value = fields.get("value")
        Writer(Pool()).value(value)
        if event == "output":
            self._output(fields["index"], _kept(value), fields["trigger"])
        elif event == "progress":
            self.progress.append((fields["done"], fields["total"], fields["text"]))
        elif event == "log":
            (self.warnings if fields["warning"] else self.logs).append(fields["text"])
        elif event == "message":
            self.messages.append(_kept(value))

    def _output(self, index: int, value: Any, trigger: bool) -> None:
        self._run.taken(index)
        (self.fired if trigger else self.shown).append((self.node.outputs[index].name, value))
        if index == 0 and not trigger:
            self.yields.append(value)


def _kept(value: Any) -> Any:
    """As it is now: the node may go on to change it."""
    return value.copy() if isinstance(value, np.ndarray) else value


def _arrived(value: Any) -> Any:
    """As it comes on a wire: the node has lists and maps of its own, and arrays that it cannot write to."""
    if isinstance(value, np.ndarray):
        made = value.view()
        getattr(made, "__dict__", {}).update(getattr(value, "__dict__", {}))  # axes, channels
        made.flags.writeable = False
        return made
    if isinstance(value, (list, tuple)):
        return [_arrived(item) for item in value]
    if isinstance(value, dict):
        made = {key: _arrived(item) for key, item in value.items()}
        return Table(made) if isinstance(value, Table) else made
    return value.copy() if tables.is_frame(value) else value


def start(node: Callable[..., Any] | declare.NodeType, /, **inputs: Any) -> Trial:
    """A node that is about to run, to be stepped with next(). memory=…: what it has kept; where it has an input of that
    name, that is meant, and Trial(node, inputs, memory) gives both.
    """
    own = any(port.name == "memory" for port in declare.of(node).inputs)
    memory = None if own else inputs.pop("memory", None)
    return Trial(node, inputs, memory)


def run(node: Callable[..., Any] | declare.NodeType, /, **inputs: Any) -> Trial:
    """Runs a node to its end. Raises what it raises."""
    return start(node, **inputs).finish()


def package(inside: str) -> types.SimpleNamespace:
    """The nodes of the package in which a file lies, by name. Raises ImportError where something is wrong with it."""
    folder = next((f for f in Path(inside).resolve().parents if (f / "package.json").exists()), None)
    if folder is None:
        raise ImportError(f"no folder above {inside} has a package.json")
    loaded = packages.load(folder)
    if loaded.problems:
        raise ImportError("; ".join(f"{p.file}, line {p.line}: {p.text}" for p in loaded.problems))
    return types.SimpleNamespace(**{node.name: node for node in loaded.nodes.values()})

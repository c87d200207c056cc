# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A script: a program that stands in a flow, and the node that the function in it is.

Which ports it has is read by engine/script in C++, which runs nothing; here it runs, with the node's own process around it.
"""

from __future__ import annotations

import ast
import linecache
import sys
import types
import typing
from typing import Any, Generator

import numpy as np

from . import declare
from .declare import NodeType
from .errors import SCRIPT, DeclarationError, NodeError
from .run import Run

TYPE = "python.script"
_MOST = 16  # programs that are kept: to run one again need not import what it imports again
_MODULE = "heddle_script"

_known: dict[str, NodeType] = {}
_empty = NodeType("script", lambda: None, (), (), "")


def load(code: str) -> NodeType:
    """Runs the program and gives the node in it. Raises what it raises, SyntaxError, DeclarationError."""
    linecache.cache[SCRIPT] = (len(code), None, code.splitlines(keepends=True), SCRIPT)  # for tracebacks
    if code not in _known:
        made = _loaded(code)
        while len(_known) >= _MOST:
            del _known[next(iter(_known))]
        _known[code] = made
    return _known[code]


def _loaded(code: str) -> NodeType:
    tree = ast.parse(code, SCRIPT)
    name = function_of(tree)
    module = types.ModuleType(_MODULE)
    module.__dict__.update(_given())
    sys.modules[_MODULE] = module
    declare.take_declared(_MODULE)  # of one that came to no good
    exec(compile(tree, SCRIPT, "exec"), module.__dict__)
    declare.take_declared(_MODULE)
    function = getattr(module, name)
    made = getattr(function, "__heddle__", None) or declare.read(function)
    if any(port.name == "code" for port in made.inputs):
        raise DeclarationError("“code” is the script itself; give the parameter another name", SCRIPT, made.line)
    return made


def function_of(tree: ast.Module) -> str:
    """The one with @node, else the last whose name does not begin with _; as engine/script/signature.cpp chooses it."""
    functions = [step for step in tree.body if isinstance(step, ast.FunctionDef)]
    marked = [step.name for step in functions if any(map(_is_node, step.decorator_list))]
    plain = [step.name for step in functions if not step.name.startswith("_")]
    if not marked and not plain:
        raise NodeError("There is no function in the code; write: def name(value: float) -> float: …")
    return (marked or plain)[-1]


def _is_node(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return getattr(called, "id", getattr(called, "attr", "")) == "node"


def _given() -> dict[str, Any]:
    """What a script need not import."""
    import heddle
    names = {name: getattr(heddle, name) for name in heddle.__all__}
    more = {name: getattr(typing, name) for name in ("Annotated", "Iterator", "Literal", "NamedTuple", "Optional")}
    return {**names, **more, "np": np}


class ScriptRun(Run):
    """One run of a script: its node is known once the program has run, which counts as part of the body."""

    def __init__(self, inputs: list[Any], *more: Any, **named: Any):
        self._code, *values = inputs if inputs else [None]
        self._triggered = named.pop("trigger", -1) - 1  # the first input is the program
        super().__init__(_empty, values, *more, **named)

    def steps(self) -> Generator[None, None, list[Any]]:
        self.checkpoint()
        self.become(self._inside(load, str(self._code)), self._triggered)
        if len(self._inputs) != len(self.node.inputs):
            raise NodeError("The parameters are not those that can be read off the code; "
                            "write the function’s first line out in full")
        return (yield from super().steps())

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""The decorator that makes a node of a function: what it declares is read off the function itself."""

from __future__ import annotations

import collections.abc
import functools
import importlib
import inspect
import sys
import typing
from dataclasses import dataclass, replace
from typing import Any, Callable

from .errors import DeclarationError
from .fit import fitted
from .ports import NOTHING, Port, port

PURPOSES = ("source", "filter", "analyse", "view", "flow", "code")
_ENDLESS = (collections.abc.Iterator, collections.abc.Iterable, collections.abc.Generator)
_BY_POSITION = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)

F = typing.TypeVar("F", bound=Callable[..., Any])

_declared: dict[str, list["NodeType"]] = {}  # by the name of their module
_refused: dict[str, list[DeclarationError]] = {}  # what nodes_from could not declare, likewise


@dataclass(frozen=True)
class NodeType:
    """One declared node. Immutable."""

    name: str
    function: Callable[..., Any]
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]
    title: str
    category: str = ""
    help: str = ""
    version: int = 1
    kind: str = "code"
    aliases: tuple[str, ...] = ()
    pure: bool = True
    queue: bool = False  # what is sent waits in a row; else the latest counts
    takes: str = "any"
    record: type[tuple] | None = None  # the NamedTuple of several outputs
    positional: int = 0  # so many inputs are given by position

    file: str = ""
    line: int = 0

    @functools.cached_property
    def worker(self) -> bool:
        return inspect.isgeneratorfunction(self.function)


@typing.overload
def node(function: F, /) -> F: ...
@typing.overload
def node(*, title: str = "", category: str = "", id: str = "", version: int = 1, kind: str = "code",
         aliases: typing.Iterable[str] = (), pure: bool = True, mailbox: str = "latest",
         takes: Any = Any) -> Callable[[F], F]: ...


def node(function: Any = None, /, *, title: str = "", category: str = "", id: str = "", version: int = 1,
         kind: str = "code", aliases: typing.Iterable[str] = (), pure: bool = True, mailbox: str = "latest",
         takes: Any = Any) -> Any:
    """Makes a node of a function, or a worker of a generator. `@node` alone will do.

    title: what people read, else made of the function's name. category: "Image/Filter". id: the name in files, fixed for
    ever, else the function's. version: count it up when results change. kind: what it is for, the colour of its header:
    source, filter, analyse, view, flow or code. pure: equal inputs give equal results, so that these may be kept.
    mailbox: of what is sent to a worker, "latest" or "queue". takes: the type of that. Raises DeclarationError where it
    cannot be a node.
    """
    def declare(function: Callable[..., Any]) -> Callable[..., Any]:
        made = _read(function, id or getattr(function, "__name__", ""))
        _require(kind in PURPOSES, f"there is no kind \"{kind}\"; there are {', '.join(PURPOSES)}", function)
        _require(mailbox in ("latest", "queue"), f"there is no mailbox \"{mailbox}\"; latest and queue are", function)
        _require(isinstance(version, int) and version > 0, f"the version is {version!r}; it counts from 1", function)
        made = replace(made, title=title or made.title, category=category, version=version, kind=kind,
                       aliases=tuple(aliases), pure=pure, queue=mailbox == "queue",
                       takes=_port("what it takes", takes, NOTHING, function).type)
        try:
            function.__heddle__ = made  # type: ignore[attr-defined]
        except AttributeError:
            raise DeclarationError(f"{function.__name__} is no function of Python's; write one that calls it", *_spot(function)) from None
        _declared.setdefault(function.__module__, []).append(made)
        return function
    return declare(function) if function is not None else declare


def nodes_from(module: str, *names: str, category: str = "", pure: bool = True) -> None:
    """Makes nodes of functions of a module: `nodes_from("scipy.ndimage", "gaussian_filter", "median_filter")`.

    Types are guessed from the defaults; what cannot be guessed takes anything. A function that cannot be a node is a
    problem of the package, and the others are nodes all the same. Raises ImportError.
    """
    library, caller = importlib.import_module(module), sys._getframe(1)
    spot, home = (caller.f_code.co_filename, caller.f_lineno), caller.f_globals["__name__"]
    for name in names:
        try:
            _require(hasattr(library, name), f"{module} has no {name}", spot)
            made = _read(getattr(library, name), name, spot, lenient=True)
        except DeclarationError as error:
            _refused.setdefault(home, []).append(error)
        else:
            made = replace(made, category=category or module.split(".")[-1].capitalize(), pure=pure)
            _declared.setdefault(home, []).append(made)


def take_declared(module: str) -> list[NodeType]:
    """What a module has declared since this was asked last, in order."""
    return _declared.pop(module, [])


def take_refused(module: str) -> list[DeclarationError]:
    """What nodes_from could not declare in a module since this was asked last, in order."""
    return _refused.pop(module, [])


def of(function: Callable[..., Any] | NodeType) -> NodeType:
    """The node that a decorated function is. Raises TypeError for any other."""
    made = function if isinstance(function, NodeType) else getattr(function, "__heddle__", None)
    if made is None:
        raise TypeError(f"{getattr(function, '__name__', function)} is not a node: it lacks @node")
    return made


def read(function: Callable[..., Any]) -> NodeType:
    """The node that a function would be if it had @node. Raises DeclarationError."""
    return _read(function, getattr(function, "__name__", ""))


def _read(function: Callable[..., Any], name: str, caller: Any = None, lenient: bool = False) -> NodeType:
    where = caller or function
    _require(lenient or hasattr(function, "__name__"),
             f"what is of the type {type(function).__name__} cannot be a node; write a function that calls it", where)
    _require(callable(function) and name.isidentifier(), f"\"{name}\" cannot be the name of a node", where)
    _require(not inspect.iscoroutinefunction(function) and not inspect.isasyncgenfunction(function),
             f"{name} is async; a node is a plain function or a generator", where)
    try:
        signature = inspect.signature(function)
    except (ValueError, TypeError):
        raise DeclarationError(f"{name} does not tell its parameters; write a function that calls it", *_spot(where)) from None
    hints = {} if lenient else _hints(function, where)
    inputs = [_port(p.name, hints.get(p.name, p.annotation if not lenient else NOTHING), p.default, where)
              for p in signature.parameters.values() if _is_input(p, lenient, where)]
    record, outputs = _outputs(hints.get("return", NOTHING), where)
    positional = sum(p.kind is inspect.Parameter.POSITIONAL_ONLY for p in signature.parameters.values())
    file, line = _spot(where)
    help_text = inspect.getdoc(function) or ""
    return NodeType(name, function, tuple(inputs), outputs, title=name.replace("_", " ").strip().capitalize(),
                    help=help_text.split("\n\n")[0] if lenient else help_text, record=record, positional=positional,
                    file=file, line=line)


def _hints(function: Callable[..., Any], where: Any) -> dict[str, Any]:
    try:
        hints = typing.get_type_hints(function, include_extras=True)
    except Exception as error:
        raise DeclarationError(f"an annotation of {function.__name__} cannot be read: {error}", *_spot(where)) from None
    if hints.get("return") is type(None):
        hints["return"] = None
    return hints


def _is_input(parameter: inspect.Parameter, lenient: bool, where: Any) -> bool:
    several = parameter.kind in (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    _require(lenient or not several, f"*{parameter.name} cannot be a port; name each parameter", where)
    return not several


def _port(name: str, annotation: Any, default: Any, where: Any) -> Port:
    try:
        made = port(name, annotation, default)
        if made.type in ("array", "image", "table") and not (made.default is NOTHING or made.default is None):
            raise ValueError(f"{name} has a default of its own; only None can be the default of {made.type}")
        return made if made.default is NOTHING or made.default is None else replace(made, default=fitted(made, made.default))
    except ValueError as error:
        raise DeclarationError(str(error), *_spot(where)) from None


def _outputs(annotation: Any, where: Any) -> tuple[type[tuple] | None, tuple[Port, ...]]:
    """What the return annotation promises; a generator may name its type or wrap it in Iterator[...] or Generator[...]."""
    if typing.get_origin(annotation) in _ENDLESS:
        kinds = typing.get_args(annotation)
        annotation = kinds[2] if len(kinds) == 3 and kinds[2] not in (None, type(None)) else kinds[0]
    if annotation is None:
        return None, ()
    if isinstance(annotation, type) and issubclass(annotation, tuple) and hasattr(annotation, "_fields"):
        hints = typing.get_type_hints(annotation, include_extras=True)
        return annotation, tuple(_port(name, hints.get(name, NOTHING), NOTHING, where) for name in annotation._fields)
    return None, (_port("result", annotation, NOTHING, where),)


def _require(holds: bool, text: str, where: Any) -> None:
    if not holds:
        raise DeclarationError(text, *_spot(where))


def _spot(where: Any) -> tuple[str, int]:
    """Where to point: a file and line, or the first line of a function."""
    code = getattr(inspect.unwrap(where), "__code__", None) if callable(where) else None
    return (code.co_filename, code.co_firstlineno) if code else where if isinstance(where, tuple) else _caller()


def _caller() -> tuple[str, int]:
    """Who wrote the declaration: the first step that is not in this file."""
    frame = sys._getframe(1)
    while frame.f_back and frame.f_code.co_filename == __file__:
        frame = frame.f_back
    return frame.f_code.co_filename, frame.f_lineno

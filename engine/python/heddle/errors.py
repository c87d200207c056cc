# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What can go wrong, and how it is told."""

from __future__ import annotations

import ast
import importlib
import traceback
from pathlib import Path
from typing import Any

LONGEST_TEXT, LONGEST_TRACE = 1000, 40_000  # characters
SCRIPT = "<script>"  # the file name of a program that stands in a flow
OURS = (str(Path(__file__).parent), str(Path(importlib.__file__).parent), ast.__file__, "<frozen")  # machinery, not a node's code


class NodeError(Exception):
    """Raise it in a node with a sentence for the user: it is shown as it is, without the name of a class."""


class NoColumn(NodeError, KeyError):
    """A table was asked for a column that it does not have: says which there are."""

    def __str__(self) -> str:
        return str(self.args[0])  # a KeyError would quote it


class Stopped(BaseException):
    """The run was told to stop. Not an Exception, so that `except Exception` lets it pass. Let it pass too."""


class DeclarationError(TypeError):
    """A node is declared in a way that cannot be: says what, where, and what to write instead."""

    def __init__(self, text: str, file: str = "", line: int = 0):
        super().__init__(f"{text} ({Path(file).name}, line {line})" if file else text)
        self.file, self.line, self.text = file, line, text


class FrameError(Exception):
    """What arrived on a channel is no frame. The channel is of no use any more."""


class ValueRefused(Exception):
    """A value that cannot cross between processes; says what it was."""


def sentence(error: BaseException) -> str:
    """One line for people: the text of a NodeError, else the kind of the error and what it says."""
    try:
        return _sentence(error)
    except BaseException:  # an error of a node's own that fails to say what it is
        return f"{type(error).__name__}, which cannot say what is wrong"


def _sentence(error: BaseException) -> str:
    if isinstance(error, (NodeError, ValueRefused)):
        return str(error) or "The node failed"
    if isinstance(error, DeclarationError):
        return error.text  # where it is, is told beside it
    if isinstance(error, SystemExit):
        return f"The node asked to exit ({error.code}); return instead"
    if isinstance(error, MemoryError):
        return f"Out of memory: {error}" if str(error) else "Out of memory"
    text = traceback.format_exception_only(error)[-1].strip()
    return f"{text}; what comes in is shared, copy it first" if text.endswith("read-only") else text


def place(error: BaseException, folder: str = "") -> tuple[str, int]:
    """File and line where it happened: the innermost below the folder, else the innermost that is not ours."""
    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno or 0
    if isinstance(error, DeclarationError):
        return error.file, error.line
    steps = [step for step in traceback.extract_tb(error.__traceback__) if not step.filename.startswith(OURS)]
    inside = [step for step in steps if folder and step.filename.startswith(folder)]
    for step in reversed(inside or steps):
        return step.filename, step.lineno or 0
    return "", 0


def trace(error: BaseException) -> str:
    """The traceback as Python prints it, beginning where the node's own code does."""
    step = error.__traceback__
    while step and step.tb_frame.f_code.co_filename.startswith(OURS):
        step = step.tb_next
    return "".join(traceback.format_exception(type(error), error, step))


def failure(error: BaseException) -> dict[str, Any]:
    """What is told of an error that ends a run; short enough to be sent whatever it says."""
    file, line = place(error, SCRIPT)
    at = f"line {line}: " if file == SCRIPT and line and not isinstance(error, NodeError) else ""
    return {"kind": "node", "text": short(at + sentence(error)), "trace": short(trace(error), LONGEST_TRACE),
            "file": file, "line": line}


def is_stop(error: BaseException | None) -> bool:
    """Is it Stopped, or what a library made of it? Another error that came while it stopped is an error."""
    seen = set()  # an error may be its own cause
    while error is not None and not isinstance(error, Stopped) and id(error) not in seen:
        seen.add(id(error))
        error = error.__cause__
    return isinstance(error, Stopped)


def short(text: str, limit: int = LONGEST_TEXT) -> str:
    """As it can always be told: not too long, and without what is not Unicode."""
    text = text if len(text) <= limit else f"{text[:limit // 2]} … {text[-limit // 2:]}"
    return text.encode("utf-8", "replace").decode()

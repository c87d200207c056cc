# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Write nodes for Heddle in Python: a function is a node, a generator is a worker.

    from heddle import node, progress, Array

    @node(title="Mean projection", category="Image/Stack")
    def mean_projection(stack: Array, every: int = 16) -> Array:
        \"\"\"Mean over the planes of a stack, shown while it builds.\"\"\"
        total = 0.0
        for i, plane in enumerate(stack, 1):
            total = total + plane
            progress(i, len(stack))
            if i % every == 0:
                sent = yield total / i     # an intermediate result; `sent` is what the user sent meanwhile, or None
        return total / len(stack)

Parameters are inputs (annotation: the port's type, default: its value), the return annotation is the output; several
by a NamedTuple. Stop raises `Stopped` at the next yield or checkpoint(), and soon after that wherever the body is: in
Python code, in waits of the system (time.sleep, sockets, subprocesses). A long call into C ends when it returns; a
process can be killed. Clean up in `finally`.
"""

import os as _os
import sys as _sys

if "HEDDLE_CHANNEL" in _os.environ:  # in workers: their number is what fills the machine
    for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        _os.environ.setdefault(_name, "1")
_is_program = _sys.argv[:1] == ["-m"] and any(_word.split(".")[0] == "heddle" for _word in _sys.orig_argv)
if _is_program and not _sys.flags.safe_path and _sys.path[:1] == [_os.getcwd()]:
    del _sys.path[0]  # a file random.py where the program was started is not meant
try:
    import cbor2 as _cbor2  # noqa: F401
    import numpy as _numpy  # noqa: F401
except ImportError as _error:
    _text = (f"heddle needs {_error.name}, which {_sys.executable} does not have: install python3-{_error.name} (Debian), "
             f"or {_sys.executable} -m pip install {_error.name}")
    if _sys.argv[:1] == ["-m"]:
        _sys.exit(_text)
    raise ImportError(_text) from None

from datetime import datetime as Time, timedelta as Duration  # noqa: E402
from typing import Any  # noqa: E402

from .data import Array, Axis, Event, Image, Table  # noqa: E402
from .declare import node, nodes_from  # noqa: E402
from .errors import DeclarationError, NodeError, Stopped, ValueRefused  # noqa: E402
from .ports import Choices, Help, Latest, Range, Reads, Setting, Unit, Writes  # noqa: E402
from .talk import (checkpoint, empty, fire, is_viewed, log, memory, message, poll, progress, receive,  # noqa: E402
                   remember, resolve, sleep, stop_requested, triggered_by, warn)

__version__ = "1.0.0"
__all__ = [
    "Any", "Array", "Axis", "Choices", "DeclarationError", "Duration", "Event", "Help", "Image", "Latest", "NodeError",
    "Range", "Reads", "Setting", "Stopped", "Table", "Time", "Unit", "ValueRefused", "Writes", "checkpoint", "empty",
    "fire", "is_viewed", "log", "memory", "message", "node", "nodes_from", "poll", "progress", "receive", "remember",
    "resolve", "sleep", "stop_requested", "triggered_by", "warn",
]

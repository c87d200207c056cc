# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A package that starts a thread as soon as it is imported: no fork has it."""

import queue
import threading

from heddle import node

_asked, _answers = queue.Queue(), queue.Queue()


def _answer() -> None:
    while True:
        _answers.put(2 * _asked.get())


threading.Thread(target=_answer, daemon=True).start()


@node(title="Doubled by the thread")
def doubled(number: int = 1) -> int:
    """Waits for the thread's answer."""
    _asked.put(number)
    return _answers.get(timeout=30)

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""How many intermediate values of an output may be under way before the body has to wait.

Two that are large, for each holds memory; 256 small ones, for a loop that yields a number a step must not wait at each.
The host says when a value that asks for it was taken, and with it all before.
"""

from __future__ import annotations

import datetime
from collections import deque
from typing import Any

import numpy as np

HELD = 2
SMALL_HELD = 256
EVERY = 64  # of the small ones asks for a word
SMALL_TEXT = 1000  # characters
_SMALL = (bool, int, float, datetime.datetime, datetime.timedelta, np.generic)


class Window:
    """Of one output. What was told is counted by the main thread, what was taken by the one that listens."""

    def __init__(self) -> None:
        self.told = self.taken = 0
        self._large: deque[int] = deque()

    def has_room(self, small: bool) -> bool:
        """May one more be told?"""
        while self._large and self._large[0] <= self.taken:
            self._large.popleft()
        return self.told - self.taken < SMALL_HELD and (small or len(self._large) < HELD)

    def tell(self, small: bool, soon: bool = False) -> dict[str, int]:
        """Counts one more, and gives what its frame says of that. soon: what comes next waits for the word."""
        self.told += 1
        if not small:
            self._large.append(self.told)
        return {"ack": self.told if soon or not small or self.told % EVERY == 0 else 0}

    def take(self, up_to: int | None) -> None:
        """The host has dealt with these; None: with one more."""
        self.taken = max(self.taken, min(self.told, self.taken + 1 if up_to is None else up_to))


def is_small(value: Any) -> bool:
    """Does it weigh next to nothing?"""
    return value is None or isinstance(value, _SMALL) or (isinstance(value, str) and len(value) <= SMALL_TEXT)

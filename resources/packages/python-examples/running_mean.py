# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A worker without end that is steered while it runs: each number that it is sent multiplies what comes."""

import random
from collections import deque
from typing import Annotated, NamedTuple

import numpy as np

from heddle import Array, Help, Latest, Range, Setting, Unit, message, node, sleep


class Shown(NamedTuple):
    curve: Annotated[Array, Latest(), Help("The last means.")]
    mean: Annotated[float, Latest(), Help("The mean of the last numbers.")]


@node(title="Running mean", category="Workers", kind="source", takes=float, pure=False)
def running_mean(
    interval: Annotated[float, Unit("s"), Range(0, 60), Help("Between two numbers.")] = 0.1,
    window: Annotated[int, Range(1, 10_000), Help("The mean of so many numbers.")] = 20,
    seed: Annotated[int, Setting(), Help("Another number draws others.")] = 1,
) -> Shown:
    """Draws random numbers and shows the mean of the last. Send it a number to multiply with."""
    chance, numbers, means, factor = random.Random(seed), deque(maxlen=window), deque(maxlen=200), 1.0
    while True:
        numbers.append(chance.random() * factor)
        means.append(sum(numbers) / len(numbers))
        message({"mean": means[-1], "factor": factor})
        sent = yield Shown(np.array(means), means[-1])
        factor = factor if sent is None else sent
        sleep(interval)

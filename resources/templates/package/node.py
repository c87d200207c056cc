# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""@TITLE@: saving this file renews its nodes wherever they are used."""

from typing import Annotated

import numpy as np

from heddle import Array, Help, NodeError, Range, node


@node(title="@TITLE@")
def @NAME@(
    signal: Annotated[Array, Help("Numbers in a row.")],
    width: Annotated[int, Range(1, 10_000), Help("The mean of so many neighbours.")] = 5,
) -> Annotated[Array, Help("As long as the signal.")]:
    """The moving mean of a signal."""
    if signal.ndim != 1:
        raise NodeError(f"signal must be numbers in a row, not of shape {signal.shape}")
    sums = np.convolve(signal, np.ones(width), mode="full")[(width - 1) // 2:][:len(signal)]
    counts = np.convolve(np.ones(len(signal)), np.ones(width), mode="full")[(width - 1) // 2:][:len(signal)]
    return sums / counts

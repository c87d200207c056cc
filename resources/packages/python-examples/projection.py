# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A worker that shows its result while it builds."""

from typing import Annotated

from heddle import Array, Help, Latest, Range, node, progress


@node(title="Mean projection", category="Image/Stack", kind="analyse")
def mean_projection(
    stack: Annotated[Array, Help("Planes along the first axis.")],
    every: Annotated[int, Range(1, 1000), Help("Shown after so many planes.")] = 16,
) -> Annotated[Array, Latest(), Help("As large as one plane.")]:
    """Mean over the planes of a stack, shown while it builds."""
    total = 0.0
    for i, plane in enumerate(stack, 1):
        total = total + plane
        progress(i, len(stack))
        if i % every == 0:
            yield total / i
    return total / len(stack)

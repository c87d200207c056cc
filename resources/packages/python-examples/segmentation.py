# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Two outputs by a NamedTuple, with a library that need not be there: only this node asks for it."""

from typing import Annotated, NamedTuple

import numpy as np

from heddle import Array, Help, Image, NodeError, Range, Unit, node


class Segments(NamedTuple):
    labels: Annotated[Image, Help("0 for the background, then 1 for each object.")]
    count: Annotated[int, Help("How many objects there are.")]


@node(title="Label objects", category="Image/Segment", kind="analyse", aliases=["segmentation", "count cells"])
def label_objects(
    image: Annotated[Array, Help("One plane; bright objects on a dark ground.")],
    blur: Annotated[float, Unit("px"), Range(0, 100), Help("Noise smaller than this is smoothed away.")] = 1.0,
    smallest: Annotated[int, Unit("px"), Range(1), Help("Objects of fewer pixels are left out.")] = 20,
) -> Segments:
    """Finds what is brighter than the mean, and numbers what hangs together."""
    try:
        from scipy import ndimage
    except ImportError:
        raise NodeError("This node needs scipy: install python3-scipy") from None
    if image.ndim != 2:
        raise NodeError(f"image must be one plane, not of shape {image.shape}")
    smooth = ndimage.gaussian_filter(image.astype(float), blur)
    labels, _ = ndimage.label(smooth > smooth.mean())
    sizes = np.bincount(labels.ravel())
    kept = np.flatnonzero(sizes >= smallest)
    number = np.zeros(len(sizes), np.int32)
    number[kept[kept > 0]] = np.arange(1, np.count_nonzero(kept) + 1)
    return Segments(Image(number[labels], "labels"), int(number.max()))

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What nodes compute with: numpy arrays that may know their axes, images, tables, events."""

from __future__ import annotations

from typing import Any, Iterable, NamedTuple, Self, Sequence

import numpy as np

from .errors import NoColumn

CHANNELS = {"grey": 1, "grey+alpha": 2, "rgb": 3, "rgba": 4, "labels": 1}


class Axis(NamedTuple):
    """What one axis of an array means: `Axis("x", 0.5, "um")`."""

    name: str = ""
    spacing: float = 1.0  # between neighbours, in unit
    unit: str = ""


class Array(np.ndarray):
    """An n-dimensional numpy array. One that arrived from a wire is read-only: copy it to change it.

    `axes` is one Axis for each dimension, or empty where nothing is known. It belongs to this array alone: what
    numpy computes from it has none, because numpy cannot know what they became.
    """

    axes: Sequence[Axis] = ()

    def __new__(cls, values: Any, axes: Iterable[Axis] = ()) -> Self:
        """The values as an Array, copied only where they must be. Raises ValueError where the axes do not fit."""
        made = np.asarray(values).view(cls)
        axes = tuple(Axis(*axis) for axis in axes)
        if axes and len(axes) != made.ndim:
            raise ValueError(f"{len(axes)} axes for an array of {made.ndim} dimensions")
        made.axes = axes
        return made


class Image(Array):
    """An array whose channels have a meaning: (…, height, width) for grey and labels, else (…, height, width, 2|3|4).

    channels: "grey", "grey+alpha", "rgb", "rgba" or "labels"; left out, it is guessed from the shape.
    """

    channels: str = ""

    def __new__(cls, pixels: Any, channels: str = "", axes: Iterable[Axis] = ()) -> Self:
        made = super().__new__(cls, pixels, axes)
        made.channels = channels or guessed_channels(made)
        check_channels(made, made.channels)
        return made


def guessed_channels(pixels: np.ndarray) -> str:
    """"rgb" or "rgba" where the last of three or more axes has that length, else "grey"."""
    return {3: "rgb", 4: "rgba"}.get(pixels.shape[-1], "grey") if pixels.ndim >= 3 else "grey"


def check_channels(pixels: np.ndarray, channels: str) -> None:
    """Raises ValueError where the pixels cannot be an image with these channels."""
    if channels not in CHANNELS:
        raise ValueError(f"there are no channels \"{channels}\"; there are {', '.join(CHANNELS)}")
    count = CHANNELS[channels]
    if pixels.ndim < (3 if count > 1 else 2):
        raise ValueError(f"an array of shape {pixels.shape} is no {channels} image")
    if count > 1 and pixels.shape[-1] != count:
        raise ValueError(f"a {channels} image has {count} channels, not {pixels.shape[-1]}")


class Table(dict):
    """Columns by name: numpy arrays of one length, in order.

    bool, int64, float64, text (object array of str), datetime64[us] (UTC) or timedelta64[us]. A value that is
    missing is NaN, NaT or None; columns of bool and int that lack some are numpy masked arrays.
    """

    @property
    def rows(self) -> int:
        """The length of the columns; 0 where there are none."""
        return len(next(iter(self.values()))) if self else 0

    def __missing__(self, name: Any) -> Any:
        there = f"There are: {', '.join(map(str, self))}." if self else "The table has none."
        raise NoColumn(f'No column "{name}". {there}')


class Event:
    """A trigger, with the value that it carried or None. Annotates ports; a node gets one where it was triggered."""

    def __init__(self, value: Any = None):
        self.value = value

    def __repr__(self) -> str:
        return f"Event({self.value!r})"

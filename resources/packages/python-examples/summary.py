# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A table in, a table out: columns are numpy arrays. pandas does the work where it is installed."""

from typing import Annotated

import numpy as np

from heddle import Help, NodeError, Table, node

try:
    import pandas
except ImportError:
    pandas = None


@node(title="Mean by group", category="Table/Summary", kind="analyse")
def mean_by_group(
    table: Annotated[Table, Help("With these two columns.")],
    group: Annotated[str, Help("The column whose values make the groups.")],
    value: Annotated[str, Help("The column of numbers of which the mean is taken.")],
) -> Annotated[Table, Help("A row for each value of group.")]:
    """The mean of one column for each value of another; what is missing is left out."""
    for name in (group, value):
        if name not in table:
            raise NodeError(f"No column \"{name}\". It has: {', '.join(table)}")
    keys, numbers = table[group].astype(str), np.ma.filled(np.ma.asarray(table[value], float), np.nan)
    means = with_pandas(keys, numbers) if pandas else with_numpy(keys, numbers)
    return Table({group: np.array(list(means), object), value: np.array(list(means.values()), float)})


def with_pandas(keys: np.ndarray, numbers: np.ndarray) -> dict[str, float]:
    return pandas.Series(numbers).groupby(keys).mean().to_dict()


def with_numpy(keys: np.ndarray, numbers: np.ndarray) -> dict[str, float]:
    names, rows = np.unique(keys, return_inverse=True)
    there = ~np.isnan(numbers)
    sums = np.bincount(rows[there], numbers[there], len(names))
    counts = np.bincount(rows[there], minlength=len(names))
    return {name: s / n if n else np.nan for name, s, n in zip(names.tolist(), sums, counts)}

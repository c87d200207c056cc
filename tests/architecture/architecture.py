#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Checks the house: who may include whom, which words stay in which folder, how long things may
get, that no two types share a name, and what a coroutine may say.

    architecture.py [--quiet] [ROOT]

Prints every violation as FILE:LINE: sentence, then the ten longest of each kind; exit status 1 if there
is a violation. Exceptions, each with its reason, are in allowed.txt beside this file.
"""

import sys
from pathlib import Path

import coroutines
import layers
import sizes
import twins
import words
from sources import Allowed, read_tree

HERE = Path(__file__).resolve().parent


def check(root):
    """All violations in the tree, and all measured lengths."""
    files = read_tree(root)
    violations = words.check_top_level(root) + twins.check(files)
    measures = []
    for file in files:
        violations += layers.check(file) + words.check(file) + coroutines.check(file)
        measures += sizes.measure(file)
    return violations + sizes.check(measures), measures


def main(arguments):
    quiet = "--quiet" in arguments
    rest = [a for a in arguments if not a.startswith("--")]
    root = Path(rest[0]) if rest else HERE.parents[1]
    violations, measures = check(root.resolve())
    allowed = Allowed(HERE / "allowed.txt")
    violations = [v for v in violations if not allowed.covers(v)]
    for violation in violations:
        print(violation)
    for line in allowed.unused() if not rest else []:
        print(f"tests/architecture/allowed.txt: no longer needed: {line}")
    if not quiet:
        print(sizes.longest(measures))
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Runs clang-tidy over Heddle's own sources, one on each core, and remembers what was found clean.

    tidy.py BUILD_FOLDER

A file is looked at again when it, a header of ours that it includes, its command or .clang-tidy changed.
Prints only findings; exit status 1 if there are any.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("app", "engine", "models", "qml")
INCLUDE = re.compile(rb'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


@lru_cache(maxsize=None)
def contents(path):
    return path.read_bytes()


def with_headers(path, seen):
    """The file and every header of ours that it reaches."""
    if path in seen or not path.is_file():
        return
    seen.add(path)
    for name in INCLUDE.findall(contents(path)):
        for folder in (path.parent, ROOT):
            with_headers((folder / name.decode()).resolve(), seen)


def fingerprint(entry):
    seen = set()
    with_headers(Path(entry["file"]).resolve(), seen)
    parts = [contents(p) for p in sorted(seen)] + [entry["command"].encode(), contents(ROOT / ".clang-tidy")]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def ours(entry):
    path = Path(entry["file"]).resolve()
    return path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in FOLDERS


def look(entry, build, clean):
    """What clang-tidy says about one file; empty if it is well."""
    mark = clean / fingerprint(entry)
    if mark.exists():
        return ""
    command = ["clang-tidy", "--quiet", "-p", str(build), entry["file"]]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        mark.touch()
        return ""
    return done.stdout + (done.stderr if not done.stdout else "")


def main(build):
    entries = [e for e in json.loads((build / "compile_commands.json").read_text()) if ours(e)]
    clean = build / "tidy"
    clean.mkdir(exist_ok=True)
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        findings = [f for f in pool.map(lambda e: look(e, build, clean), entries) if f]
    for finding in findings:
        print(finding.strip())
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))

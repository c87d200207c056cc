# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Two types of one name in one namespace: the linker takes the functions of either for both, and says nothing."""

import re

from sources import Violation

SPACE = re.compile(r"namespace(?: ([\w:]+))? \{")
TYPE = re.compile(r"(?:class|struct|union|enum(?: class)?) (?:\w+\([^)]*\) )?(\w+)(?: final)?(?: : [^;]*)?(?: ?\{.*)?")


def _types(file):
    """The types of a file that others could name: (name with namespace, line)."""
    spaces = []
    for number, (line, whole) in enumerate(zip(file.code.splitlines(), file.text.splitlines()), 1):
        if opened := SPACE.fullmatch(line.rstrip()):
            spaces.append(opened[1] or "")
        elif whole.startswith("} // namespace") and spaces:
            spaces.pop()
        elif "" not in spaces and (named := TYPE.fullmatch(line.rstrip())):
            yield "::".join([*spaces, named[1]]), number


def check(files):
    """One violation for each type whose name another file has given before."""
    seen, found = {}, []
    for file in files:
        if not file.is_cpp or not file.within("app", "engine", "models", "qml"):
            continue
        for name, line in _types(file):
            first = seen.setdefault(name, file.path)
            if first != file.path:
                sentence = f'"{name}" is also a type of {first}: call one of them something else'
                found.append(Violation(file.path, line, "twin", sentence))
    return found

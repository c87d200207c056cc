# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Who may include whom. A folder that is not listed may include anything."""

import re

from sources import Violation

# Longest folder first: the first that holds the file counts.
VALUES = ["engine/base", "engine/value"]
NODE_TYPES = VALUES + ["engine/sdk"]
MESSAGES = NODE_TYPES + ["engine/message"]
SCRIPTS = MESSAGES + ["engine/script"]
MAY_INCLUDE = {
    "engine/base": ["engine/base"],
    "engine/value": VALUES,
    "engine/expression": VALUES + ["engine/expression"],
    "engine/sdk": NODE_TYPES,
    "engine/nodes": NODE_TYPES + ["engine/expression", "engine/nodes", "engine/script"],
    "engine/message": MESSAGES,
    "engine/place": MESSAGES + ["engine/place"],
    "engine/process": MESSAGES + ["engine/place", "engine/process"],
    "engine/script": SCRIPTS,
    "engine/graph": SCRIPTS + ["engine/graph"],
    "engine/document": SCRIPTS + ["engine/graph", "engine/document"],
    "engine": ["engine"],
    "models/bridge": MESSAGES + ["engine/session", "models/bridge"],
    "models/document": MESSAGES + ["engine/document", "models"],
    "models": MESSAGES + ["models"],
    "qml": MESSAGES + ["models", "qml"],
}
OUR_FOLDERS = ("app/", "engine/", "models/", "qml/", "tests/")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^">]+)[">]', re.MULTILINE)


def _rule_for(path):
    for folder in sorted(MAY_INCLUDE, key=len, reverse=True):
        if path.startswith(folder + "/"):
            return folder, MAY_INCLUDE[folder]
    return None, None


def _forbidden(file, header):
    """The sentence why this file may not include that header; None if it may."""
    folder, may = _rule_for(file.path)
    if file.within("engine") and re.match(r"Q[A-Z]|Qt[A-Z]\w*/|q[a-z]+\.h$", header):
        return f"engine/ knows no Qt, but this includes {header}"
    if file.within("models") and header.startswith(("QtQuick", "QQuick")):
        return f"models/ knows no Qt Quick, but this includes {header}"
    if file.within("models") and not file.within("models/bridge") and header.startswith("models/bridge/"):
        return f"models include no bridge header; app connects them, but this includes {header}"
    if may and header.startswith(OUR_FOLDERS) and not header.startswith(tuple(m + "/" for m in may)):
        return f"{folder}/ may not include {header}"
    if not file.within("tests") and header.startswith("tests/"):
        return f"only tests include tests, but this includes {header}"
    return None


def check(file):
    if not file.is_cpp:
        return []
    violations = []
    for match in INCLUDE.finditer(file.uncommented):
        sentence = _forbidden(file, match[1])
        if sentence:
            violations.append(Violation(file.path, file.line_of(match.start()), "layer", sentence))
    return violations

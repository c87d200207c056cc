# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""How long files and functions are, and how long they may get."""

import re
from dataclasses import dataclass

from sources import Violation

LIMITS = {
    ".cpp file": 500,
    ".h file": 250,
    ".qml file": 250,
    "CMakeLists.txt": 90,
    "node file": 150,
    "test file": 500,
    "function": 60,
    "test function": 50,
    "QML function": 15,
}
NO_NAMES = {"if", "for", "while", "switch", "catch", "return", "requires", "sizeof", "alignas", "decltype", "noexcept"}
SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b")
NAME = re.compile(r"([~\w:]+|operator\s*[^\s\w(]+|operator\s+\w+)\s*\(")
QML_FUNCTION = re.compile(r"^[ \t]*(?:function\s+(\w+)\s*\([^)]*\)[^{\n]*|(on[A-Z]\w*)\s*:[^{\n]*)\{", re.MULTILINE)
DECLARES_NODE = re.compile(r'\bnode\(\s*"')


@dataclass
class Measure:
    kind: str
    path: str
    line: int
    name: str
    lines: int


def measure(file):
    kind = _kind_of_file(file)
    if not kind:
        return []
    found = [Measure(kind, file.path, 1, "", len(file.text.splitlines()))]
    if file.is_cpp:
        found += _cpp_functions(file)
    if file.is_qml:
        found += _qml_functions(file)
    return found


def check(measures):
    return [_violation(m) for m in measures if m.lines > LIMITS[m.kind]]


def longest(measures):
    """The ten longest files, functions and QML functions, as text."""
    groups = {
        "Files": [m for m in measures if not m.name],
        "Functions": [m for m in measures if m.kind in ("function", "test function")],
        "QML functions": [m for m in measures if m.kind == "QML function"],
    }
    return "\n".join(_ten(title, group) for title, group in groups.items() if group)


def _ten(title, group):
    lengths = sorted(m.lines for m in group)
    median, tail = lengths[len(lengths) // 2], lengths[len(lengths) * 95 // 100]
    lines = [f"\n{title}: {len(group)}, median {median}, 95th percentile {tail}. The ten longest:"]
    for m in sorted(group, key=lambda m: -m.lines)[:10]:
        lines.append(f"  {m.lines:5} of {LIMITS[m.kind]:3}  {m.path}:{m.line} {m.name}".rstrip())
    return "\n".join(lines)


def _violation(m):
    what = f"{m.name} has" if m.name else "has"
    return Violation(m.path, m.line, "size", f"{what} {m.lines} lines; a {m.kind} has at most {LIMITS[m.kind]}")


def _kind_of_file(file):
    if file.path.endswith("CMakeLists.txt"):
        return "CMakeLists.txt"
    if file.suffix == ".cpp" and file.within("engine/nodes") and DECLARES_NODE.search(file.text):
        return "node file"
    if file.within("tests") and file.suffix in (".cpp", ".qml", ".py"):
        return "test file"
    return file.suffix + " file" if file.suffix in (".cpp", ".h", ".qml") else None


def _qml_functions(file):
    found = []
    for match in QML_FUNCTION.finditer(file.code):
        end = _closing(file.code, match.end() - 1)
        first, last = file.line_of(match.end()), file.line_of(end)
        kind = "test function" if file.within("tests") else "QML function"
        found.append(Measure(kind, file.path, first, match[1] or match[2], last - first + 1))
    return found


def _closing(text, start):
    """Where the brace opened at `start` closes."""
    depth = 0
    for match in re.compile(r"[{}]").finditer(text, start):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.start()
    return len(text) - 1


def _cpp_functions(file):
    """Walks the braces: what is opened at namespace or class scope after a `name(...)` is a function."""
    text = re.sub(r"(?m)^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", lambda m: re.sub(r"[^\n]", " ", m[0]), file.code)
    kind = "test function" if file.within("tests") and not file.within("tests/support", "tests/bench") else "function"
    found, start, parens, at = [], 0, 0, 0
    while at < len(text):
        char = text[at]
        if char == "(":
            parens += 1
        elif char == ")":
            parens -= 1
        elif parens == 0 and char in ";}":
            start = at + 1
        elif char == "{":
            end = _closing(text, at) if parens > 0 or not _opens_scope(text[start:at]) else at
            if parens == 0 and end != at and not _goes_on(text, end):
                found += _function(file, kind, text[start:at], start, end)
                start = end + 1
            elif end == at:
                start = at + 1
            at = end
        at += 1
    return found


def _without_templates(head):
    return re.sub(r"<[^<>]*>", "", re.sub(r"<[^<>]*>", "", head))


def _opens_scope(head):
    """A namespace or a class; macros that stand alone before it do not make it a function."""
    plain = re.sub(r"\b(alignas|__attribute__)\s*\(.*?\)", "", _without_templates(head))
    return bool(SCOPE.search(plain[plain.rfind(")") + 1 :]))


def _goes_on(text, end):
    """After a member initialised with braces another one, or the body, follows."""
    return bool(re.compile(r"\s*[,{]").match(text, end + 1))


def _function(file, kind, head, start, end):
    names = [n for n in NAME.findall(_without_templates(head)) if n not in NO_NAMES]
    if not names:
        return []
    first = file.line_of(start + len(head) - len(head.lstrip()))
    return [Measure(kind, file.path, first, names[0], file.line_of(end) - first + 1)]

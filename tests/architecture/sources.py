# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""The files that are checked, and the list of exceptions."""

import re
from dataclasses import dataclass
from functools import cached_property

FOLDERS = ("app", "engine", "models", "qml", "tests", "resources")
SUFFIXES = (".cpp", ".h", ".qml", ".py", ".cmake", ".js")
NAMES = ("CMakeLists.txt", "dev")

# Comments, strings and characters of C++ and QML; the first group is a comment.
LEXEMES = re.compile(
    r'(//[^\n]*|/\*.*?\*/)'
    r'|R"(?P<raw>[^()\s\\]{0,16})\(.*?\)(?P=raw)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)


def _blank(text):
    """The same text with everything but line ends made spaces, so that positions stay."""
    return re.sub(r"[^\n]", " ", text)


@dataclass
class Violation:
    path: str
    line: int
    rule: str
    sentence: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.sentence} [{self.rule}]"


class Source:
    """One file: its path from the root, its text, and the text without comments or strings."""

    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.suffix = path[path.rfind(".") :] if "." in path else ""
        self.is_cpp = self.suffix in (".cpp", ".h")
        self.is_qml = self.suffix == ".qml"

    @cached_property
    def uncommented(self):
        if not (self.is_cpp or self.is_qml or self.suffix == ".js"):
            return re.sub(r"(?m)(^|\s)#.*$", "", self.text)
        return LEXEMES.sub(lambda m: _blank(m[0]) if m[1] else m[0], self.text)

    @cached_property
    def code(self):
        if not (self.is_cpp or self.is_qml or self.suffix == ".js"):
            return self.uncommented
        return LEXEMES.sub(lambda m: _blank(m[0]), self.text)

    def within(self, *folders):
        return any(self.path == f or self.path.startswith(f.rstrip("/") + "/") for f in folders)

    def line_of(self, position):
        return self.text.count("\n", 0, position) + 1

    def find(self, text, pattern, rule, sentence):
        """One violation for each place in `text` (one of the three texts above) that matches."""
        return [
            Violation(self.path, self.line_of(m.start()), rule, sentence.replace("@", m[0].strip()))
            for m in re.finditer(pattern, text, re.MULTILINE)
        ]


def read_tree(root):
    paths = [root / "CMakeLists.txt", root / "dev"]
    for folder in FOLDERS:
        paths += sorted(p for p in (root / folder).rglob("*") if p.is_file())
    checked = [p for p in paths if p.is_file() and (p.suffix in SUFFIXES or p.name in NAMES)]
    return [Source(str(p.relative_to(root)), p.read_text(encoding="utf-8")) for p in checked]


class Allowed:
    """The exceptions: lines `RULE PATH[:NAME] reason`."""

    def __init__(self, path):
        self.entries = {}
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
            if line.strip() and not line.startswith("#"):
                rule, place, *reason = line.split(maxsplit=2)
                if not reason:
                    raise SystemExit(f"{path}: an exception needs a reason: {line}")
                self.entries[rule, place] = [line, False]

    def covers(self, violation):
        for (rule, place), entry in self.entries.items():
            path, _, name = place.partition(":")
            if rule == violation.rule and path == violation.path and name in violation.sentence:
                entry[1] = True
                return True
        return False

    def unused(self):
        return [line for line, used in self.entries.values() if not used]

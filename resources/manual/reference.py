#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Writes the manual's reference of Heddle.Widgets from the comments that stand in its files.

    reference.py [--check]

The first comment of a file is the type's description; a comment directly above a property, signal or function is that
member's. Without a comment a member is private; a signal and a property that can be set must have one. A type whose
description begins with "Not for widgets:" is left out. --check writes nothing, and says what is wrong: exit status 1.
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODULE = ROOT / "qml/Heddle/Widgets"
NODE = ROOT / "models/graph"
CHAPTER = ROOT / "resources/manual/widgets.md"
TARGET = ROOT / "resources/manual/widgets-reference.md"
LISTINGS = ROOT / "resources/manual/listings"

# Written by the type itself, although QML lets others write them too.
INNER = {"NodeWidget.placedNow", "Face.opened", "FaceHost.opened", "TableView.searching", "TextView.searching"}
# Of a node, what a widget has no use for: its place on the canvas, and what the window alone asks.
NOT_FOR_WIDGETS = {"x", "y", "width", "height", "previewY", "previewHeight", "nodeId", "typeId", "typeTitle", "category", "kind", "icon",
                   "face", "unknown", "partial", "stopping", "defiant", "selected", "inputList", "outputList", "abandon", "field", "wired",
                   "source", "setting", "required", "multiline", "file", "suffixes", "isSet", "text", "step", "hidden"}

HEAD = """# Reference of Heddle.Widgets

Every type that a node widget can be made of. How to use them: [Node widgets](widgets.md). Made from the comments in `qml/Heddle/Widgets` by
`resources/manual/reference.py`; do not edit this page.
"""

PROPERTY = re.compile(r"^(?P<modifiers>(?:readonly |default |required )*)property (?P<type>alias|[\w.<>]+) (?P<name>\w+)")
SIGNAL = re.compile(r"^signal (?P<name>\w+)\s*(?P<parameters>\([^)]*\))?")
FUNCTION = re.compile(r"^function (?P<name>\w+)\s*(?P<parameters>\([^)]*\))(?::\s*(?P<type>\w+))?")
Q_PROPERTY = re.compile(r"^Q_PROPERTY\(\s*(?P<type>[\w:<>]+)\s+(?P<name>\w+)(?P<rest>.*)")
Q_INVOKABLE = re.compile(r"^Q_INVOKABLE (?P<type>[\w:<>]+) (?P<name>\w+)\((?P<parameters>[^)]*)\)")
CPP_NAMES = {"QString": "string", "QVariant": "var", "QVariantList": "list", "QStringList": "list<string>", "double": "real", "QUrl": "url",
             "QObject": "object", "QColor": "color", "QFont": "font", "QRectF": "rect"}


@dataclass
class Member:
    kind: str
    name: str
    signature: str
    text: str
    fixed: bool = False


@dataclass
class Type:
    name: str
    text: list
    members: list = field(default_factory=list)
    base: str = ""

    @property
    def public(self):
        return bool(self.text) and not self.text[0].startswith("Not for widgets")


def comment(line):
    """What a comment line says; None if it is none."""
    match = re.match(r"\s*///?(?!/)(?: (.*)|)$", line)
    return (match[1] or "") if match and not line.lstrip().startswith("// SPDX") else None


def members(lines, patterns, depth):
    """Those at a depth of indentation, each with the comment directly above it."""
    found, above = [], []
    for line in lines:
        said = comment(line) if line.startswith(depth) and not line.startswith(depth + " ") else None
        if said is not None:
            above.append(said)
            continue
        code = line[len(depth):] if line.startswith(depth) and not line.startswith(depth + " ") else ""
        for kind, pattern in patterns:
            if match := pattern.match(code):
                found.append(made(kind, match, " ".join(above)))
        above = []
    return found


def made(kind, match, text):
    facts = match.groupdict()
    name, parameters = facts["name"], re.sub(r"const |&|\s+(?=\w+:)", "", facts.get("parameters") or "")
    if kind == "property":
        shown = CPP_NAMES.get(facts["type"].split("<")[0] if "List" not in facts["type"] else facts["type"], facts["type"])
        fixed = "readonly" in (facts.get("modifiers") or "") or (facts.get("rest") is not None and not re.search(r"\b(WRITE|MEMBER)\b", facts["rest"]))
        return Member(kind, name, "" if shown == "alias" else shown, text, fixed)
    if "QString" in parameters or "QVariant" in parameters or "double" in parameters:
        parameters = ", ".join(f"{words.split()[-1].strip('&*')}" for words in re.sub(r"\s*=[^,]*", "", parameters).split(",") if words.strip())
    parameters = parameters if parameters.startswith("(") else f"({parameters})"
    return Member(kind, name, parameters, text)


def of_qml(path):
    lines = path.read_text().splitlines()
    text = []
    for line in lines[2:]:
        said = comment(line)
        if said is None:
            break
        text.append(said)
    while text and not text[0]:
        text.pop(0)
    root = next((re.match(r"^([\w.]+) \{", line)[1] for line in lines if re.match(r"^[A-Z][\w.]* \{", line)), "")
    found = members(lines, [("property", PROPERTY), ("signal", SIGNAL), ("function", FUNCTION)], "    ")
    return Type(path.stem, text, found, root)


def of_cpp(path):
    """The one QML type of a header; None if there is none."""
    text = path.read_text()
    match = re.search(r"((?:^//[^\n]*\n)+)class (\w+)[^\n]*: public [^\n]*\{\n(?:[^\n]*\n){0,3}?[^\n]*QML_ELEMENT", text, re.MULTILINE)
    if not match:
        return None
    body = text[match.start():]
    patterns = [("property", Q_PROPERTY), ("function", Q_INVOKABLE), ("signal", re.compile(r"^void (?P<name>\w+)(?P<parameters>\([^)]*\));"))]
    found = members(body.splitlines(), patterns, "    ")
    outer = body.find("signals:")
    names = {m for m in re.findall(r"void (\w+)\(", body[outer:])} if outer >= 0 else set()
    found = [m for m in found if m.kind != "signal" or (m.name in names and m.text)]
    said = [comment(line) for line in match[1].splitlines()]
    return Type(match[2], [line for line in said if line is not None], found)


def inner_types():
    """The files that CMake keeps within the module."""
    lists = (MODULE / "CMakeLists.txt").read_text()
    found = re.findall(r"set_source_files_properties\(([^)]*?)PROPERTIES\s+QT_QML_INTERNAL_TYPE", lists)
    return {name for group in found for name in group.split()}


def all_types():
    native = {made.name: made for path in sorted(MODULE.glob("*.h")) if (made := of_cpp(path))}
    types, inner = [], inner_types()
    for path in sorted(MODULE.glob("*.qml")):
        if path.name in inner:
            continue
        made_type = of_qml(path)
        if made_type.base in native:
            made_type.members += native[made_type.base].members
        types.append(made_type)
    types.append(native["MadeUpNode"])
    return sorted((t for t in types if t.public), key=lambda t: t.name)


def mark_code(text):
    """Examples in the words are set as code."""
    return re.sub(r"(?<!`)\b[A-Z]\w+ \{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}", lambda m: f"`{m[0]}`", text)


def described(lines):
    """Words as paragraphs; what is indented as a listing."""
    out, code = [], []
    for line in lines + [""]:
        if line.startswith("    "):
            code.append(line[4:])
            continue
        if code:
            out += ["", "```qml", *code, "```", ""]
            code = []
        out.append(line)
    parts = re.split(r"(```qml\n.*?\n```)", "\n".join(out).strip(), flags=re.DOTALL)
    return "".join(part if part.startswith("```") else mark_code(part) for part in parts)


def table(kind, found):
    rows = [m for m in found if m.kind == kind and m.text]
    if not rows:
        return ""
    lines = [f"\n| {kind} | | |", "|---|---|---|"] if kind == "property" else [f"\n| {kind} | |", "|---|---|"]
    for m in rows:
        text = mark_code(m.text).replace("|", "\\|")
        if kind == "property":
            shown = m.signature.replace("heddle::", "").replace("ui::", "") or ""
            lines.append(f"| `{m.name}` | {shown}{', read only' if m.fixed and shown else 'read only' if m.fixed else ''} | {text} |")
        else:
            lines.append(f"| `{m.name}{m.signature}` | {text} |")
    return "\n".join(lines) + "\n"


def page(types):
    parts = [HEAD, " · ".join(f"[{t.name}](#{t.name.lower()})" for t in types) + "\n"]
    for t in types:
        parts.append(f"## {t.name}\n\n{described(t.text)}\n" + "".join(table(kind, t.members) for kind in ("property", "signal", "function")))
    return "\n".join(parts)


def undocumented(types):
    return [f"{t.name}.{m.name} has no comment directly above it" for t in types for m in t.members
            if not m.text and (m.kind == "signal" or (m.kind == "property" and not m.fixed)) and f"{t.name}.{m.name}" not in INNER
            and t.name != "MadeUpNode"]


def unnamed():
    """What a node has and the chapter does not name."""
    chapter = CHAPTER.read_text()
    problems = []
    for header in ("nodeproperties.h", "inputproperties.h", "outputproperties.h"):
        text = (NODE / header).read_text()
        for name in re.findall(r"Q_PROPERTY\(\s*[\w:<>]+\s+(\w+)", text) + re.findall(r"Q_INVOKABLE \w+ (\w+)\(", text):
            if name not in NOT_FOR_WIDGETS and not re.search(rf"`[^`]*\b{name}\b[^`]*`", chapter):
                problems.append(f"{CHAPTER.name} does not name {name} of {header}")
    return problems


def different_listings():
    """Listings of the chapter that are not those that are tested."""
    chapter = CHAPTER.read_text()
    return [f"{CHAPTER.name} does not show {path.name} as it is" for path in sorted(LISTINGS.glob("*widget*.qml"))
            if "\n".join(path.read_text().splitlines()[2:]).strip() not in chapter]


def main(words):
    types = all_types()
    text = page(types)
    problems = undocumented(types)
    if "--check" in words:
        problems += unnamed() + different_listings()
        if not TARGET.exists() or TARGET.read_text() != text:
            problems.append(f"{TARGET.name} is out of date: run resources/manual/reference.py")
    else:
        TARGET.write_text(text)
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

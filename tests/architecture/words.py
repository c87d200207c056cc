# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Words that stay in their folders, and the few marks that each file must carry."""

import re
import shutil
import subprocess

from sources import FOLDERS, Violation

CROSSING = ("engine/session", "engine/place", "engine/process", "models/bridge", "tests")
THREADS = r"\b(QThread|moveToThread|jthread|std::thread|QueuedConnection|BlockingQueuedConnection|invokeMethod)\b"
HEX_COLOUR = r'"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})"|\bqRgba?\(|\bQColor\(\s*(?:0x|\d)'
NAMED_COLOUR = r'[cC]olor\s*:\s*"(?!transparent")\w+"|\bQt\.(?:rgba|hsla|hsva)\(\s*[\d.]|\bQt::(?:red|green|blue|yellow|cyan|magenta|\w*[gG]ray)\b'
MACHINE_PATHS = r"(?<![\w./-])/(?:work|root|home)/\w[^\s\"']*"


def check_top_level(root):
    """The top level holds the house's folders and plain files."""
    if not shutil.which("git"):
        return []
    listed = subprocess.run(["git", "-C", str(root), "ls-files"], capture_output=True, text=True, check=False)
    tops = {line.split("/")[0] for line in listed.stdout.splitlines() if "/" in line}
    return [
        Violation(top, 1, "top", f"the top level holds only {', '.join(FOLDERS)} and plain files, not {top}/")
        for top in sorted(tops - set(FOLDERS) - {".ci"})
    ]


def check(file):
    found = _marks(file)
    if file.is_cpp:
        found += _cpp(file)
    if file.is_qml:
        found += _qml(file)
    if file.is_cpp or file.is_qml:
        found += _colours(file)
    if file.path.endswith("CMakeLists.txt") and file.within("engine"):
        found += file.find(file.uncommented, r"\bQt6?::\w+", "layer", "engine/ links no Qt, but this links @")
    return found


def _marks(file):
    """Licence, and nothing that belongs to one machine or one discussion."""
    head = "\n".join(file.text.splitlines()[:4])
    found = []
    for mark in ("SPDX-FileCopyrightText: 2026 The Heddle authors", "SPDX-License-Identifier: MIT"):
        if mark not in head:
            found.append(Violation(file.path, 1, "licence", f'the first lines lack "{mark}"'))
    if not file.within("tests/architecture"):
        found += file.find(file.text, MACHINE_PATHS, "machine", "a path of one machine: @")
        found += file.find(file.text, r"\b[Ii]ssue #?\d+", "machine", "says @; say what it was about")
    if not file.within("tests"):
        found += file.find(file.uncommented, r"\"/tmp/[^\"]*", "machine", "a fixed temporary path: @")
    return found


def _cpp(file):
    found = []
    if file.suffix == ".h" and "#pragma once" not in file.text:
        found.append(Violation(file.path, 1, "guard", "a header without #pragma once"))
    if not file.within(*CROSSING):
        found += file.find(file.code, THREADS, "thread", "@ belongs in " + ", ".join(CROSSING[:-1]) + " alone")
    if not file.within("models/document", "models/catalog", "tests"):
        found += file.find(file.code, r"\bQtConcurrent\b", "thread", "@ belongs in models/document and models/catalog alone")
    if not file.within("tests"):
        found += file.find(file.code, r"\bsetContextProperty\b", "context", "@ hides where a name comes from; use a property")
        found += file.find(file.code, r"\bfindChild(?:ren)?\b", "context", "@ reaches into QML; let QML bind instead")
    return found


def _qml(file):
    found = file.find(file.code, r"^\s*import QtQuick\.Controls(?!\.Basic)\b.*", "style", "@: import QtQuick.Controls.Basic")
    first = re.search(r"^\s*id:\s*(\w+)", file.code, re.MULTILINE)
    if first and first[1] != "root" and not file.within("tests", "resources"):
        found.append(Violation(file.path, file.line_of(first.start(1)), "root", f"the root is called root, not {first[1]}"))
    if not file.within("qml/Heddle/Widgets", "qml/Heddle/Library", "tests", "resources"):
        found += file.find(file.code, r"^(?!\s*readonly)\s*(?:default |required )?property var (?!modelData)\w+", "var", "@: name its type")
    if not file.within("qml/Heddle/Theme", "tests"):
        found += file.find(file.code, r"\bduration:\s*[1-9]\d*", "token", "@: durations come from Theme")
        found += file.find(file.code, r"\bfont\.pixelSize:\s*\d+", "token", "@: type sizes come from Theme")
    if file.within("qml/Heddle/Library"):
        found += file.find(file.code, r"^\s*import (?!Heddle\.Widgets\b).*", "face", "a face imports Heddle.Widgets alone, not: @")
    if "ComponentBehavior: Bound" in file.code and "sourceComponent" in file.code:
        found.append(Violation(file.path, 1, "bound", "Bound components and Loader.sourceComponent do not go together in Qt 6.4"))
    return found


def _colours(file):
    """Colours have names, and the names live in Theme."""
    if file.within("qml/Heddle/Theme", "tests"):
        return []
    return file.find(file.uncommented, HEX_COLOUR, "token", "the colour @ belongs in qml/Heddle/Theme") + file.find(
        file.uncommented, NAMED_COLOUR, "token", "the colour @ belongs in qml/Heddle/Theme"
    )

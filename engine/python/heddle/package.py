# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""A package: a folder with package.json and *.py. Each file is imported by itself; a bad one does not take the others away."""

from __future__ import annotations

import importlib
import json
import re
import sys
import types
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, NamedTuple

from . import declare
from .buffers import Pool
from .declare import NodeType
from .errors import ValueRefused, failure, place
from .frames import Channel
from .ports import NOTHING, Port
from .writer import Writer

HOME = "heddle_packages"  # the module below which packages are imported: heddle_packages.NAME.FILE


class Problem(NamedTuple):
    """What is wrong with a file of a package."""

    file: str
    line: int
    text: str
    trace: str = ""


@dataclass
class Package:
    """What a folder declares. nodes: by id, "package.function"."""

    folder: Path
    name: str
    title: str = ""
    nodes: dict[str, NodeType] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    modules: dict[str, types.ModuleType] = field(default_factory=dict)

    def described(self) -> dict[str, Any]:
        """As the frame `types` has it."""
        return {"package": self.name, "nodes": [described(name, node, self.title) for name, node in self.nodes.items()],
                "errors": [problem._asdict() for problem in self.problems]}


def load(folder: str | Path, name: str = "") -> Package:
    """Imports a package. Never raises: what is wrong is among its problems."""
    folder = Path(folder).resolve()
    made = Package(folder, name or re.sub(r"\W", "_", folder.name))
    _read_manifest(made, named=bool(name))
    home = module_of(made)
    for path in sorted(folder.glob("*.py")):
        if path.stem.isidentifier() and not path.stem.startswith("_"):
            _import(made, path, f"{home}.{path.stem}")
    if not made.nodes and not made.problems:
        made.problems += [_misnamed(path) for path in sorted(folder.glob("*.py")) if not path.stem.isidentifier()]
    return made


def _misnamed(path: Path) -> Problem:
    """Python has no word for such a file; where there are others, it may be meant for something else."""
    better = re.sub(r"\W", "_", path.stem)
    better = better if better.isidentifier() else f"nodes_{better}"
    return Problem(str(path), 0, f"Python cannot import a file of this name; rename it to {better}.py")


def answer(channel: Channel, packages: dict[str, Package], frame: dict[str, Any],
           more: Callable[[], dict[str, Any]] = dict) -> None:
    """Answers `load`, and what there is more to tell then. What is loaded stays as it is: a package that changed asks for
    a fresh process.
    """
    folder, name = str(frame.get("package", "")), str(frame.get("name", ""))
    if folder not in packages:
        packages[folder] = load(folder, name)
    told = more()
    try:
        channel.send({"op": "types", **packages[folder].described(), **told})
    except ValueRefused as error:
        problem = Problem(folder, 0, f"The package cannot be told: {error}")
        channel.send({"op": "types", "package": name, "nodes": [], "errors": [problem._asdict()], **told})


def _read_manifest(made: Package, named: bool) -> None:
    path = made.folder / "package.json"
    try:
        manifest = json.loads(path.read_text("utf-8"))
        if not isinstance(manifest, dict) or not isinstance(manifest.get("name", ""), str):
            raise ValueError("it must be a map with a name")
        name = manifest.get("name", made.name).replace("-", "_")
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            raise ValueError(f"the name \"{name}\" must be of small letters, digits, - and _")
        made.name, made.title = made.name if named else name, str(manifest.get("title", name))
    except OSError as error:
        made.problems.append(Problem(str(path), 0, f"package.json cannot be read: {error.strerror}"))
    except ValueError as error:
        made.problems.append(Problem(str(path), getattr(error, "lineno", 0), f"package.json is not right: {error}"))


def module_of(made: Package) -> str:
    """A fresh module below which the package's files lie, so that `from .helpers import x` works."""
    home = sys.modules.setdefault(HOME, types.ModuleType(HOME))
    home.__path__ = []
    name = f"{HOME}.{made.name}"
    for old in [module for module in sys.modules if module == name or module.startswith(f"{name}.")]:
        del sys.modules[old]
    sys.modules[name] = module = types.ModuleType(name)
    module.__path__ = [str(made.folder)]
    importlib.invalidate_caches()
    return name


def _import(made: Package, path: Path, name: str) -> None:
    try:
        made.modules[path.stem] = importlib.import_module(name)
        for node in declare.take_declared(name):
            _add(made, node, path)
        made.problems += [Problem(error.file, error.line, error.text) for error in declare.take_refused(name)]
    except BaseException as error:  # also one that exits
        declare.take_declared(name)
        declare.take_refused(name)
        (file, line), told = place(error, str(made.folder)), failure(error)
        made.problems.append(Problem(file or str(path), line, told["text"] + _hint(made, error), told["trace"]))


def _add(made: Package, node: NodeType, path: Path) -> None:
    full = f"{made.name}.{node.name}"
    if full in made.nodes:
        made.problems.append(Problem(str(path), node.line, f"there are two nodes {full}; give one another id"))
    else:
        made.nodes[full] = node


def _hint(made: Package, error: BaseException) -> str:
    if isinstance(error, ModuleNotFoundError) and (made.folder / f"{error.name}.py").exists():
        return f"; write: from . import {error.name}"
    return ""


def described(name: str, node: NodeType, category: str = "") -> dict[str, Any]:
    """One node as the frame `types` has it."""
    return {
        "id": name, "version": node.version, "title": node.title, "category": node.category or category,
        "help": node.help, "kind": "worker" if node.worker else "function", "purpose": node.kind,
        "aliases": list(node.aliases), "pure": node.pure, "mailbox": "queue" if node.queue else "latest",
        "takes": node.takes, "file": node.file, "line": node.line,
        "inputs": [_input(port) for port in node.inputs], "outputs": [_output(port) for port in node.outputs],
    }


def _input(port: Port) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": port.name, "type": port.type, "unit": port.unit, "min": port.min, "max": port.max,
        "setting": port.setting, "help": port.help, "required": port.required,
    }
    if port.default is not NOTHING:
        made["default"] = Writer(Pool()).value(port.default)
    if port.file:
        made.update(file=port.file, suffixes=list(port.suffixes))
    if port.choices:
        made["choices"] = list(port.choices)
    return made


def _output(port: Port) -> dict[str, Any]:
    return {"name": port.name, "type": port.type, "unit": port.unit, "latest": port.latest, "help": port.help}

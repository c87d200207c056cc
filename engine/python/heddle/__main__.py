# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""`python3 -m heddle check PACKAGE` and `python3 -m heddle test PACKAGE`: 0 all well, 1 something is wrong, 2 wrong usage."""

from __future__ import annotations

import argparse
import functools
import inspect
import sys
import types
import unittest
from pathlib import Path
from typing import Any, Callable, Iterable, Iterator

from . import package
from .declare import NodeType
from .ports import NOTHING, Port


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser("python3 -m heddle", description="Looks at a package of nodes without Heddle's window.")
    parser.add_argument("verb", choices=("check", "test"), help="check: list its nodes and what is wrong; test: run its tests")
    parser.add_argument("package", type=Path, help="the folder with package.json")
    given = parser.parse_args(words)
    loaded = package.load(given.package)
    for problem in loaded.problems:
        print(f"{problem.file}:{problem.line}: {problem.text}", file=sys.stderr)
    if given.verb == "check":
        print("\n".join(map(told, loaded.nodes.values())) or f"no nodes in {given.package}")
        return 1 if loaded.problems or not loaded.nodes else 0
    return 1 if loaded.problems or not tested(loaded.folder / "tests") else 0


def told(node: NodeType) -> str:
    """One line: mean_projection(stack: array, every: int = 16) -> array, and what it is."""
    inputs = ", ".join(_told(port) for port in node.inputs)
    outputs = ", ".join(_told(port) if node.record else port.type for port in node.outputs)
    return f"{node.name}({inputs}) -> {outputs or 'nothing'}   {'worker' if node.worker else 'function'} \"{node.title}\""


def _told(port: Port) -> str:
    unit = f" {port.unit}" if port.unit else ""
    default = "" if port.default is NOTHING else f" = {port.default!r}"
    return f"{port.name}: {port.type}{unit}{default}"


class Loader(unittest.TestLoader):
    """Takes test functions, too, and those of classes named Test…, as pytest does; all but its fixtures."""

    def loadTestsFromModule(self, module: types.ModuleType, *given: Any, **options: Any) -> unittest.TestSuite:
        suite: unittest.TestSuite = super().loadTestsFromModule(module, *given, **options)
        own = [thing for thing in vars(module).values() if getattr(thing, "__module__", "") == module.__name__]
        suite.addTests(map(_case, _tests(thing for thing in own if inspect.isfunction(thing))))
        for group in filter(inspect.isclass, own):
            if group.__name__.startswith("Test") and not issubclass(group, unittest.TestCase):
                methods = [getattr(group(), name) for name, _ in inspect.getmembers(group, inspect.isfunction)]
                suite.addTests(map(_case, _tests(methods)))
        return suite

    def loadTestsFromTestCase(self, case: type[unittest.TestCase]) -> unittest.TestSuite:
        suite: unittest.TestSuite = super().loadTestsFromTestCase(case)
        names = [] if issubclass(case, unittest.IsolatedAsyncioTestCase) else self.getTestCaseNames(case)
        suite.addTests(_case(getattr(case, name)) for name in names if _never_runs(getattr(case, name)))
        return suite


def _case(function: Callable[..., Any]) -> unittest.FunctionTestCase:
    """The test that a function is; it fails where calling it would run nothing."""
    @functools.wraps(function)
    def refused() -> None:
        raise AssertionError(f"{function.__name__} is async or a generator, and would not run; write a plain function: "
                             "asyncio.run(…) in it runs what is async")
    return unittest.FunctionTestCase(refused if _never_runs(function) else function)


def _never_runs(function: Any) -> bool:
    return any(kind(function) for kind in (inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.isgeneratorfunction))


def _tests(functions: Iterable[Callable[..., Any]]) -> Iterator[Callable[..., Any]]:
    return (function for function in functions if function.__name__.startswith("test"))


def tested(folder: Path) -> bool:
    """Runs test_*.py of the folder. False where one fails, or where there are none."""
    if not folder.is_dir():
        print(f"no tests: {folder} does not exist", file=sys.stderr)
        return False
    suite = Loader().discover(str(folder), top_level_dir=str(folder))
    result = unittest.TextTestRunner(verbosity=1).run(suite)
    if result.testsRun == 0:
        print(f"no tests: nothing named test… in {folder}/test_*.py", file=sys.stderr)
    return result.wasSuccessful() and result.testsRun > 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""Folders of nodes: what is found, what is wrong with them, and the two commands that say so."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from fakehost import SOURCE, environment

from heddle import package

GOOD = "from heddle import node\n\n@node\ndef good(a: int = 1) -> int:\n    return a\n"


class PackageTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="heddle-package-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.file("package.json", json.dumps({"name": "mine", "title": "My nodes"}))

    def file(self, name, text):
        (self.folder / name).parent.mkdir(exist_ok=True)
        (self.folder / name).write_text(text, "utf-8")

    def heddle(self, *words):
        return subprocess.run([sys.executable, "-m", "heddle", *words, str(self.folder)], env=environment(), capture_output=True, text=True,
                              check=False)


class Loading(PackageTest):
    def problem(self):
        (problem,) = package.load(self.folder).problems
        return pathlib.Path(problem.file).name, problem.line, problem.text

    def test_a_bad_file_does_not_take_the_others_away(self):
        self.file("a.py", GOOD)
        for text, line, said in (("import nowhere_at_all\n", 1, "ModuleNotFoundError: No module named 'nowhere_at_all'"),
                                 ("\n\ndef f(:\n", 3, "SyntaxError: invalid syntax"), ("1\n1 / 0\n", 2, "ZeroDivisionError: division by zero"),
                                 ("import sys\nsys.exit(4)\n", 2, "asked to exit (4)"),
                                 ("from heddle import node\n@node\ndef f(a: complex): ...\n", 2, "no port holds")):
            self.file("b.py", text)
            loaded = package.load(self.folder)
            self.assertEqual(list(loaded.nodes), ["mine.good"])
            name, at, text = self.problem()
            self.assertEqual((name, at), ("b.py", line))
            self.assertIn(said, text)

    def test_a_trace_begins_in_the_package(self):
        self.file("b.py", "from .helper import f\nf()\n")
        self.file("helper.py", "def f():\n    raise ValueError('deep')\n")
        (problem,) = package.load(self.folder).problems
        self.assertEqual((pathlib.Path(problem.file).name, problem.line), ("helper.py", 2))
        self.assertNotIn("importlib", problem.trace)
        self.assertIn("b.py", problem.trace)

    def test_what_is_wrong_is_told_without_the_name_of_its_class_or_its_place_again(self):
        self.file("b.py", "from heddle import node\n@node\ndef f(a: complex): ...\n")
        self.assertRegex(self.problem()[2], "^a is annotated complex, which no port holds; .* and Any$")

    def test_a_function_of_a_library_that_cannot_be_a_node_is_a_problem_and_no_other_goes_with_it(self):
        self.file("a.py", 'from heddle import nodes_from\n\nnodes_from("math", "sqrt", "hypot")\n' + GOOD)
        self.assertEqual(list(package.load(self.folder).nodes), ["mine.sqrt", "mine.good"])
        self.assertEqual(self.problem(), ("a.py", 3, "hypot does not tell its parameters; write a function that calls it"))

    def test_a_file_that_python_cannot_import_is_named_where_it_is_all_there_is(self):
        self.file("my-nodes.py", GOOD)
        self.assertEqual(self.problem(), ("my-nodes.py", 0, "Python cannot import a file of this name; rename it to my_nodes.py"))
        self.file("a.py", GOOD)
        self.assertEqual(package.load(self.folder).problems, [])

    def test_helpers_are_imported_with_a_dot_and_that_is_said(self):
        self.file("helper.py", "N = 3\n")
        self.file("a.py", "import helper\n")
        self.assertIn("write: from . import helper", self.problem()[2])
        self.file("a.py", "from .helper import N\n" + GOOD)
        self.assertEqual(list(package.load(self.folder).nodes), ["mine.good"])

    def test_a_saved_file_is_what_is_loaded_next(self):
        self.file("a.py", GOOD)
        self.assertIn("mine.good", package.load(self.folder).nodes)
        self.file("a.py", GOOD.replace("good", "better_by_far"))
        self.assertEqual(list(package.load(self.folder).nodes), ["mine.better_by_far"])

    def test_two_nodes_of_one_name_are_one_and_a_problem(self):
        self.file("a.py", GOOD)
        self.file("b.py", GOOD)
        self.assertEqual(self.problem(), ("b.py", 3, "there are two nodes mine.good; give one another id"))

    def test_what_is_imported_is_declared_once_and_hidden_files_not_at_all(self):
        self.file("a.py", GOOD)
        self.file("b.py", "from .a import good\n")
        self.file("_c.py", GOOD)
        self.assertEqual((list(package.load(self.folder).nodes), package.load(self.folder).problems), (["mine.good"], []))

    def test_a_manifest_that_is_wrong_or_missing_is_named(self):
        for text, said in (("{", "not right"), ("[]", "a map with a name"), ('{"name": "No Good"}', "small letters")):
            self.file("package.json", text)
            self.assertEqual(self.problem()[0], "package.json")
            self.assertIn(said, self.problem()[2])
        (self.folder / "package.json").unlink()
        self.assertIn("cannot be read", self.problem()[2])

    def test_a_dash_in_its_name_is_no_dash_in_that_of_its_nodes(self):
        self.file("package.json", '{"name": "my-own"}')
        self.file("a.py", GOOD)
        self.assertEqual(list(package.load(self.folder).nodes), ["my_own.good"])

    def test_the_host_may_name_it(self):
        self.file("a.py", GOOD)
        self.assertEqual(list(package.load(self.folder, "other").nodes), ["other.good"])


class Commands(PackageTest):
    def test_check_lists_nodes_and_names_what_is_wrong(self):
        self.file("a.py", GOOD)
        ended = self.heddle("check")
        self.assertEqual((ended.returncode, ended.stdout, ended.stderr), (0, 'good(a: int = 1) -> int   function "Good"\n', ""))
        self.file("b.py", "import nowhere_at_all\n")
        ended = self.heddle("check")
        self.assertEqual(ended.returncode, 1)
        self.assertIn("b.py:1: ModuleNotFoundError", ended.stderr)

    def test_test_runs_the_tests_of_the_package(self):
        self.file("a.py", GOOD)
        self.assertEqual(self.heddle("test").returncode, 1)
        test = ("import unittest\nfrom heddle.testing import package, run\nnodes = package(__file__)\nclass T(unittest.TestCase):\n"
                "    def test_it(self):\n        self.assertEqual(run(nodes.good).result, RIGHT)\n")
        self.file("tests/test_a.py", test.replace("RIGHT", "1"))
        self.assertEqual(self.heddle("test").returncode, 0)
        self.file("tests/test_a.py", test.replace("RIGHT", "2"))
        self.assertEqual(self.heddle("test").returncode, 1)

    def test_plain_test_functions_are_run_too_and_none_at_all_is_said(self):
        self.file("a.py", GOOD)
        test = ("from heddle.testing import package, run\nnodes = package(__file__)\n"
                "def test_it():\n    assert run(nodes.good).result == RIGHT\n"
                "class TestIt:\n    def test_more(self):\n        assert run(nodes.good, a=7).result == 7\n")
        self.file("tests/test_a.py", test.replace("RIGHT", "1"))
        ended = self.heddle("test")
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertIn("Ran 2 tests", ended.stderr)
        self.file("tests/test_a.py", test.replace("RIGHT", "2"))
        self.assertEqual(self.heddle("test").returncode, 1)
        self.file("tests/test_a.py", "")
        ended = self.heddle("test")
        self.assertEqual(ended.returncode, 1)
        self.assertIn("no tests: nothing named test", ended.stderr)

    def test_tests_that_would_run_nothing_fail(self):
        self.file("a.py", GOOD)
        for text in ("async def test_it(): assert False\n", "def test_it():\n    yield\n", "async def test_it():\n    yield\n",
                     "class TestIt:\n    async def test_it(self): ...\n",
                     "import unittest\nclass T(unittest.TestCase):\n    def test_it(self):\n        yield\n"):
            self.file("tests/test_a.py", text)
            ended = self.heddle("test")
            self.assertEqual(ended.returncode, 1, ended.stderr)
            self.assertIn("test_it is async or a generator, and would not run; write a plain function", ended.stderr)
        self.file("tests/test_a.py", "import unittest\nclass T(unittest.IsolatedAsyncioTestCase):\n    async def test_it(self): ...\n")
        self.assertEqual(self.heddle("test").returncode, 0)

    def test_files_named_like_modules_of_python_do_no_harm(self):
        self.file("a.py", GOOD)
        for name in ("random.py", "numpy.py", "argparse.py", "unittest.py"):
            self.file(name, "")
        ended = subprocess.run([sys.executable, "-m", "heddle", "check", "."], env=environment(), cwd=self.folder, capture_output=True, text=True,
                               check=False)
        self.assertEqual((ended.returncode, ended.stdout), (0, 'good(a: int = 1) -> int   function "Good"\n'), ended.stderr)

    def test_wrong_usage_is_2(self):
        self.assertEqual(self.heddle("nonsense").returncode, 2)

    def test_the_examples_are_found_whole(self):
        loaded = package.load(SOURCE / "resources/packages/python-examples")
        self.assertEqual((loaded.problems, sorted(loaded.nodes)), ([], [f"python_examples.{name}" for name in (
            "label_objects", "mean_by_group", "mean_projection", "running_mean")]))


if __name__ == "__main__":
    unittest.main()

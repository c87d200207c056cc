# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""What a function's signature says about its node, and what is said where it cannot be one."""

import datetime
import functools
import inspect
import unittest
from typing import Annotated, Any, Generator, Iterator, Literal, NamedTuple, Optional

import numpy as np

import fakehost  # noqa: F401  finds the package
from heddle import (Array, Choices, DeclarationError, Duration, Event, Help, Image, Latest, NodeError, Range, Reads, Setting, Table, Time, Unit,
                    Writes, node, nodes_from)
from heddle.declare import of, take_declared, take_refused
from heddle.package import described
from heddle.testing import run, start


class Out(NamedTuple):
    labels: Annotated[Image, Help("what is where")]
    count: int


def ports(function):
    return {port["name"]: port for port in described("p.f", of(function))["inputs"]}


class Declarations(unittest.TestCase):
    def tearDown(self):
        take_declared(__name__)

    def test_bare_or_with_words_a_function_stays_what_it_is(self):
        @node
        def mean_of_it(a: float) -> float:
            """Help for it."""
            return a * 2

        made = described("p.mean_of_it", of(mean_of_it), "Package")
        self.assertEqual(mean_of_it(2), 4)
        self.assertEqual((made["title"], made["category"], made["help"], made["kind"]),
                         ("Mean of it", "Package", "Help for it.", "function"))
        self.assertEqual((made["file"], made["line"]), (__file__, inspect.getsourcelines(mean_of_it)[1]))

        @node(title="T", category="C", id="other", version=3, kind="filter", aliases=["x"], pure=False,
              mailbox="queue", takes=float)
        def again() -> None:
            yield
        made = of(again)
        self.assertEqual((made.name, made.title, made.category, made.version, made.kind, made.aliases),
                         ("other", "T", "C", 3, "filter", ("x",)))
        self.assertEqual((made.pure, made.queue, made.takes, made.worker, made.outputs), (False, True, "number", True, ()))

    def test_every_annotation_is_a_port(self):
        for kind, name in ((bool, "bool"), (int, "int"), (float, "number"), (str, "text"), (bytes, "bytes"), (list, "list"), (list[int], "list"),
                           (dict, "map"), (dict[str, int], "map"), (Array, "array"), (np.ndarray, "array"), (Image, "image"), (Table, "table"),
                           (Time, "time"), (datetime.datetime, "time"), (Duration, "duration"), (Event, "event"),
                           (Any, "any"), (int | float, "number"),
                           (Optional[int], "int"), (str | int, "any"), (Literal["a", "b"], "text"), (Annotated[int, Range(0)] | None, "int")):
            def function(a) -> None:
                pass
            function.__annotations__["a"] = kind
            with self.subTest(kind):
                self.assertEqual(ports(node(function))["a"]["type"], name)

    def test_notes_and_defaults_are_told(self):
        @node
        def function(a: Annotated[float, Unit("s"), Range(0, 10), Help("how long")] = 5, b: Literal["x", "y"] = "x",
                     c: Annotated[str, Choices("p")] = "p", d: Annotated[int, Setting(), "just a line"] = 1,
                     e: int | None = None, f: Image | None = None, g: Time = Time(2020, 1, 1)) -> Any:
            pass
        made = ports(function)
        self.assertEqual(made["a"], {"name": "a", "type": "number", "unit": "s", "min": 0, "max": 10, "setting": False, "help": "how long",
                                     "required": False, "default": 5.0})
        self.assertEqual((made["b"]["choices"], made["c"]["choices"]), (["x", "y"], ["p"]))
        self.assertEqual((made["d"]["setting"], made["d"]["help"]), (True, "just a line"))
        self.assertEqual((made["e"]["default"], made["f"]["required"], made["g"]["default"].tag), (None, False, 40100))

    def test_paths_say_what_becomes_of_the_file(self):
        @node
        def function(a: Annotated[str, Reads("csv", "tsv")], b: Annotated[str, Writes("png")] = "x.png") -> None:
            pass
        made = ports(function)
        self.assertEqual([(made[name]["file"], made[name]["suffixes"]) for name in "ab"],
                         [("read", ["csv", "tsv"]), ("write", ["png"])])

    def test_outputs_are_what_is_returned(self):
        def one() -> Annotated[Array, Latest(), Unit("um")]: ...
        def several() -> Out: ...
        def generator() -> Generator[int, float, Image]: yield
        def iterator() -> Iterator[Out]: yield
        def nothing() -> None: ...
        def unknown(): ...
        told = {f.__name__: [(p["name"], p["type"], p["latest"], p["unit"]) for p in described("f", of(node(f)))["outputs"]]
                for f in (one, several, generator, iterator, nothing, unknown)}
        self.assertEqual(told, {
            "one": [("result", "array", True, "um")], "several": [("labels", "image", False, ""), ("count", "int", False, "")],
            "generator": [("result", "image", False, "")], "iterator": told["several"],
            "nothing": [], "unknown": [("result", "any", False, "")]})

    def test_functions_of_a_library_become_nodes_in_one_line(self):
        nodes_from("numpy.fft", "fft", "fftfreq", category="Signal")
        made = take_declared(__name__)
        self.assertEqual([(m.name, m.category, [p.name for p in m.inputs][:2]) for m in made],
                         [("fft", "Signal", ["a", "n"]), ("fftfreq", "Signal", ["n", "d"])])
        self.assertEqual(made[0].inputs[2].type, "int")
        np.testing.assert_allclose(run(made[1], n=4).result, np.fft.fftfreq(4))

    def test_what_cannot_be_is_said_with_file_and_line(self):
        async def waiting(): ...
        def stars(*args: int): ...
        def kind_of(a: complex): ...
        def wrong_default(a: int = "x"): ...
        def out_of_range(a: Annotated[int, Range(0, 5)] = 9): ...
        def turned(a: Annotated[int, Range(5, 0)]): ...
        def no_range(a: Annotated[str, Range(0, 5)]): ...
        def not_chosen(a: Literal["a"] = "b"): ...
        def uncalled(a: Annotated[int, Setting]): ...
        def unknown(a: "Nowhere"): ...  # noqa: F821
        def array_default(a: Array = np.zeros(3)): ...
        for function, text in ((waiting, "is async"), (stars, "name each parameter"), (kind_of, "a is annotated complex, which no port holds"),
                               (wrong_default, "a holds int, not 'x'"), (out_of_range, "a is 9, but at most 5"), (turned, "the wrong way round"),
                               (no_range, "holds text"), (not_chosen, "one of a"), (uncalled, r"write Setting\(\)"), (unknown, "Nowhere"),
                               (array_default, "default")):
            line = function.__code__.co_firstlineno
            with self.subTest(text), self.assertRaisesRegex(DeclarationError, rf"{text}.*\(tst_declarations.py, line {line}\)") as caught:
                node(function)
            self.assertEqual((caught.exception.file, caught.exception.line), (__file__, line))
        for words in ({"kind": "red"}, {"mailbox": "all"}, {"version": 0}, {"id": "a b"}):
            with self.assertRaises(DeclarationError):
                node(**words)(run)

    def test_what_has_no_name_or_takes_no_notes_is_refused_where_it_was_written(self):
        class Called:
            def __call__(self, a: int) -> int:
                return a

            def method(self, a: int) -> int:
                return a
        for thing, text in ((functools.partial(max, 1), "of the type partial cannot be a node"), (Called(), "of the type Called cannot"),
                            (Called().method, "method is no function of Python's"), (5, "of the type int cannot")):
            for declare in (node, node(id="named")):
                with self.subTest(text), self.assertRaisesRegex(DeclarationError, rf"{text}.*\(tst_declarations.py, line \d+\)"):
                    declare(thing)
        self.assertEqual(take_declared(__name__), [])

    def test_a_function_of_a_library_that_cannot_be_a_node_leaves_the_others(self):
        nodes_from("math", "sqrt", "hypot", "nowhere", "floor")
        self.assertEqual([made.name for made in take_declared(__name__)], ["sqrt", "floor"])
        refused = take_refused(__name__)
        self.assertEqual([error.text for error in refused],
                         ["hypot does not tell its parameters; write a function that calls it", "math has no nowhere"])
        self.assertTrue(all(error.file == __file__ and error.line for error in refused))


class Fits(unittest.TestCase):
    def test_a_function_gets_what_its_annotation_asks_for(self):
        @node
        def function(a: np.ndarray, b: Array, c: float, d: tuple, e: Event, f: int, /) -> list:
            return [type(a).__name__, type(b).__name__, type(c).__name__, type(d).__name__, type(e).__name__, f]
        self.assertEqual(run(function, a=Array([1]), b=np.zeros(2), c=1, d=[1], e=5, f=7).result,
                         ["ndarray", "Array", "float", "tuple", "Event", 7])

    def test_what_it_returns_becomes_what_it_promised(self):
        def gives(kind, value):
            def function() -> None:
                return value
            function.__annotations__["return"] = kind
            return run(node(function)).result
        self.assertEqual(type(gives(float, np.int32(3))), float)
        self.assertEqual(type(gives(int, np.array(3))), int)
        self.assertEqual(gives(Image, np.zeros((4, 4, 3))).channels, "rgb")
        self.assertEqual(gives(Image, np.zeros((4, 4))).channels, "grey")
        self.assertEqual(type(gives(Table, {"a": [1]})), Table)
        self.assertEqual(gives(Array, [1, 2]).tolist(), [1, 2])
        for kind, value, text in ((int, 1.5, "result holds int, not 1.5"), (int, True, "not True"),
                                  (Array, None, "returned nothing"), (Array, "x", "not 'x'"),
                                  (Image, np.zeros(3), "no grey image"), (Out, 1, "it promises Out"), (Any, {"a": {1}}, "builtins.set")):
            with self.subTest(text), self.assertRaisesRegex(Exception, text):
                gives(kind, value)

    def test_a_test_steps_a_worker_and_sees_all_it_says(self):
        @node
        def worker(start_at: int) -> int:
            sent = None
            while sent != 0:
                sent = yield start_at
                start_at += sent or 1
            return -1
        trial = start(worker, start_at=5)
        self.assertEqual(next(trial), 5)
        trial.send(10)
        self.assertEqual(next(trial), 15)
        trial.send(0)
        self.assertEqual((trial.finish().result, trial.yields, trial.stopped), (-1, [5, 15], False))
        with self.assertRaisesRegex(TypeError, "no input nonsense"):
            start(worker, nonsense=1)
        with self.assertRaisesRegex(NodeError, "start_at has no value"):
            run(worker)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Heddle authors
# SPDX-License-Identifier: MIT
"""The checks find what is planted, and nothing in files that are well."""

import unittest

import coroutines
import layers
import sizes
import twins
import words
from sources import Source

HEAD = "// SPDX-FileCopyrightText: 2026 The Heddle authors\n// SPDX-License-Identifier: MIT\n"


def rules(path, text):
    """The rules that a file with this text at this path breaks."""
    file = Source(path, HEAD + text)
    found = layers.check(file) + words.check(file) + coroutines.check(file) + sizes.check(sizes.measure(file))
    return sorted({v.rule for v in found})


def functions(text):
    return [(m.name, m.lines) for m in sizes.measure(Source("engine/graph/a.cpp", text)) if m.name]


class Layers(unittest.TestCase):
    def test_the_engine_includes_no_qt(self):
        self.assertEqual(rules("engine/graph/a.cpp", "#include <QString>\n"), ["layer"])
        self.assertEqual(rules("engine/graph/a.cpp", "#include <QtCore/QObject>\n"), ["layer"])
        self.assertEqual(rules("engine/graph/CMakeLists.txt", "target_link_libraries(a PRIVATE Qt6::Core)\n"), ["layer"])

    def test_nodes_know_values_and_the_sdk_alone(self):
        self.assertEqual(rules("engine/nodes/math/add.cpp", '#include "engine/sdk/node.h"\n'), [])
        self.assertEqual(rules("engine/nodes/math/add.cpp", '#include "engine/graph/graph.h"\n'), ["layer"])

    def test_an_include_in_a_comment_is_none(self):
        self.assertEqual(rules("engine/graph/a.cpp", "/*\n#include <QString>\n*/\n"), [])

    def test_models_know_no_quick_and_no_bridge(self):
        self.assertEqual(rules("models/graph/a.cpp", "#include <QtQuick/QQuickItem>\n"), ["layer"])
        self.assertEqual(rules("models/graph/a.cpp", '#include "models/bridge/enginebridge.h"\n'), ["layer"])


class Twins(unittest.TestCase):
    @staticmethod
    def found(*texts):
        return [v.sentence for v in twins.check([Source(f"engine/{i}.h", HEAD + t) for i, t in enumerate(texts)])]

    def test_two_types_of_one_name_are_told(self):
        one = "namespace heddle {\n\nstruct Frame {\n};\n\n} // namespace heddle\n"
        self.assertEqual(
            self.found(one, one.replace("struct Frame {", "class Frame : public Base {")),
            ['"heddle::Frame" is also a type of engine/0.h: call one of them something else'],
        )

    def test_a_type_may_be_announced_and_may_have_a_twin_elsewhere(self):
        one = "namespace heddle {\n\nstruct Frame {\n    struct Part {\n    };\n};\n\n} // namespace heddle\n"
        self.assertEqual(self.found(one, "namespace heddle {\nstruct Frame;\n} // namespace heddle\n"), [])
        self.assertEqual(self.found(one, one.replace("namespace heddle", "namespace heddle::ui")), [])
        self.assertEqual(self.found(one, "namespace heddle {\nnamespace {\n\nstruct Frame {\n};\n\n} // namespace\n} // namespace heddle\n"), [])


class Words(unittest.TestCase):
    def test_threads_start_at_the_crossing_alone(self):
        self.assertEqual(rules("engine/graph/a.cpp", "std::thread t;\n"), ["thread"])
        self.assertEqual(rules("engine/session/a.cpp", "std::jthread t;\n"), [])
        self.assertEqual(rules("engine/graph/a.cpp", "// std::thread t;\n"), [])

    def test_colours_live_in_theme(self):
        self.assertEqual(rules("qml/Heddle/Panels/A.qml", 'Item {\n  id: root\n  x.color: "#102030"\n}\n'), ["token"])
        self.assertEqual(rules("qml/Heddle/Panels/A.qml", 'Item {\n  color: "red"\n}\n'), ["token"])
        self.assertEqual(rules("qml/Heddle/Panels/A.qml", 'Item {\n  color: "transparent"\n}\n'), [])
        self.assertEqual(rules("qml/Heddle/Theme/tokens.cpp", 'const char *k = "#102030";\n'), [])

    def test_a_face_imports_widgets_alone(self):
        self.assertEqual(rules("qml/Heddle/Library/A.qml", "import Heddle.Widgets\nNodeWidget {}\n"), [])
        self.assertEqual(rules("qml/Heddle/Library/A.qml", "import QtQuick\nItem {}\n"), ["face"])

    def test_the_root_is_called_root(self):
        self.assertEqual(rules("qml/Heddle/Panels/A.qml", "Item {\n  id: panel\n}\n"), ["root"])

    def test_nothing_names_one_machine(self):
        self.assertEqual(rules("engine/graph/a.cpp", "// see /" + "work/notes\n"), ["machine"])

    def test_the_licence_is_at_the_top(self):
        found = words.check(Source("engine/graph/a.cpp", "int a;\n"))
        self.assertEqual({v.rule for v in found}, {"licence"})


class Coroutines(unittest.TestCase):
    """Statements of a coroutine that are well, and such that g++ 12 compiles wrongly or that dangle."""

    GOOD = (
        "co_await checkpoint;",
        "co_yield a + b;",
        "co_yield Value(f(a, b));",
        "double x = co_await receive;",
        "const std::optional<S> x = co_await poll;",
        "auto [a, b] = co_await other(1, g(2));",
        "Run &run = co_await self;",
        "std::vector<std::pair<int, double>> v = co_await many<int>(3);",
        "for (;;) co_await checkpoint;",
        "for (int i = 0; i < n; ++i)\n        co_yield i;",
        "if (a)\n        co_await checkpoint;\n    else\n        co_await receive;",
        "if (bool b = co_await x; b) { }",
        "switch (a) { case 1: co_await checkpoint; break; default: co_yield 1; }",
        "co_await delay(std::chrono::milliseconds(200));",
        "co_await std::move(next);",
        "if (a) { co_await checkpoint; }",
        "try { double b = co_await x; } catch (...) { }",
        "f([](int a) { return a; }); co_await x;",
        "// if (co_await x)",
    )
    BAD = (
        "if (co_await x) { }",
        "while (co_await x) { }",
        "while (bool b = co_await x) { }",
        "if (1 < co_await x) { }",
        "switch (co_await x) { }",
        "b = co_await x;",
        "co_return co_await x;",
        "co_return co_yield x;",
        "f(co_await x);",
        "v[co_await x] = 1;",
        "double b = 1 + co_await x;",
        "double b = co_await x + 1;",
        "double b = co_await x ? 1 : 2;",
        "double b{co_await x};",
        "double b(co_await x);",
        "co_yield Agg{T(), co_await x};",
        "co_yield Agg{T()}.m;",
        "co_yield Image{f(), Channels::Grey};",
        "co_yield Value(Image{f(), Channels::Grey});",
        "auto x = co_await other(Image{f()});",
        "co_await Agg{1};",
        "co_await f([a] { return a; });",
        "co_await f(co_await x);",
        "int a = 1, b = co_await x;",
        "a ? co_await x : co_await y;",
        "(void)co_await x;",
        "for (double b = 0; co_await x;) { }",
    )

    def body(self, statement):
        return f"Worker<double> f(int n)\n{{\n    {statement}\n}}\n"

    def test_what_stands_alone_or_makes_a_variable_is_well(self):
        for statement in self.GOOD:
            self.assertEqual(rules("engine/nodes/a.cpp", self.body(statement)), [], statement)

    def test_what_stands_in_an_expression_is_found(self):
        for statement in self.BAD:
            self.assertEqual(rules("engine/nodes/a.cpp", self.body(statement)), ["coroutine"], statement)

    def test_a_braced_list_with_parts_is_made_elsewhere(self):
        for text in (
            "ArrayBuilder pixels(type, {kSide, kSide});",
            "std::vector<int> v = {1, 2};",
            "std::vector<int> v{1, 2};",
            "f(a, {1});",
            "for (int i : {1, 2}) { g(i); }",
            "auto v = std::vector<int>{n};",
        ):
            self.assertEqual(rules("engine/nodes/a.cpp", self.body(text + " co_await self;")), ["coroutine"], text)
        for text in (
            "std::vector<int> v{};",
            "f(a, {});",
            "if (a) { g(); } else { h(); }",
            "do { g(); } while (a);",
            "for (int i = 0; i < n; ++i) { g(i); }",
            "try { g(); } catch (const E &) { h(); }",
            "const auto f = [n] { return std::vector<int>{n}; };",
            "const auto f = [](int a) -> V { return {a, a}; };",
        ):
            self.assertEqual(rules("engine/nodes/a.cpp", self.body(text + " co_await self;")), [], text)
        self.assertEqual(rules("engine/nodes/a.cpp", "V f()\n{\n    return V{1, 2};\n}\n"), [])

    def test_a_lambda_that_captures_is_no_coroutine(self):
        for text in ("auto f = [a]() -> Worker<int> { co_return a; };", "g([&] { co_await x; });", "g([this](int b) mutable { co_yield b; });"):
            self.assertEqual(rules("engine/nodes/a.cpp", text + "\n"), ["coroutine"], text)
        for text in (
            "auto f = [](int a) -> Worker<int> { co_return a; };",
            "Worker<int> f()\n{\n    auto g = [a] { return 1; };\n    co_return g();\n}",
            "auto f = [a] { return [](int b) -> Worker<int> { co_return b; }; };",
            "int v[3]; Worker<int> f() { co_return v[1]; }",
        ):
            self.assertEqual(rules("engine/nodes/a.cpp", text + "\n"), [], text)

    def test_a_coroutine_takes_nothing_by_reference(self):
        for text in (
            "Worker<int> f(const Array &a) { co_return 1; }",
            "Worker<int, std::tuple<int, int>> f(int a, Array &&b);",
            "Worker<std::vector<int>> A::f(std::string &a, int b)\n{\n    co_return {};\n}",
            "Worker<int> f(const Array &);",
            "auto f = [](Array &a) -> Worker<int> { co_return 1; };",
        ):
            self.assertEqual(rules("engine/nodes/a.cpp", text + "\n"), ["coroutine"], text)
        for text in (
            "Worker<int> f(Array a, int b = 1, std::string c = {});",
            "Worker &operator=(Worker &&other);",
            "template <class R, class Y> void g(Worker<R, Y> worker, const A &a);",
            "NodeType g(Worker<int> (*function)(int), const A &a);",
        ):
            self.assertEqual(rules("engine/nodes/a.cpp", text + "\n"), [], text)


class Sizes(unittest.TestCase):
    def test_functions_are_found_and_measured(self):
        text = "namespace a {\nclass B {\n    int c() const { return 1; }\n};\nB::B(int x)\n    : m_a{x}, m_b(x)\n{\n    if (x) {\n    }\n}\n}\n"
        self.assertEqual(functions(text), [("c", 1), ("B::B", 6)])

    def test_braces_in_strings_and_initialisers_do_not_count(self):
        text = 'const char *k = "{";\nint f()\n{\n    return g({1, 2}, [](int a) { return a; });\n}\nint h() { return \'}\'; }\n'
        self.assertEqual(functions(text), [("f", 4), ("h", 1)])

    def test_a_macro_before_a_namespace_is_no_function(self):
        text = "Q_IMPORT_QML_PLUGIN(A)\nnamespace a {\nclass B : public C<int(int)> {\n    void d() { }\n};\n}\nextern \"C\" int e(int x)\n{\n}\n"
        self.assertEqual(functions(text), [("d", 1), ("e", 3)])

    def test_a_long_function_is_named(self):
        body = "    x();\n" * 70
        self.assertEqual(rules("engine/graph/a.cpp", f"void f()\n{{\n{body}}}\n"), ["size"])

    def test_a_long_handler_is_named(self):
        body = "    x()\n" * 20
        text = f"Item {{\n  id: root\n  onClicked: {{\n{body}  }}\n}}\n"
        self.assertEqual(rules("qml/Heddle/Panels/A.qml", text), ["size"])


if __name__ == "__main__":
    unittest.main()

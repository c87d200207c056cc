// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/expression.h"
#include "engine/nodes/expression/nodes.h"
#include "engine/sdk/node.h"

namespace heddle::expression {

/// The only table among the inputs gives its columns bare names as well: temp_max for a.temp_max.
static const Table *onlyTable(const ExpressionScope &scope)
{
    const Table *found = nullptr;
    for (const auto &[name, value] : scope.values) {
        const Table *table = value.get<Table>();
        if (table && found)
            return nullptr;
        found = table ? table : found;
    }
    return found;
}

static Value evaluate(Run &run, const std::string &text, const Value &a, const Value &b, const Value &c,
    const Value &d, const Value &x)
{
    const auto parsed = Expression::parse(text);
    if (!parsed)
        throw NodeError(toText(parsed.error()));
    ExpressionScope scope{.values = {{"a", a}, {"b", b}, {"c", c}, {"d", d}, {"x", x}}};
    scope.table = onlyTable(scope);
    const auto result = parsed->evaluate(
        scope, {.checkpoint = [&] { run.checkpoint(); }, .warn = [&](auto t) { run.warn(t); }});
    if (!result)
        throw NodeError(toText(result.error()));
    return *result;
}

NodeType mathExpression()
{
    return node("math.expression", evaluate)
        .title("Expression")
        .category("Math")
        .kind(NodeKind::Code)
        .help("Calculates with numbers, arrays and table columns: sqrt(a**2 + b**2), if(a > 10, a, 0), "
              "mean(a.price).")
        .aliases({"formula", "calculate", "function", "eval"})
        .input("expression", "The formula. Names are the inputs below, or the columns of a table there.")
        .preset("a")
        .setting()
        .input("a", "Stands for a: a number, text, time, list, array, image or table.")
        .input("b", "Stands for b.")
        .input("c", "Stands for c.")
        .input("d", "Stands for d.")
        .input("x", "Stands for x.")
        .output("result", "A single value, an array, or a list for table columns.");
}

} // namespace heddle::expression

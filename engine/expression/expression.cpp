// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/expression.h"

#include "engine/expression/evaluator.h"
#include "engine/expression/program.h"

#include <algorithm>
#include <cmath>

namespace heddle {

using namespace expression;

struct Expression::Program {
    Steps steps;
};

namespace {

/// An array has no place for missing: there it is NaN.
void missingToNan(Block &block)
{
    if (block.missing.empty())
        return;
    makeNumber(block);
    for (std::size_t i = 0; i < block.missing.size(); ++i)
        if (block.missing[i])
            block.as<double>()[i] = std::nan("");
    block.missing.clear();
}

Array arrayOf(Evaluated &&result)
{
    missingToNan(result.block);
    const auto fill = [&](DType dtype) {
        ArrayBuilder builder(dtype, result.shape);
        std::visit(
            [&](const auto &v) {
                std::copy_n(
                    reinterpret_cast<const std::byte *>(v.data()), v.size() * sizeof(v[0]), builder.data());
            },
            result.block.data);
        Array array = std::move(builder).freeze();
        return result.axes.empty() ? array : array.withAxes(result.axes);
    };
    switch (result.block.type()) {
    case ColumnType::Bool:
        return fill(DType::Bool);
    case ColumnType::Int:
        return fill(DType::Int64);
    case ColumnType::Number:
        return fill(DType::Float64);
    default:
        throw Failure{"an array cannot hold " + std::string(typeName(result.block)), 1};
    }
}

Value valueOf(Evaluated &&result)
{
    if (result.isScalar)
        return valueAt(result.block, 0);
    if (result.isArray) {
        spread(result.block, std::size_t(elementCount(result.shape)));
        return arrayOf(std::move(result));
    }
    List list;
    for (std::size_t i = 0; i < result.block.size(); ++i)
        list.push_back(valueAt(result.block, i));
    return list;
}

Error errorOf(const Failure &failure)
{
    return {failure.text, 1, std::max(1, failure.column)};
}

} // namespace

Result<Expression> Expression::parse(std::string_view text)
{
    auto steps = parseSteps(text);
    if (!steps)
        return steps.error();
    return Expression(std::make_shared<const Program>(Program{*std::move(steps)}));
}

Result<Value> Expression::evaluate(const ExpressionScope &scope, const ExpressionHooks &hooks) const
{
    try {
        return valueOf(Evaluator(m_program->steps, scope, hooks).run());
    } catch (const Failure &failure) {
        return errorOf(failure);
    }
}

Result<Column> Expression::evaluateColumn(
    const Table &table, std::string name, const ExpressionHooks &hooks) const
{
    try {
        Evaluated result = Evaluator(m_program->steps, {.table = &table}, hooks).run();
        if (result.isScalar && table.rows() == 0)
            result.block = allMissing(result.block.type(), 0);
        spread(result.block, table.rows());
        return Column{.name = std::move(name),
            .data = std::move(result.block.data),
            .missing = std::move(result.block.missing)};
    } catch (const Failure &failure) {
        return errorOf(failure);
    }
}

std::string toText(const Error &error)
{
    std::string text = error.text + (error.text.ends_with('?') ? "" : ".");
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = char(text.front() - 'a' + 'A');
    if (error.column > 0) // what is wrong first, then where; what helps follows
        text.insert(std::min(text.find(". "), text.size() - 1),
            " (at character " + std::to_string(error.column) + ")");
    return text;
}

} // namespace heddle

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heddle {

/// What the names in an expression stand for. A bare name is a column of the table, else one of the values;
/// `t.name` is a column of the value t. Borrowed: must outlive the evaluation.
struct ExpressionScope {
    const Table *table = nullptr;
    std::vector<std::pair<std::string, Value>> values = {};
};

/// Called from time to time while an expression is evaluated. Either may be empty.
struct ExpressionHooks {
    std::function<void()> checkpoint = {}; ///< May throw to end the evaluation.
    std::function<void(std::string_view)> warn = {};
};

/// One expression of Heddle's language: numbers, n-d arrays with broadcasting and nullable table columns,
/// no side effects, no loops. Parsed once, evaluated many times, from any thread; a plain value that owns
/// its program. Limits: 10,000 characters, 200 levels.
class Expression {
public:
    /// The Error has the column, from 1 in bytes.
    static Result<Expression> parse(std::string_view text);

    /// A scalar, an array where an array takes part, else a list.
    Result<Value> evaluate(const ExpressionScope &scope, const ExpressionHooks &hooks = {}) const;
    /// One value a row; a single value is given to every row.
    Result<Column> evaluateColumn(
        const Table &table, std::string name, const ExpressionHooks &hooks = {}) const;

private:
    struct Program;
    explicit Expression(std::shared_ptr<const Program> program)
        : m_program(std::move(program))
    {
    }

    std::shared_ptr<const Program> m_program;
};

/// The error as sentences: "Expected ), not the end (at character 7)."
std::string toText(const Error &error);

} // namespace heddle

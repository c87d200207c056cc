// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/expression/expression.h"
#include "engine/value/json.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

namespace heddle::test {

/// The result as JSON, or the error with its column: "7: expected ), not the end".
inline std::string evaluated(
    std::string_view text, const ExpressionScope &scope = {}, const ExpressionHooks &hooks = {})
{
    const auto parsed = Expression::parse(text);
    if (!parsed)
        return std::to_string(parsed.error().column) + ": " + parsed.error().text;
    const auto result = parsed->evaluate(scope, hooks);
    return result ? toReportJson(*result)
                  : std::to_string(result.error().column) + ": " + result.error().text;
}

/// The elements of an array result.
inline std::vector<double> elements(std::string_view text, const ExpressionScope &scope)
{
    const auto result = Expression::parse(text)->evaluate(scope);
    if (!result) {
        ADD_FAILURE() << result.error().text;
        return {};
    }
    const auto *array = result->get<Array>();
    if (!array) {
        ADD_FAILURE() << "not an array but " << result->type().name;
        return {};
    }
    std::vector<double> out;
    for (std::int64_t i = 0; i < array->size(); ++i)
        out.push_back(array->at(i));
    return out;
}

} // namespace heddle::test

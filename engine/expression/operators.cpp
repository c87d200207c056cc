// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/operators.h"

#include <array>

namespace heddle::expression {

std::string_view symbolOf(Operator op)
{
    constexpr std::array<std::string_view, 17> kSymbols
        = {"+", "-", "*", "/", "//", "%", "**", "-", "==", "!=", "<", "<=", ">", ">=", "and", "or", "not"};
    return kSymbols[std::size_t(op)];
}

void refuse(Operator op, const Block &a, const Block &b)
{
    const std::string pair = std::string(typeName(a)) + " and " + std::string(typeName(b));
    if (op >= Operator::Equal && op <= Operator::GreaterEqual)
        throw Failure{"cannot compare " + pair};
    throw Failure{std::string(symbolOf(op)) + " does not take " + pair};
}

Block applyUnary(Operator op, Block a)
{
    return op == Operator::Not ? invert(std::move(a)) : negate(std::move(a));
}

Block applyBinary(Operator op, Block a, Block b)
{
    if (op <= Operator::Power)
        return arithmetic(op, std::move(a), std::move(b));
    if (op <= Operator::GreaterEqual)
        return compare(op, std::move(a), std::move(b));
    return logic(op, std::move(a), std::move(b));
}

} // namespace heddle::expression

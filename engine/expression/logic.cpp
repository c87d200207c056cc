// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/kernels.h"
#include "engine/expression/operators.h"

namespace heddle::expression {

namespace {

void needBool(Operator op, Block &block)
{
    if (block.untyped)
        block = allMissing(ColumnType::Bool, block.size());
    if (block.type() != ColumnType::Bool)
        throw Failure{std::string(symbolOf(op)) + " needs true or false, not " + std::string(typeName(block))
            + ". Compare first, as in x != 0"};
}

} // namespace

Block logic(Operator op, Block a, Block b)
{
    needBool(op, a);
    needBool(op, b);
    const std::uint8_t decides = op == Operator::Or; // true decides an or, false an and
    const View<std::uint8_t> x(a), y(b);
    const MissingView noX(a), noY(b);
    Block out = allMissing(ColumnType::Bool, a.size() == 1 ? b.size() : a.size());
    auto &result = out.as<std::uint8_t>();
    for (std::size_t i = 0; i < result.size(); ++i) {
        const bool decided = (!noX[i] && x[i] == decides) || (!noY[i] && y[i] == decides);
        out.missing[i] = !decided && (noX[i] || noY[i]);
        result[i] = decided ? decides : std::uint8_t(1 - decides);
    }
    return out;
}

Block invert(Block a)
{
    needBool(Operator::Not, a);
    for (std::uint8_t &x : a.as<std::uint8_t>())
        x = !x;
    return a;
}

} // namespace heddle::expression

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/functions.h"
#include "engine/expression/kernels.h"

#include <algorithm>
#include <cmath>

namespace heddle::expression {

namespace {

/// Each element from the block that pick(i) names; missing where it names none. All blocks are of the type.
template <class Pick> Block picked(std::span<const Block> from, ColumnType type, std::size_t count, Pick pick)
{
    Block out = allMissing(type, count);
    const std::vector<MissingView> missing(from.begin(), from.end());
    std::visit(
        [&]<class T>(std::vector<T> &data) {
            std::vector<View<T>> values;
            for (const Block &block : from)
                values.emplace_back(block);
            for (std::size_t i = 0; i < count; ++i) {
                const int source = pick(i);
                if (source < 0)
                    continue;
                data[i] = values[std::size_t(source)][i];
                out.missing[i] = missing[std::size_t(source)][i];
            }
        },
        out.data);
    if (std::find(out.missing.begin(), out.missing.end(), 1) == out.missing.end())
        out.missing.clear();
    return out;
}

/// if(condition, a, b): where the condition is missing, so is the result.
Block choose(std::span<Block> arguments, Notes &)
{
    if (arguments[0].untyped)
        arguments[0] = allMissing(ColumnType::Bool, arguments[0].size());
    if (arguments[0].type() != ColumnType::Bool)
        throw Failure{"needs true or false first, not " + std::string(typeName(arguments[0]))
            + ". Compare, as in x != 0"};
    const std::size_t count = lengthOf(arguments);
    const auto branches = arguments.subspan(1);
    const bool untyped = branches[0].untyped && branches[1].untyped;
    const ColumnType type = unify(branches, "if()");
    const View<std::uint8_t> condition(arguments[0]);
    const MissingView unknown(arguments[0]);
    Block out = picked(branches, type, count, [&](std::size_t i) {
        return unknown[i] ? -1 : condition[i] ? 0 : 1;
    });
    out.untyped = untyped;
    return out;
}

Block coalesce(std::span<Block> arguments, Notes &)
{
    const std::size_t count = lengthOf(arguments);
    const ColumnType type = unify(arguments, "coalesce()");
    std::vector<MissingView> missing(arguments.begin(), arguments.end());
    return picked(arguments, type, count, [&](std::size_t i) {
        for (std::size_t k = 0; k < missing.size(); ++k)
            if (!missing[k][i])
                return int(k);
        return -1;
    });
}

Block isMissing(std::span<Block> arguments, Notes &)
{
    const Block &a = arguments[0];
    Mask missing = a.missing;
    missing.resize(a.size());
    return {.data = std::move(missing)};
}

/// The least (or greatest) of two blocks of one type; NaN wins, as in numpy.
template <class T> void takeExtreme(Block &best, const Block &other, bool least)
{
    const auto f = [least](const T &x, const T &y) {
        if constexpr (std::is_same_v<T, double>)
            if (std::isnan(x) || std::isnan(y))
                return x + y;
        return (y < x) == least && x != y ? y : x;
    };
    best = blockFrom(zipElements<T, T, T>(best, other, f), best, other);
}

void takeExtremeOf(Block &best, const Block &other, bool least)
{
    std::visit(
        [&](const auto &v) {
            takeExtreme<typename std::decay_t<decltype(v)>::value_type>(best, other, least);
        },
        Column::Data(best.data));
}

Block extreme(std::span<Block> arguments, bool least)
{
    unify(arguments, least ? "min()" : "max()");
    Block best = std::move(arguments[0]);
    for (const Block &other : arguments.subspan(1))
        takeExtremeOf(best, other, least);
    return best;
}

Block least(std::span<Block> arguments, Notes &)
{
    return extreme(arguments, true);
}
Block greatest(std::span<Block> arguments, Notes &)
{
    return extreme(arguments, false);
}

/// clamp(x, low, high)
Block clamp(std::span<Block> arguments, Notes &)
{
    unify(arguments, "clamp()");
    Block x = std::move(arguments[0]);
    takeExtremeOf(x, arguments[1], false);
    takeExtremeOf(x, arguments[2], true);
    return x;
}

} // namespace

std::span<const Function> choiceFunctions()
{
    static const Function all[] = {
        {"if", 3, 3, choose},
        {"where", 3, 3, choose},
        {"coalesce", 1, 64, coalesce},
        {"is_missing", 1, 1, isMissing},
        {"clamp", 3, 3, clamp},
        {"min", 1, 64, least, Reduction::Min},
        {"max", 1, 64, greatest, Reduction::Max},
    };
    return all;
}

} // namespace heddle::expression

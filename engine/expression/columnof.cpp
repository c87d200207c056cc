// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/columnof.h"

#include "engine/expression/block.h"
#include "engine/value/exactint.h"
#include "engine/value/json.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace heddle::expression {

namespace {

std::optional<ColumnType> typeOf(const Value &value)
{
    switch (value.kind()) {
    case Kind::Bool:
        return ColumnType::Bool;
    case Kind::Int:
        return ColumnType::Int;
    case Kind::Number:
        return ColumnType::Number;
    case Kind::Text:
        return ColumnType::Text;
    case Kind::Time:
        return ColumnType::Time;
    case Kind::Duration:
        return ColumnType::Duration;
    default:
        return std::nullopt;
    }
}

/// The type that holds both; nothing if there is none.
std::optional<ColumnType> common(ColumnType a, ColumnType b)
{
    const bool numeric = (a == ColumnType::Int || a == ColumnType::Number)
        && (b == ColumnType::Int || b == ColumnType::Number);
    if (a == b)
        return a;
    return numeric ? std::optional(ColumnType::Number) : std::nullopt;
}

std::string textOf(const Value &value)
{
    if (const auto *text = value.get<std::string>())
        return *text;
    std::string json = toReportJson(value);
    const bool quoted = json.size() > 1 && json.front() == '"';
    return quoted ? json.substr(1, json.size() - 2) : json;
}

template <class T, class F> Column::Data collect(std::span<const Value> values, F read)
{
    std::vector<T> data;
    data.reserve(values.size());
    for (const Value &value : values)
        data.push_back(value.isNull() ? T() : read(value));
    return data;
}

Column::Data dataOf(ColumnType type, std::span<const Value> values)
{
    switch (type) {
    case ColumnType::Bool:
        return collect<std::uint8_t>(values, [](const Value &v) { return std::uint8_t(v.toBool()); });
    case ColumnType::Int:
        return collect<std::int64_t>(values, [](const Value &v) { return v.toInt(); });
    case ColumnType::Number:
        return collect<double>(
            values, [](const Value &v) { return v.kind() == Kind::Int ? double(v.toInt()) : v.toNumber(); });
    case ColumnType::Text:
        return collect<std::string>(values, textOf);
    case ColumnType::Time:
        return collect<Time>(values, [](const Value &v) { return v.toTime(); });
    case ColumnType::Duration:
        break;
    }
    return collect<Duration>(values, [](const Value &v) { return v.toDuration(); });
}

/// Whether a whole number among these would lose digits as a number.
bool losesDigits(std::span<const Value> values)
{
    return std::any_of(values.begin(), values.end(),
        [](const Value &value) { return value.kind() == Kind::Int && !isExactAsNumber(value.toInt()); });
}

ColumnType commonType(std::span<const Value> values, Mixed mixed)
{
    std::optional<ColumnType> type;
    for (const Value &value : values) {
        if (value.isNull())
            continue;
        const auto own = typeOf(value);
        const auto both = type && own ? common(*type, *own) : own;
        if (!both && mixed == Mixed::AsText)
            return ColumnType::Text;
        if (!both)
            throw NodeError(own ? "A column cannot hold both " + std::string(nameOf(*type)) + " and "
                        + value.type().name + "."
                                : "A column cannot hold a " + value.type().name + ".");
        type = both;
    }
    if (type == ColumnType::Number && losesDigits(values)) {
        if (mixed == Mixed::AsText)
            return ColumnType::Text;
        throw NodeError("A column of numbers cannot hold whole numbers beyond 2^53: they would lose digits.");
    }
    return type.value_or(ColumnType::Text);
}

} // namespace

Column columnOf(std::string name, std::span<const Value> values, Mixed mixed)
{
    Column column{.name = std::move(name), .data = dataOf(commonType(values, mixed), values), .missing = {}};
    if (std::any_of(values.begin(), values.end(), [](const Value &v) { return v.isNull(); }))
        for (const Value &value : values)
            column.missing.push_back(value.isNull());
    return column;
}

} // namespace heddle::expression

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/operand.h"

#include "engine/expression/columnof.h"

#include <algorithm>
#include <limits>

namespace heddle::expression {

namespace {

/// Where each element of the stretch lies in an operand of shape `own`.
std::vector<std::int64_t> indicesOf(
    const Shape &own, const Shape &result, std::int64_t start, std::int64_t count)
{
    if (count == 0)
        return {}; // an axis of the result may have no elements
    const std::size_t rank = result.size(), lead = rank - own.size();
    std::vector<std::int64_t> step(rank), position(rank);
    std::int64_t stride = 1;
    for (std::size_t k = own.size(); k-- > 0; stride *= own[k])
        step[lead + k] = own[k] == 1 ? 0 : stride;
    std::int64_t rest = start, index = 0;
    for (std::size_t k = rank; k-- > 0; rest /= result[k]) {
        position[k] = rest % result[k];
        index += position[k] * step[k];
    }
    std::vector<std::int64_t> out(static_cast<std::size_t>(count));
    for (std::int64_t &at : out) {
        at = index;
        for (std::size_t k = rank; k-- > 0;) { // an odometer: the last axis turns fastest
            index += step[k];
            if (++position[k] < result[k])
                break;
            index -= step[k] * result[k];
            position[k] = 0;
        }
    }
    return out;
}

template <class To, class From>
std::vector<To> gather(std::span<const From> from, const std::vector<std::int64_t> *indices,
    std::int64_t start, std::int64_t count)
{
    if (!indices)
        return std::vector<To>(from.begin() + start, from.begin() + start + count);
    std::vector<To> out(std::size_t(count), To{});
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = To(from[std::size_t((*indices)[i])]);
    return out;
}

/// Of nothing, or of what is all missing: numbers, as an empty array has.
Column columnIn(const List &list)
{
    if (std::ranges::all_of(list, [](const Value &item) { return item.isNull(); }))
        return {.name = {},
            .data = std::vector<double>(list.size()),
            .missing = std::vector<std::uint8_t>(list.size(), 1)};
    try {
        return columnOf({}, list, Mixed::Refuse);
    } catch (const NodeError &) {
        throw Failure{"a list must hold numbers, or texts, or times, all of one type"};
    }
}

bool exceedsInt(const std::vector<std::uint64_t> &numbers)
{
    return std::any_of(numbers.begin(), numbers.end(),
        [](std::uint64_t x) { return x > std::uint64_t(std::numeric_limits<std::int64_t>::max()); });
}

} // namespace

Operand Operand::of(Block single)
{
    Operand operand;
    operand.m_isScalar = true;
    operand.m_scalar = std::move(single);
    return operand;
}

Operand Operand::of(const Column &column)
{
    Operand operand;
    operand.m_column = &column;
    operand.m_shape = {std::int64_t(column.size())};
    return operand;
}

Operand Operand::of(const Value &value)
{
    Operand operand;
    if (const auto *list = value.get<List>()) {
        operand.m_owned = std::make_shared<Column>(columnIn(*list));
        operand.m_column = operand.m_owned.get();
        operand.m_shape = {std::int64_t(list->size())};
        return operand;
    }
    const auto *image = value.get<Image>();
    if (const auto *array = image ? &image->pixels : value.get<Array>()) {
        operand.m_array = *array;
        operand.m_shape = array->shape();
        operand.m_isArray = true;
        return operand;
    }
    if (value.kind() == Kind::Table)
        throw Failure{"this is a table. Name one of its columns, as in t.column"};
    return of(blockOf(value));
}

Block Operand::read(std::int64_t start, std::int64_t count, const Shape &result) const
{
    if (m_isScalar)
        return m_scalar;
    if (m_shape == result)
        return m_isArray ? readArray(nullptr, start, count) : readColumn(nullptr, start, count);
    const auto indices = indicesOf(m_shape, result, start, count);
    return m_isArray ? readArray(&indices, start, count) : readColumn(&indices, start, count);
}

Block Operand::readArray(
    const std::vector<std::int64_t> *indices, std::int64_t start, std::int64_t count) const
{
    if (m_array.dtype() == DType::Bool)
        return {.data = gather<std::uint8_t>(m_array.as<std::uint8_t>(), indices, start, count)};
    return visitDType(m_array.dtype(), [&]<class T>(T) -> Block {
        if constexpr (std::is_floating_point_v<T>)
            return {.data = gather<double>(m_array.as<T>(), indices, start, count)};
        if constexpr (std::is_same_v<T, std::uint64_t>)
            if (auto numbers = gather<std::uint64_t>(m_array.as<T>(), indices, start, count);
                exceedsInt(numbers))
                return {.data = std::vector<double>(numbers.begin(), numbers.end())};
        return {.data = gather<std::int64_t>(m_array.as<T>(), indices, start, count)};
    });
}

Block Operand::readColumn(
    const std::vector<std::int64_t> *indices, std::int64_t start, std::int64_t count) const
{
    Block out;
    std::visit(
        [&](const auto &v) {
            using T = typename std::decay_t<decltype(v)>::value_type;
            out.data = gather<T>(std::span<const T>(v), indices, start, count);
        },
        m_column->data);
    if (!m_column->missing.empty())
        out.missing
            = gather<std::uint8_t>(std::span<const std::uint8_t>(m_column->missing), indices, start, count);
    return out;
}

Shape broadcast(const Shape &a, const Shape &b)
{
    const Shape &longer = a.size() >= b.size() ? a : b, &shorter = a.size() >= b.size() ? b : a;
    Shape out = longer;
    for (std::size_t k = 0; k < shorter.size(); ++k) {
        std::int64_t &length = out[out.size() - 1 - k];
        const std::int64_t other = shorter[shorter.size() - 1 - k];
        if (length != other && length != 1 && other != 1)
            throw Failure{"the shapes " + toText(a) + " and " + toText(b) + " do not fit together"};
        length = length == 1 ? other : length;
    }
    return out;
}

} // namespace heddle::expression

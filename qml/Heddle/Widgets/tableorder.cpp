// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "qml/Heddle/Widgets/tableorder.h"

#include "qml/Heddle/Widgets/tablefilter.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>

namespace heddle::ui {
namespace {

using Rows = std::vector<std::uint32_t>;

// Keys are sorted beside their rows: a comparison then looks at one place in memory, not at two far ones.
template <class KeyOf> void sortBy(Rows &rows, std::size_t present, bool descending, KeyOf keyOf)
{
    using Key = decltype(keyOf(0));
    std::vector<std::pair<Key, std::uint32_t>> keyed;
    keyed.reserve(present);
    for (std::size_t i = 0; i < present; ++i)
        keyed.emplace_back(keyOf(rows[i]), rows[i]);
    if (descending)
        std::stable_sort(
            keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    else
        std::stable_sort(
            keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (std::size_t i = 0; i < present; ++i)
        rows[i] = keyed[i].second;
}

void sortRows(Rows &rows, const TableSource &source, std::size_t at, bool descending)
{
    const auto end = std::stable_partition(
        rows.begin(), rows.end(), [&](std::uint32_t row) { return !source.isMissing(row, at); });
    const auto present = std::size_t(end - rows.begin());
    const Column *data = source.column(at);
    const auto by = [&](auto keyOf) { sortBy(rows, present, descending, keyOf); };
    if (!data)
        return by([&](std::size_t row) { return source.numberAt(row, at); });
    switch (data->type()) {
    case ColumnType::Bool:
        return by([&](std::size_t row) { return data->as<std::uint8_t>()[row]; });
    case ColumnType::Int:
        return by([&](std::size_t row) { return data->as<std::int64_t>()[row]; });
    case ColumnType::Number:
        return by([&](std::size_t row) { return data->as<double>()[row]; });
    case ColumnType::Text:
        return by([&](std::size_t row) { return std::string_view(data->as<std::string>()[row]); });
    case ColumnType::Time:
        return by([&](std::size_t row) { return data->as<Time>()[row].micros; });
    case ColumnType::Duration:
        return by([&](std::size_t row) { return data->as<Duration>()[row].micros; });
    }
}

bool isStopped(const std::atomic<bool> *stop)
{
    return stop && stop->load(std::memory_order_relaxed);
}

// The rows that pass; nothing where it was stopped.
Rows passing(const TableFilter &filter, std::size_t count, const std::atomic<bool> *stop)
{
    constexpr std::size_t kLook = 4096;
    Rows rows;
    for (std::size_t row = 0; row < count; ++row) {
        if (row % kLook == 0 && isStopped(stop))
            return {};
        if (filter.passes(row))
            rows.push_back(std::uint32_t(row));
    }
    return rows;
}

} // namespace

std::size_t TableOrder::placeOf(std::size_t row) const
{
    if (!m_rows)
        return std::min(row, m_count);
    return std::size_t(std::find(m_rows->begin(), m_rows->end(), row) - m_rows->begin());
}

Arranged arrange(const TableSource &source, const TableWish &wish, const std::atomic<bool> *stop)
{
    const std::size_t count = std::min<std::size_t>(source.rows(), std::numeric_limits<int>::max());
    const TableFilter filter(wish.filter, source);
    const int column = wish.sortColumn.isEmpty() ? -1 : source.columnNamed(wish.sortColumn);
    if (filter.isEmpty() && column < 0)
        return {TableOrder(count), filter.problem()};
    Rows rows;
    if (filter.isEmpty()) {
        rows.resize(count);
        std::iota(rows.begin(), rows.end(), 0U);
    } else
        rows = passing(filter, count, stop);
    if (!isStopped(stop) && column >= 0)
        sortRows(rows, source, std::size_t(column), wish.descending);
    return {TableOrder(std::move(rows)), filter.problem(), isStopped(stop)};
}

} // namespace heddle::ui

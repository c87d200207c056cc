// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/table/ordering.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace heddle::table {

template <class T> static int compareValues(const T &a, const T &b)
{
    if constexpr (std::is_same_v<T, double>)
        if (std::isnan(a) || std::isnan(b))
            return int(std::isnan(a)) - int(std::isnan(b));
    return a < b ? -1 : b < a ? 1 : 0;
}

static int comparePresent(const Column &column, std::size_t a, std::size_t b)
{
    return std::visit([&](const auto &data) { return compareValues(data[a], data[b]); }, column.data);
}

int compareRows(const Column &column, std::size_t a, std::size_t b)
{
    const bool noA = column.isMissing(a), noB = column.isMissing(b);
    return noA || noB ? int(noA) - int(noB) : comparePresent(column, a, b);
}

std::vector<std::size_t> sortedRows(std::size_t rows, const std::vector<const Column *> &keys,
    bool descending, const std::function<void()> &checkpoint)
{
    constexpr std::size_t kBetweenCheckpoints = 16'384; // comparisons: about a millisecond
    std::size_t comparisons = 0;
    std::vector<std::size_t> order(rows);
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (comparisons++ % kBetweenCheckpoints == 0)
            checkpoint();
        for (const Column *key : keys) {
            const int c = compareRows(*key, a, b);
            const bool absent = key->isMissing(a) || key->isMissing(b);
            if (c != 0)
                return descending && !absent ? c > 0 : c < 0;
        }
        return false;
    });
    return order;
}

} // namespace heddle::table

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/value/columnaxis.h"

#include <algorithm>
#include <cmath>

namespace heddle {

bool isAxis(const Column &column)
{
    const bool whole = std::ranges::find(column.missing, 1) == column.missing.end();
    switch (column.type()) {
    case ColumnType::Time:
    case ColumnType::Text:
        return true;
    case ColumnType::Int:
        return whole && std::ranges::is_sorted(column.as<std::int64_t>());
    case ColumnType::Duration:
        return whole && std::ranges::is_sorted(column.as<Duration>());
    case ColumnType::Number: {
        const auto &numbers = column.as<double>();
        const auto isNone = [](double number) { return std::isnan(number); };
        return whole && std::ranges::none_of(numbers, isNone) && std::ranges::is_sorted(numbers);
    }
    default:
        return false;
    }
}

} // namespace heddle

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/table.h"

#include <functional>
#include <vector>

namespace heddle::table {

/// -1, 0 or 1 for two rows of a column. Texts compare byte by byte; NaN is above all numbers; a missing value
/// is above everything. Pure.
int compareRows(const Column &column, std::size_t a, std::size_t b);

/// The rows in the order of the keys, the first key foremost; rows that are equal stay as they were.
/// Missing values come last in either direction. The checkpoint may throw to end the sorting.
std::vector<std::size_t> sortedRows(std::size_t rows, const std::vector<const Column *> &keys,
    bool descending, const std::function<void()> &checkpoint);

} // namespace heddle::table

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/expression/functions.h"
#include "engine/value/table.h"

#include <functional>
#include <string>
#include <vector>

namespace heddle::table {

/// One column of a result: a function of one column of the source.
struct Aggregate {
    std::string column;
    expression::Reduction reduction;
    std::string name; ///< In the result: the column's own, or "temp_max std" where a column is named twice.
};

/// Reads "temp_max: mean, precipitation: sum". Throws NodeError.
std::vector<Aggregate> parseAggregates(const std::string &text);

/// The rows of each group; keys are equal within one, groups in ascending order of the keys.
std::vector<std::vector<std::size_t>> groupRows(
    std::size_t rows, const std::vector<const Column *> &keys, const std::function<void()> &checkpoint);

/// One value a group. Throws NodeError where the function does not fit the column.
Column aggregated(const Table &table, const Aggregate &aggregate,
    const std::vector<std::vector<std::size_t>> &groups, const std::function<void()> &checkpoint);

} // namespace heddle::table

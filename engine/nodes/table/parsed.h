// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/expression/expression.h"
#include "engine/sdk/run.h"

#include <string>
#include <vector>

namespace heddle::table {

/// The expression, for a node: throws NodeError where it is wrong.
Expression parsed(const std::string &text);
/// One value a row; warnings go to the run.
Column columnOf(Run &run, const Expression &expression, const Table &table, std::string name);

/// Splits "a, b" at the separators that are not within quotes; blanks around each are taken off, empty ones
/// are left out. A name that holds the separator is written in backticks or quotes: `wind, max`.
std::vector<std::string> splitNames(const std::string &text, char separator = ',');

} // namespace heddle::table

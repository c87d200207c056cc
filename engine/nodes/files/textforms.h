// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <string>

namespace heddle::files {

// A value as the text of a file. Throw NodeError, without a full stop, where it has no such form. Pure.

std::string toCsv(const Value &value); ///< Tables, lists of maps, lists, arrays of one or two axes.
std::string toJsonText(
    const Value &value); ///< Tables as lists of objects, arrays as nested lists, all of them.
std::string toPlainText(const Value &value); ///< Text as it is; lists one item a line; tables as CSV.

/// An element of an array of whole numbers, exact to the last digit.
std::string wholeText(const Array &array, std::int64_t index);

} // namespace heddle::files

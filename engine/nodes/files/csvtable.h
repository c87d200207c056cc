// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/nodes/files/csvscanner.h"
#include "engine/value/table.h"

namespace heddle::files {

struct CsvOptions {
    char delimiter = 0; ///< 0: guess.
    bool header = true;
    std::vector<std::string> missing = {"NA", "NaN", "null", ""};
};

/// Reads a CSV text. The type of a column is the narrowest that all of its cells fit: int, number, bool,
/// time, else text. Throws NodeError. Pure.
Table parseCsv(
    std::string text, const CsvOptions &options,
    const CsvProgress &progress = [](std::size_t, std::size_t) {});

/// What the choice means: "auto" (0), "tab", or the character itself.
char delimiterNamed(const std::string &choice);

/// Splits "NA,null," at each comma; what is empty stays: it makes empty cells missing.
std::vector<std::string> splitWords(std::string_view text);

} // namespace heddle::files

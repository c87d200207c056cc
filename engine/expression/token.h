// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace heddle::expression {

/// One word of an expression.
struct Token {
    enum Kind { Number, Text, Name, QuotedName, Symbol, End };

    Kind kind = End;
    std::string text; ///< Of a text or quoted name: what stands between the quotes, escapes resolved.
    int column = 1; ///< From 1, in bytes.

    bool is(std::string_view symbol) const { return (kind == Symbol || kind == Name) && text == symbol; }
};

/// Cuts the text into words; the last is End. Limit: 10,000 characters. Pure.
Result<std::vector<Token>> tokenize(std::string_view text);

/// The word as it is named in errors: ")" or "the end".
std::string describe(const Token &token);

} // namespace heddle::expression

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace heddle::script {

/// A word of Python. Names, numbers and signs are as they stand there; of a text, its letters.
struct Token {
    enum class Kind : unsigned char { Name, Number, Text, Sign, Line, End };
    Kind kind = Kind::End;
    std::string text;
    int column = 0; ///< Where it begins in its line, from 0.
    bool plain = true; ///< Of a text: its letters are all that there is to it (no f"…", no b"…").

    bool is(Kind of, std::string_view what) const { return kind == of && text == what; }
    bool isSign(std::string_view what) const { return is(Kind::Sign, what); }
    bool isName(std::string_view what) const { return is(Kind::Name, what); }
};

/// The words of a program, with a Line where a statement ends, and End as the last. What is no Python ends
/// it. Pure; any thread.
std::vector<Token> tokensOf(std::string_view code);

} // namespace heddle::script

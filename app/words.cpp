// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/words.h"

#include <fmt/format.h>

namespace heddle {

Result<std::string> readWords(int argc, char **argv, std::string_view thing, const TakeOption &take)
{
    std::string file;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word.empty() || word[0] != '-') {
            if (!file.empty())
                return Error{fmt::format("one {} at a time, not {} and {}", thing, file, word)};
            file = word;
            continue;
        }
        if (i + 1 == argc)
            return Error{fmt::format("{} wants a word after it", word)};
        const auto taken = take(word, argv[++i]);
        if (!taken)
            return taken.error();
        if (!*taken)
            return Error{fmt::format("there is no option {}", word)};
    }
    return file;
}

Result<bool> readTheme(std::string_view value, bool &dark)
{
    dark = value == "dark";
    if (!dark && value != "light")
        return Error{fmt::format("--theme is dark or light, not {}", value)};
    return true;
}

} // namespace heddle

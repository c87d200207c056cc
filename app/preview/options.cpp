// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/preview/options.h"

#include <string_view>

namespace heddle::preview {
namespace {

Result<Done> take(Options &options, std::string_view option, std::string_view value)
{
    if (option == "--data")
        options.data = value;
    else if (option == "--picture")
        options.picture = value;
    else if (option == "--theme" && (value == "dark" || value == "light"))
        options.dark = value == "dark";
    else if (option == "--size" && (value == "node" || value == "inspector" || value == "panel"))
        options.size = value;
    else if (option == "--size")
        return Error{"--size is node, inspector or panel, not " + std::string(value)};
    else if (option == "--theme")
        return Error{"--theme is dark or light, not " + std::string(value)};
    else
        return Error{"there is no option " + std::string(option)};
    return Done{};
}

} // namespace

Result<Options> readOptions(int argc, char **argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word.empty() || word[0] != '-') {
            if (!options.widget.empty())
                return Error{"one widget at a time, not " + options.widget + " and " + std::string(word)};
            options.widget = word;
            continue;
        }
        if (i + 1 == argc)
            return Error{std::string(word) + " wants a word after it"};
        if (auto taken = take(options, word, argv[++i]); !taken)
            return taken.error();
    }
    if (options.widget.empty())
        return Error{"which widget? heddle preview WIDGET.qml [--data FILE]"};
    return options;
}

} // namespace heddle::preview

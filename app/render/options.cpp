// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/render/options.h"

#include <charconv>
#include <string_view>

namespace heddle::render {
namespace {

constexpr double kLeastScale = 0.01, kMostScale = 8;

bool readScale(std::string_view text, double &scale)
{
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), scale);
    return problem == std::errc() && end == text.data() + text.size() && scale >= kLeastScale
        && scale <= kMostScale;
}

bool endsIn(std::string_view name, std::string_view suffix)
{
    return name.size() > suffix.size() && name.substr(name.size() - suffix.size()) == suffix;
}

Result<Done> take(Options &options, std::string_view option, std::string_view value)
{
    if (option == "-o" || option == "--output")
        options.picture = value;
    else if (option == "--theme" && (value == "dark" || value == "light"))
        options.dark = value == "dark";
    else if (option == "--theme")
        return Error{"--theme is dark or light, not " + std::string(value)};
    else if (option != "--scale")
        return Error{"there is no option " + std::string(option)};
    else if (!readScale(value, options.scale))
        return Error{"--scale is a number from 0.01 to 8, not " + std::string(value)};
    return Done{};
}

} // namespace

Result<Options> readOptions(int argc, char **argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word.empty() || word[0] != '-') {
            if (!options.flow.empty())
                return Error{"one flow at a time, not " + options.flow + " and " + std::string(word)};
            options.flow = word;
            continue;
        }
        if (i + 1 == argc)
            return Error{std::string(word) + " wants a word after it"};
        if (auto taken = take(options, word, argv[++i]); !taken)
            return taken.error();
    }
    if (options.flow.empty())
        return Error{"which flow? heddle render FLOW -o PICTURE"};
    if (!endsIn(options.picture, ".png") && !endsIn(options.picture, ".svg"))
        return Error{"the picture is a file that ends in .png or .svg: -o PICTURE"};
    return options;
}

} // namespace heddle::render

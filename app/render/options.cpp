// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/render/options.h"

#include "app/words.h"

#include <charconv>

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

Result<bool> take(Options &options, std::string_view option, std::string_view value)
{
    if (option == "--theme")
        return readTheme(value, options.dark);
    if (option == "--scale" && !readScale(value, options.scale))
        return Error{"--scale is a number from 0.01 to 8, not " + std::string(value)};
    const bool output = option == "-o" || option == "--output";
    if (output)
        options.picture = value;
    return output || option == "--scale";
}

} // namespace

Result<Options> readOptions(int argc, char **argv)
{
    Options options;
    auto flow = readWords(argc, argv, "flow",
        [&](std::string_view option, std::string_view value) { return take(options, option, value); });
    if (!flow)
        return flow.error();
    options.flow = *std::move(flow);
    if (options.flow.empty())
        return Error{"which flow? heddle render FLOW -o PICTURE"};
    if (!endsIn(options.picture, ".png") && !endsIn(options.picture, ".svg"))
        return Error{"the picture is a file that ends in .png or .svg: -o PICTURE"};
    return options;
}

} // namespace heddle::render

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/preview/options.h"

#include "app/words.h"

namespace heddle::preview {
namespace {

Result<bool> take(Options &options, std::string_view option, std::string_view value)
{
    if (option == "--theme")
        return readTheme(value, options.dark);
    if (option == "--size" && value != "node" && value != "inspector" && value != "panel")
        return Error{"--size is node, inspector or panel, not " + std::string(value)};
    std::string *const taken = option == "--data" ? &options.data
        : option == "--picture"                   ? &options.picture
        : option == "--size"                      ? &options.size
                                                  : nullptr;
    if (taken)
        *taken = value;
    return taken != nullptr;
}

} // namespace

Result<Options> readOptions(int argc, char **argv)
{
    Options options;
    auto widget = readWords(argc, argv, "widget",
        [&](std::string_view option, std::string_view value) { return take(options, option, value); });
    if (!widget)
        return widget.error();
    if (widget->empty())
        return Error{"which widget? heddle preview WIDGET.qml [--data FILE]"};
    options.widget = *std::move(widget);
    return options;
}

} // namespace heddle::preview

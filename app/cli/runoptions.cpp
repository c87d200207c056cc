// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "app/cli/runoptions.h"

#include <fmt/format.h>

#include <charconv>

namespace heddle::cli {

namespace {

/// NODE.PORT=VALUE; the node's own name may have dots.
Result<PortArgument> parsePort(const std::string &option, const std::string &text)
{
    const std::size_t equals = text.find('=');
    const std::string path = text.substr(0, equals);
    const std::size_t dot = path.rfind('.');
    if (option == "--set" && dot == std::string::npos && !path.empty() && equals != std::string::npos)
        return PortArgument{{}, path, text.substr(equals + 1)}; // a variable: its name has no dot
    if (dot == std::string::npos || dot == 0 || dot + 1 == path.size())
        return Error{fmt::format("{} needs NODE.PORT, not “{}”.", option, text)};
    PortArgument argument{path.substr(0, dot), path.substr(dot + 1), std::nullopt};
    if (equals != std::string::npos)
        argument.value = text.substr(equals + 1);
    return argument;
}

template <class T> std::optional<T> parseNumber(const std::string &text)
{
    T number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Result<Done> take(RunOptions &options, const std::string &option, const std::string &value)
{
    if (option == "--jobs") {
        const auto jobs = parseNumber<unsigned>(value);
        if (!jobs || *jobs < 1 || *jobs > 1024)
            return Error{fmt::format("--jobs needs a number from 1 to 1024, not “{}”.", value)};
        options.jobs = *jobs;
        return Done{};
    }
    if (option == "--timeout") {
        const auto seconds = parseNumber<double>(value);
        if (!seconds || !(*seconds > 0) || *seconds > 1e9)
            return Error{fmt::format("--timeout needs a number of seconds above 0, not “{}”.", value)};
        options.timeout = *seconds;
        return Done{};
    }
    auto argument = parsePort(option, value);
    if (!argument)
        return argument.error();
    if (option != "--get" && !argument->value)
        return Error{fmt::format("{} needs NODE.PORT=VALUE, not “{}”.", option, value)};
    if (option == "--until") {
        const auto count = parseNumber<unsigned long>(*argument->value);
        if (!count || *count < 1)
            return Error{fmt::format("--until needs a count of at least 1, not “{}”.", *argument->value)};
        options.until = std::move(*argument);
    } else {
        (option == "--set" ? options.sets : options.gets).push_back(std::move(*argument));
    }
    return Done{};
}

} // namespace

Result<RunOptions> parseRunOptions(std::span<const std::string> words)
{
    RunOptions options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (word == "--json") {
            options.json = true;
        } else if (word == "--trust") {
            options.trust = true;
        } else if (word == "--set" || word == "--get" || word == "--until" || word == "--jobs"
            || word == "--timeout") {
            if (++i == words.size())
                return Error{word + " needs a value."};
            if (auto taken = take(options, word, words[i]); !taken)
                return taken.error();
        } else if (word.starts_with('-')) {
            return Error{fmt::format("There is no option {}.", word)};
        } else if (!options.flow.empty()) {
            return Error{fmt::format("One flow at a time: “{}” and “{}”.", options.flow, word)};
        } else {
            options.flow = word;
        }
    }
    if (options.flow.empty())
        return Error{"Which flow?"};
    return options;
}

} // namespace heddle::cli

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/net/jsonpath.h"

#include <fmt/format.h>

#include <charconv>
#include <vector>

namespace heddle::net {

namespace {

/// One step down: into a map by name, or into a list by number, counted from 0.
struct Step {
    std::string name;
    bool index = false; ///< Written in brackets: lists only.
};

std::optional<std::size_t> numberOf(std::string_view digits)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() ? std::optional(number)
                                                                        : std::nullopt;
}

/// "/a~1b/0": ~1 stands for a slash, ~0 for a tilde.
std::vector<Step> pointerSteps(std::string_view path)
{
    std::vector<Step> steps;
    for (const char c : path) {
        if (c == '/')
            steps.push_back({});
        else
            steps.back().name += c;
    }
    for (Step &step : steps) {
        std::string plain;
        for (std::size_t i = 0; i < step.name.size(); ++i) {
            const bool escape = step.name[i] == '~' && i + 1 < step.name.size();
            plain += !escape ? step.name[i] : step.name[++i] == '1' ? '/' : '~';
        }
        step.name = std::move(plain);
    }
    return steps;
}

/// The number in brackets that begins at `at`, which moves behind it.
Result<Step> bracketStep(std::string_view path, std::size_t &at)
{
    const std::size_t end = path.find(']', at);
    const std::string_view inside = path.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
    if (end == std::string_view::npos || !numberOf(inside))
        return Error{fmt::format("The path “{}” has a bracket without a number, as in items[0].", path)};
    at = end + 1;
    return Step{std::string(inside), true};
}

Result<std::vector<Step>> dottedSteps(std::string_view path)
{
    std::vector<Step> steps;
    std::size_t at = path.starts_with("$") ? 1 : 0; // as other tools write the root
    bool first = at == 0;
    while (at < path.size()) {
        if (path[at] == '[') {
            auto step = bracketStep(path, at);
            if (!step)
                return step.error();
            steps.push_back(*std::move(step));
        } else {
            if (path[at] == '.' && !first)
                ++at;
            const std::size_t end = std::min(path.find_first_of(".[", at), path.size());
            if (end == at)
                return Error{
                    fmt::format("The path “{}” has an empty step. Write it like items[0].name.", path)};
            steps.push_back({std::string(path.substr(at, end - at))});
            at = end;
        }
        first = false;
    }
    return steps;
}

std::string names(const Map &map)
{
    constexpr std::size_t kShown = 8;
    std::string text;
    std::size_t count = 0;
    for (const auto &[name, value] : map) {
        if (count++ == kShown)
            return text + ", …";
        text += (text.empty() ? "" : ", ") + name;
    }
    return text.empty() ? "nothing" : text;
}

Result<Value> follow(const Value &from, const Step &step, std::string_view path)
{
    if (const Map *map = from.get<Map>(); map && !step.index) {
        const auto found = map->find(step.name);
        if (found == map->end())
            return Error{
                fmt::format("“{}” leads nowhere: there is no “{}” but {}.", path, step.name, names(*map))};
        return found->second;
    }
    const List *list = from.get<List>();
    const auto number = numberOf(step.name);
    if (list && number && *number < list->size())
        return (*list)[*number];
    if (list && number)
        return Error{fmt::format(
            "“{}” leads nowhere: the list has {} items, so there is no [{}].", path, list->size(), *number)};
    return Error{fmt::format("“{}” leads nowhere: where it wants {}, there is {}.", path,
        step.index ? fmt::format("item [{}]", step.name) : fmt::format("“{}”", step.name), from.type().name)};
}

} // namespace

Result<Value> valueAt(const Value &root, std::string_view path)
{
    if (path.empty())
        return root;
    const auto steps = path.front() == '/' ? Result(pointerSteps(path)) : dottedSteps(path);
    if (!steps)
        return steps.error();
    Value value = root;
    for (const Step &step : *steps) {
        auto next = follow(value, step, path);
        if (!next)
            return next;
        value = *std::move(next);
    }
    return value;
}

} // namespace heddle::net

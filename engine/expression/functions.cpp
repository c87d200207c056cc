// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/expression/functions.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace heddle::expression {

void Notes::unreadable(std::string_view what, std::string_view text)
{
    constexpr std::size_t kShown = 60;
    auto found = m_entries.find(what);
    if (found == m_entries.end())
        found = m_entries.emplace(what, Entry{0, std::string(text.substr(0, kShown))}).first;
    ++found->second.count;
}

void Notes::report(const std::function<void(std::string_view)> &warn) const
{
    if (!warn)
        return;
    for (const auto &[what, entry] : m_entries)
        warn(what + " could not read " + std::to_string(entry.count) + (entry.count == 1 ? " text" : " texts")
            + ", such as \"" + entry.example + "\". The result is missing there.");
}

static const std::unordered_map<std::string_view, const Function *> &allFunctions()
{
    static const auto all = [] {
        std::unordered_map<std::string_view, const Function *> map;
        for (auto family :
            {mathFunctions(), textFunctions(), timeFunctions(), choiceFunctions(), reductionFunctions()})
            for (const Function &function : family)
                map.emplace(function.name, &function);
        return map;
    }();
    return all;
}

const Function *findFunction(std::string_view name)
{
    const auto found = allFunctions().find(name);
    return found == allFunctions().end() ? nullptr : found->second;
}

std::vector<std::string_view> functionNames()
{
    std::vector<std::string_view> names;
    for (const auto &[name, function] : allFunctions())
        names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
}

Reduction reductionNamed(std::string_view name)
{
    const Function *function = findFunction(name);
    return function ? function->reduction : Reduction::None;
}

} // namespace heddle::expression

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/graph/variables.h"

#include <algorithm>
#include <utility>

namespace heddle {

const Variable *Variables::find(std::string_view name) const
{
    const auto at = std::ranges::lower_bound(m_all, name, {}, &Variable::name);
    return at != m_all.end() && at->name == name ? &*at : nullptr;
}

std::span<const Slot> Variables::users(const std::string &name) const
{
    const auto found = m_users.find(name);
    return found == m_users.end() ? std::span<const Slot>() : found->second;
}

std::optional<Variable> Variables::put(Variable variable)
{
    const auto at = std::ranges::lower_bound(m_all, variable.name, {}, &Variable::name);
    if (at != m_all.end() && at->name == variable.name)
        return std::exchange(*at, std::move(variable));
    m_all.insert(at, std::move(variable));
    return std::nullopt;
}

std::optional<Variable> Variables::take(std::string_view name)
{
    const auto at = std::ranges::lower_bound(m_all, name, {}, &Variable::name);
    if (at == m_all.end() || at->name != name)
        return std::nullopt;
    Variable taken = std::move(*at);
    m_all.erase(at);
    return taken;
}

void Variables::use(const std::string &name, Slot slot)
{
    m_users[name].push_back(slot);
}

void Variables::leave(const std::string &name, Slot slot)
{
    const auto found = m_users.find(name);
    if (found == m_users.end())
        return;
    std::vector<Slot> &users = found->second;
    if (const auto at = std::ranges::find(users, slot); at != users.end()) {
        *at = users.back();
        users.pop_back();
    }
    if (users.empty())
        m_users.erase(found);
}

} // namespace heddle

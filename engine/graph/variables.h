// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/graph/topology.h"
#include "engine/message/content.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace heddle {

/// The variables of one flow, and which nodes use them, so that a change costs what it touches.
/// Engine thread; owned by Flow.
class Variables {
public:
    const std::vector<Variable> &all() const { return m_all; } ///< Ordered by name.
    const Variable *find(std::string_view name) const; ///< nullptr: there is none.
    /// The nodes with an input that uses it, once an input; it need not be there.
    std::span<const Slot> users(const std::string &name) const;

    std::optional<Variable> put(Variable variable); ///< What was there under that name.
    std::optional<Variable> take(std::string_view name);
    void use(const std::string &name, Slot slot);
    void leave(const std::string &name, Slot slot);

private:
    std::vector<Variable> m_all;
    std::unordered_map<std::string, std::vector<Slot>> m_users;
};

} // namespace heddle

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/message/content.h"

#include <algorithm>

namespace heddle {

std::string_view nameOf(NodeMode mode)
{
    return mode == NodeMode::Bypassed ? "bypassed" : mode == NodeMode::Muted ? "muted" : "active";
}

const Input *Node::input(std::string_view port) const
{
    const auto found = std::lower_bound(inputs.begin(), inputs.end(), port,
        [](const Input &entry, std::string_view wanted) { return entry.port < wanted; });
    return found != inputs.end() && found->port == port ? &*found : nullptr;
}

const Value *Node::keptValue(std::string_view key) const
{
    const auto found = std::ranges::lower_bound(kept, key, {}, &Kept::name);
    return found != kept.end() && found->name == key ? &found->value : nullptr;
}

} // namespace heddle

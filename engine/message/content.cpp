// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/message/content.h"

#include <algorithm>

namespace heddle {

const Input *Node::input(std::string_view port) const
{
    const auto found = std::lower_bound(inputs.begin(), inputs.end(), port,
        [](const Input &entry, std::string_view wanted) { return entry.port < wanted; });
    return found != inputs.end() && found->port == port ? &*found : nullptr;
}

} // namespace heddle

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#pragma once

#include "engine/message/content.h"
#include "engine/sdk/nodetype.h"

#include <vector>

namespace heddle {

/// The ports of a group as one sees them from outside, from top to bottom as they stand inside. What a port
/// takes or gives is what it is wired to in there says; what an input gives while nothing is set is its
/// preset.
struct GroupPorts {
    std::vector<PortType> inputs, outputs;
};

/// `inside`: the whole graph or its border alone.
GroupPorts portsOf(const GraphContent &inside);

} // namespace heddle

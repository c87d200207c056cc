// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/graph/flow.h"

#include <memory>

namespace heddle {

/// What is seen of a graph from outside the group that holds it: its ports, and the nodes that they are wired
/// to, which tell what a port takes and gives. Of a group among those its own border.
std::shared_ptr<const GraphContent> borderOf(const Flow &flow, GraphUid inside);

} // namespace heddle

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#pragma once

#include "engine/base/ids.h"

#include <unordered_set>
#include <vector>

namespace heddle {

class Scene;

/// These nodes and all that feed them, near and far.
std::unordered_set<NodeId> upstreamOf(const Scene &scene, const std::vector<NodeId> &ids);
/// These nodes and all that they feed.
std::unordered_set<NodeId> downstreamOf(const Scene &scene, const std::vector<NodeId> &ids);

} // namespace heddle

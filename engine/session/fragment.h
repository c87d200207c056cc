// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/graph/flow.h"

namespace heddle {

/// Some nodes and frames of a graph as a value, with the wires between them; wires to others are left out.
GraphContent fragmentOf(const Flow &flow, GraphUid graph, const std::vector<NodeId> &nodes,
    const std::vector<std::uint32_t> &frames = {});

/// The edits that put a fragment into a graph under new ids, shifted by `offset`.
std::vector<Edit> insertionOf(const Flow &flow, GraphUid graph, const GraphContent &fragment, Point offset);

/// The upper left corner of its nodes and frames.
Point cornerOf(const GraphContent &fragment);

} // namespace heddle

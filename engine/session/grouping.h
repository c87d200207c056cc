// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
//
// Groups made and undone, as the edits of one graph that do it: one step, which one undo takes back. The
// engine makes them since it alone knows what is inside the groups among the nodes. Pure functions; engine
// thread.
#pragma once

#include "engine/base/error.h"
#include "engine/graph/flow.h"

#include <vector>

namespace heddle {

/// The types that groups are made of; none is null.
struct GroupTypes {
    const NodeType *group = nullptr, *input = nullptr, *output = nullptr;
};

/// The nodes become one group. Inside they keep their ids, names and places; each source outside that they
/// read becomes an input of the group, each output of theirs that is read outside an output; so does the
/// first of a node that nobody reads, for it is a result. What a panel shows of them comes along.
Result<std::vector<Edit>> groupingOf(
    const Flow &flow, GraphUid graph, const std::vector<NodeId> &nodes, const GroupTypes &types);

/// What is inside the group takes its place. Ids and names are kept where they are free. A value that an
/// input of the group gave is set where it went to.
Result<std::vector<Edit>> ungroupingOf(const Flow &flow, GraphUid graph, NodeId group);

/// A port of the group, wired to that input of a node inside it, with its value. `graph` is the inside.
Result<std::vector<Edit>> exposingOf(
    const Flow &flow, GraphUid graph, NodeId node, const std::string &port, const GroupTypes &types);

} // namespace heddle

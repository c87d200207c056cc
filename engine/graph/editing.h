// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/graph/flow.h"

namespace heddle {

/// One transaction under way. Internal to graph/.
struct Flow::Editing {
    GraphUid graph = kRoot;
    bool trusted = false;
    bool bulk = false;
    FlowChanges changes;
    std::vector<NodeId> added;

    void touch(GraphUid in, const NodeRecord &record)
    {
        changes.changed.push_back({in, record.node.id, record.slot});
    }
};

} // namespace heddle

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Types that were declared anew while the flow was open: a package was saved, came, or went.

#include "engine/graph/editing.h"

#include <algorithm>

namespace heddle {

namespace {

bool sameOutputs(const NodeType &a, const NodeType &b)
{
    return std::ranges::equal(a.outputs, b.outputs,
        [](const PortType &x, const PortType &y) { return x.name == y.name && x.type == y.type; });
}

} // namespace

FlowChanges Flow::renewTypes()
{
    Editing editing{kRoot, true, false, {}, {}};
    for (Slot slot = 0; m_newest && slot < m_slots.size(); ++slot) {
        if (!isUsed(slot))
            continue;
        const NodeType &before = *record(slot).node.type;
        if (const NodeType *now = m_newest(before); now != &before)
            renewType(editing, m_slots[slot].graph, m_slots[slot].node, *now);
    }
    return std::move(editing.changes);
}

/// Values and wires are kept by name, also those of ports that are no longer there: they may come back.
void Flow::renewType(Editing &editing, GraphUid graph, NodeId id, const NodeType &type)
{
    NodeRecord &record = *m_graphs.at(graph).nodes.edit(id);
    const Slot slot = record.slot;
    const NodeType &before = *std::exchange(record.node.type, &type);
    editing.touch(graph, record);
    editing.changes.retyped.push_back(slot);
    if (!sameOutputs(before, type))
        editing.changes.reshaped.push_back(slot);
    editing.changes.recompute.push_back(slot);
    const std::vector<NodeId> consumers = m_slots[slot].consumers;
    relinkOrCut(editing, graph, id);
    for (const NodeId consumer : consumers)
        relinkOrCut(editing, graph, consumer);
}

/// What carried triggers may carry values now, and so close a circle: then nothing arrives there.
void Flow::relinkOrCut(Editing &editing, GraphUid graph, NodeId id)
{
    if (relinkAround(editing, graph, id))
        return;
    const NodeRecord &record = *find(graph, id);
    replaceLinks(
        record.slot, std::vector<Link>(record.node.type->inputs.size(), {kNoSlot, kNoOutput, false, true}));
    editing.changes.recompute.push_back(record.slot);
}

} // namespace heddle

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Scripts: their program says which ports they have.

#include "engine/graph/editing.h"
#include "engine/script/scripttype.h"

namespace heddle {

/// To be called when the program is another. False: a wire into one of its ports would close a circle, and
/// nothing has changed. Wires and values are kept by the names of their ports, also those of ports that are
/// gone.
bool Flow::reshape(Editing &editing, GraphUid graph, NodeId id)
{
    Node &node = m_graphs.at(graph).nodes.edit(id)->node;
    const NodeType *before = std::exchange(node.type, &shapedType(node));
    if (before == node.type)
        return true;
    if (relinkWithReaders(editing, graph, id)) {
        editing.changes.reshaped.push_back(find(graph, id)->slot);
        return true;
    }
    node.type = before;
    relinkWithReaders(editing, graph, id);
    return false;
}

/// What is wired to it may find its ports in other places.
bool Flow::relinkWithReaders(Editing &editing, GraphUid graph, NodeId id)
{
    bool good = relinkAround(editing, graph, id);
    const std::vector<NodeId> consumers = m_slots[find(graph, id)->slot].consumers;
    for (const NodeId consumer : consumers)
        good = relinkAround(editing, graph, consumer) && good;
    return good;
}

} // namespace heddle

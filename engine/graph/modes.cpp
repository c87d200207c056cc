// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Nodes that do not run: what is bypassed, what is muted, and what goes through them.

#include "engine/graph/editing.h"
#include "engine/message/isolation.h"
#include "engine/message/passing.h"

#include <utility>

namespace heddle {

Result<std::vector<Edit>> Flow::change(Editing &editing, const SetMode &edit)
{
    NodeRecord *record = m_graphs.at(editing.graph).nodes.edit(edit.node);
    if (!record)
        return Error{"The node is no longer there."};
    const NodeMode before = std::exchange(record->node.mode, edit.mode);
    editing.touch(editing.graph, *record);
    editing.changes.recompute.push_back(record->slot);
    recomputeInside(editing, record->inner);
    return std::vector<Edit>{SetMode{edit.node, before}};
}

/// All of a group, for no wire says that its mode has changed.
void Flow::recomputeInside(Editing &editing, GraphUid inner) const
{
    if (inner == kRoot)
        return;
    m_graphs.at(inner).nodes.forEach([&](const NodeRecord &record) {
        editing.changes.recompute.push_back(record.slot);
        recomputeInside(editing, record.inner);
    });
}

/// The node itself, or the nearest group around it, of which that is true.
template <class Is> const Node *Flow::nearest(Slot slot, Is is) const
{
    const Node &node = record(slot).node;
    if (is(node))
        return &node;
    for (GraphUid graph = graphOf(slot); graph != kRoot; graph = ownerOf(graph).first) {
        const Node &group = find(ownerOf(graph).first, ownerOf(graph).second)->node;
        if (is(group))
            return &group;
    }
    return nullptr;
}

const Node *Flow::mutedBy(Slot slot) const
{
    return nearest(slot, [](const Node &node) { return node.mode == NodeMode::Muted; });
}

bool Flow::isBypassed(Slot slot) const
{
    return nearest(slot, [](const Node &node) { return node.mode == NodeMode::Bypassed; }) != nullptr;
}

bool Flow::isIsolated(Slot slot) const
{
    return nearest(slot, heddle::isIsolated) != nullptr;
}

int Flow::passedInput(Slot slot, std::uint16_t output) const
{
    const Node &node = record(slot).node;
    if (output >= node.type->outputs.size())
        return -1;
    std::vector<Arrival> arrivals;
    for (std::size_t i = 0; i < node.type->inputs.size(); ++i) {
        const Type *type = node.type->inputs[i].type;
        const Input *input = node.input(node.type->inputs[i].name);
        if (!input || !input->source)
            continue;
        if (type->kind == Kind::Any)
            type = outputType(graphOf(slot), *input->source);
        arrivals.push_back({int(i), type ? type : &types::any});
    }
    return heddle::passedInput(arrivals, *node.type->outputs[output].type);
}

} // namespace heddle

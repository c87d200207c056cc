// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/border.h"

#include <algorithm>
#include <set>

namespace heddle {

namespace {

std::set<NodeId> idsAtBorder(const NodeStore &nodes)
{
    std::set<NodeId> ids;
    nodes.forEach([&](const NodeRecord &record) {
        const bool isPort = isPortOfGroup(*record.node.type);
        if (isPort)
            ids.insert(record.node.id);
        for (const Input &input : record.node.inputs) {
            const NodeRecord *source = input.source ? nodes.find(input.source->node) : nullptr;
            if (!source)
                continue;
            if (isPort)
                ids.insert(source->node.id);
            else if (isPortOfGroup(*source->node.type))
                ids.insert(record.node.id);
        }
    });
    return ids;
}

} // namespace

std::shared_ptr<const GraphContent> borderOf(const Flow &flow, GraphUid inside)
{
    auto border = std::make_shared<GraphContent>();
    const NodeStore &nodes = flow.nodes(inside);
    for (const NodeId id : idsAtBorder(nodes)) {
        const NodeRecord &record = *nodes.find(id);
        Node node = record.node;
        node.kept.clear();
        if (record.inner)
            node.inner = borderOf(flow, record.inner);
        border->nodes.push_back(std::move(node));
    }
    return border;
}

} // namespace heddle

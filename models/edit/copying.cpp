// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/edit/copying.h"

#include "models/graph/scene.h"

#include <unordered_map>

namespace heddle {

Copies copiesOf(const Scene &scene, const std::vector<NodeId> &ids, QPointF offset)
{
    std::unordered_map<NodeId, std::size_t> places;
    for (const NodeId id : ids)
        places.emplace(id, places.size());
    Copies copies;
    for (const NodeId id : ids) {
        Node copy = scene.node(id)->node;
        copy.id = {};
        copy.at = {copy.at.x + offset.x(), copy.at.y + offset.y()};
        for (Input &input : copy.inputs) {
            const auto among = input.source ? places.find(input.source->node) : places.end();
            if (among == places.end())
                continue;
            copies.inside.push_back(
                {among->second, places.at(id), input.source->port, input.port, input.wireExtra});
            input.source.reset();
            input.wireExtra.clear();
        }
        std::erase_if(copy.inputs, [](const Input &input) { return !input.says(); });
        copies.nodes.push_back(AddNode{std::move(copy)});
    }
    return copies;
}

std::vector<Edit> wiresAmong(const std::vector<Copies::Wire> &wires, const std::vector<NodeId> &copies)
{
    std::vector<Edit> edits;
    for (const Copies::Wire &wire : wires)
        if (wire.from < copies.size() && wire.to < copies.size())
            edits.push_back(
                Connect{{copies[wire.from], wire.output}, copies[wire.to], wire.input, wire.extra});
    return edits;
}

} // namespace heddle

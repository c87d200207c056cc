// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/edit/copying.h"

#include "models/graph/scene.h"

#include <unordered_map>

namespace heddle {
namespace {

bool canRead(const Scene &scene, const WireEnd &end)
{
    const SceneNode *reader = scene.node(end.to);
    const Input *input = reader ? reader->node.input(end.port) : nullptr;
    return reader && reader->type->input(end.port) && !(input && input->source);
}

} // namespace

OutsideWires outsideWires(const Scene &scene, const std::vector<NodeId> &ids)
{
    std::unordered_map<NodeId, std::size_t> places;
    for (const NodeId id : ids)
        places.emplace(id, places.size());
    OutsideWires wires;
    for (const NodeId id : ids) {
        const SceneNode *node = scene.node(id);
        for (const Input &input : node ? node->node.inputs : std::vector<Input>())
            if (input.source && !places.contains(input.source->node))
                wires.into.push_back({places.at(id), input.port, *input.source, input.wireExtra});
        for (const SceneWire *wire : node ? scene.wiresOf(id) : std::vector<const SceneWire *>())
            if (wire->from == id && !places.contains(wire->to)) {
                const SceneNode &reader = *scene.node(wire->to);
                const std::string &port = reader.type->inputs[std::size_t(wire->toPort)].name;
                wires.outOf.push_back(
                    {places.at(id), reader.node.input(port)->source->port, {wire->to, port}});
            }
    }
    return wires;
}

std::vector<Edit> feedEdits(const Scene &scene, const OutsideWires &wires, const std::vector<NodeId> &copies)
{
    std::vector<Edit> edits;
    for (const OutsideWires::Into &wire : wires.into)
        if (wire.node < copies.size() && scene.node(wire.from.node))
            edits.push_back(Connect{wire.from, copies[wire.node], wire.port, wire.extra});
    return edits;
}

std::vector<Edit> readEdits(const Scene &scene, const OutsideWires &wires, const std::vector<NodeId> &copies)
{
    std::vector<Edit> edits;
    for (const OutsideWires::OutOf &wire : wires.outOf)
        if (wire.node < copies.size() && canRead(scene, wire.to))
            edits.push_back(Connect{{copies[wire.node], wire.output}, wire.to.to, wire.to.port});
    return edits;
}

} // namespace heddle

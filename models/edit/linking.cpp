// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/edit/linking.h"

#include "engine/value/convert.h"
#include "models/graph/scene.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace heddle {
namespace {

const Input *wiredInput(const SceneNode *node, const std::string &port)
{
    const Input *input = node ? node->node.input(port) : nullptr;
    return input && input->source ? input : nullptr;
}

bool feeds(const SceneNode &from, const PortType &output, const SceneNode &to)
{
    return std::any_of(to.node.inputs.begin(), to.node.inputs.end(), [&](const Input &input) {
        return input.source == Source{from.id, output.name};
    });
}

struct Wanted {
    Fit fit;
    bool again; ///< From an output that feeds the node already.
};

std::optional<Connect> linkOf(const SceneNode &from, const SceneNode &to, Wanted wanted)
{
    for (const PortType &output : from.type->outputs) {
        if (feeds(from, output, to) != wanted.again)
            continue;
        for (const PortType &input : to.type->inputs)
            if (takesWire(input) && !wiredInput(&to, input.name)
                && fit(*output.type, *input.type) == wanted.fit)
                return Connect{{from.id, output.name}, to.id, input.name};
    }
    return std::nullopt;
}

std::optional<Connect> nextLink(const SceneNode &from, const SceneNode &to)
{
    for (const bool again : {false, true})
        for (const Fit fit : {Fit::Same, Fit::Converted})
            if (auto link = linkOf(from, to, {fit, again}))
                return link;
    return std::nullopt;
}

std::vector<const SceneNode *> leftToRight(const Scene &scene, const std::vector<NodeId> &ids)
{
    std::vector<const SceneNode *> nodes;
    for (const NodeId id : ids)
        if (const SceneNode *node = scene.node(id))
            nodes.push_back(node);
    std::sort(nodes.begin(), nodes.end(), [](const SceneNode *a, const SceneNode *b) {
        return std::make_tuple(a->at.x(), a->at.y(), a->id) < std::make_tuple(b->at.x(), b->at.y(), b->id);
    });
    return nodes;
}

WireEnd endOf(const Scene &scene, const SceneWire &wire)
{
    return {wire.to, scene.node(wire.to)->type->inputs[std::size_t(wire.toPort)].name};
}

} // namespace

std::vector<Edit> linkEdits(const Scene &scene, const std::vector<NodeId> &ids)
{
    const auto nodes = leftToRight(scene, ids);
    std::vector<Edit> edits;
    for (std::size_t i = 1; i < nodes.size(); ++i)
        if (auto link = nextLink(*nodes[i - 1], *nodes[i]))
            edits.push_back(*std::move(link));
    return edits;
}

std::vector<Input> feedsFor(const Scene &scene, const std::vector<NodeId> &ids, const NodeType &type)
{
    SceneNode made;
    made.type = &type;
    std::vector<Input> &inputs = made.node.inputs;
    for (const SceneNode *node : leftToRight(scene, ids))
        if (auto link = nextLink(*node, made)) // they are ordered by port
            inputs.insert(std::ranges::lower_bound(inputs, link->port, {}, &Input::port),
                {link->port, {}, link->from, {}});
    return std::move(inputs);
}

std::optional<Connect> readerFor(const Scene &scene, const std::vector<NodeId> &ids, const NodeType &type)
{
    SceneNode made;
    made.type = &type;
    for (const SceneNode *node : leftToRight(scene, ids))
        if (auto link = nextLink(made, *node))
            return link;
    return std::nullopt;
}

std::vector<Edit> unlinkEdits(const Scene &scene, const std::vector<NodeId> &ids)
{
    const std::unordered_set<NodeId> chosen(ids.begin(), ids.end());
    std::vector<WireEnd> wires;
    for (const NodeId id : ids)
        for (const SceneWire *wire : scene.wiresOf(id))
            if (ids.size() == 1 || (wire->to == id && chosen.contains(wire->from)))
                wires.push_back(endOf(scene, *wire));
    return cutEdits(scene, wires);
}

std::vector<Edit> cutEdits(const Scene &scene, const std::vector<WireEnd> &wires)
{
    std::vector<Edit> edits;
    for (const WireEnd &wire : wires)
        if (wiredInput(scene.node(wire.to), wire.port))
            edits.push_back(Disconnect{wire.to, wire.port});
    return edits;
}

std::vector<Edit> moveWireEdits(const Scene &scene, const std::vector<WireEnd> &wires, const Source &from)
{
    std::vector<Edit> edits;
    for (const WireEnd &wire : wires)
        if (const Input *input = wiredInput(scene.node(wire.to), wire.port); input && input->source != from)
            edits.push_back(Connect{from, wire.to, wire.port, input->wireExtra});
    return edits;
}

std::vector<WireEnd> wiresAt(const Scene &scene, NodeId node, bool output, int port)
{
    std::vector<WireEnd> wires;
    for (const SceneWire *wire : scene.wiresOf(node))
        if (output ? wire->from == node && wire->fromPort == port : wire->to == node && wire->toPort == port)
            wires.push_back(endOf(scene, *wire));
    return wires;
}

} // namespace heddle

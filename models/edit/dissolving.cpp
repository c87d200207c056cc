// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/edit/dissolving.h"

#include "engine/sdk/grouptypes.h"
#include "engine/value/convert.h"
#include "models/edit/transactions.h"
#include "models/graph/scene.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace heddle {
namespace {

using Gone = std::unordered_set<NodeId>;

std::optional<Fit> fitOf(const Scene &scene, const Source &source, const Type &wanted)
{
    const SceneNode *node = scene.node(source.node);
    const PortType *output = node ? node->type->output(source.port) : nullptr;
    return output ? std::optional(fit(*output->type, wanted)) : std::nullopt;
}

/// What fed the node, or those before it that go with it, and fits; the nearest first.
std::optional<Source> feedOf(const Scene &scene, const Gone &gone, NodeId node, const Type &wanted)
{
    std::optional<Source> converted;
    std::unordered_set<NodeId> seen{node};
    std::vector<NodeId> open{node};
    for (std::size_t at = 0; at < open.size(); ++at) {
        const SceneNode *passed = scene.node(open[at]);
        for (const PortType &port : passed->type->inputs) {
            const Input *input = passed->node.input(port.name);
            if (!input || !input->source)
                continue;
            const Source &source = *input->source;
            if (gone.contains(source.node)) {
                if (scene.node(source.node) && seen.insert(source.node).second)
                    open.push_back(source.node);
                continue;
            }
            const auto fits = fitOf(scene, source, wanted);
            if (fits == Fit::Same)
                return source;
            if (fits == Fit::Converted && !converted)
                converted = source;
        }
    }
    return converted;
}

/// The wires that cross the border of these nodes, outwards or inwards.
template <class Then>
void forBorder(const Scene &scene, const std::vector<NodeId> &ids, bool outwards, Then then)
{
    const Gone inside(ids.begin(), ids.end());
    for (const NodeId id : ids)
        for (const SceneWire *wire : scene.wiresOf(id))
            if (outwards ? wire->from == id && !inside.contains(wire->to)
                         : wire->to == id && !inside.contains(wire->from))
                then(*wire, scene.node(wire->to)->type->inputs[std::size_t(wire->toPort)]);
}

} // namespace

std::vector<Edit> dissolveEdits(const Scene &scene, const std::vector<NodeId> &ids)
{
    const Gone gone(ids.begin(), ids.end());
    std::vector<Edit> edits;
    forBorder(scene, ids, true, [&](const SceneWire &wire, const PortType &port) {
        if (auto source = feedOf(scene, gone, wire.from, *port.type))
            edits.push_back(Connect{*std::move(source), wire.to, port.name});
    });
    for (Edit &edit : removeEdits(ids))
        edits.push_back(std::move(edit));
    return edits;
}

std::vector<Edit> removeJoined(const Scene &scene, std::vector<NodeId> ids)
{
    const auto others = std::stable_partition(ids.begin(), ids.end(), [&](NodeId id) {
        const SceneNode *node = scene.node(id);
        return node && isDot(*node->node.type);
    });
    std::vector<Edit> edits = dissolveEdits(scene, {ids.begin(), others});
    for (Edit &edit : removeEdits({others, ids.end()}))
        edits.push_back(std::move(edit));
    return edits;
}

std::vector<Edit> detachEdits(const Scene &scene, const std::vector<NodeId> &ids)
{
    const Gone gone(ids.begin(), ids.end());
    std::vector<Edit> edits;
    forBorder(scene, ids, true, [&](const SceneWire &wire, const PortType &port) {
        if (auto source = feedOf(scene, gone, wire.from, *port.type))
            edits.push_back(Connect{*std::move(source), wire.to, port.name});
        else
            edits.push_back(Disconnect{wire.to, port.name});
    });
    forBorder(scene, ids, false, [&](const SceneWire &wire, const PortType &port) {
        edits.push_back(Disconnect{wire.to, port.name});
    });
    return edits;
}

} // namespace heddle

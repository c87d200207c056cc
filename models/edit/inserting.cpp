// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/edit/inserting.h"

#include "engine/value/convert.h"
#include "models/edit/reach.h"
#include "models/graph/scene.h"

#include <algorithm>
#include <cmath>

namespace heddle {
namespace {

constexpr double kStep = 12; // between the points of a wire that are looked at
constexpr int kMostSteps = 400;

/// How far from the pointer the wire passes through the area; nothing: it passes by.
std::optional<double> passes(const SceneWire &wire, const QRectF &area, QPointF pointer)
{
    const double length = std::hypot(wire.end.x() - wire.start.x(), wire.end.y() - wire.start.y());
    const int steps = std::clamp(int(2 * length / kStep), 8, kMostSteps);
    std::optional<double> least;
    for (int i = 0; i <= steps; ++i) {
        const QPointF at = wire.pointAt(double(i) / steps), way = at - pointer;
        if (const double far = std::hypot(way.x(), way.y()); area.contains(at) && (!least || far < *least))
            least = far;
    }
    return least;
}

const PortType *firstThat(const std::vector<PortType> &ports, auto fitOf)
{
    for (const Fit wanted : {Fit::Same, Fit::Converted})
        for (const PortType &port : ports)
            if (takesWire(port) && fitOf(port) == wanted)
                return &port;
    return nullptr;
}

bool isFedBy(const Scene &scene, LooseNode &node, NodeId other)
{
    if (!node.feeders)
        node.feeders = upstreamOf(scene, {node.id});
    return node.feeders->contains(other);
}

std::optional<Insertion> insertionInto(const Scene &scene, LooseNode &node, const SceneWire &wire)
{
    if (wire.to == node.id)
        return std::nullopt;
    const SceneNode *there = scene.node(node.id), *target = scene.node(wire.to);
    const PortType *input = firstThat(node.type->inputs, [&](const PortType &port) {
        const Input *given = there ? there->node.input(port.name) : nullptr;
        return given && given->source ? Fit::Refused : fit(*wire.fromType, *port.type);
    });
    const PortType *output
        = firstThat(node.type->outputs, [&](const PortType &port) { return fit(*port.type, *wire.toType); });
    const std::string &port = target->type->inputs[std::size_t(wire.toPort)].name;
    const Input *wired = target->node.input(port);
    if (!input || !output || !wired || !wired->source || isFedBy(scene, node, wire.to))
        return std::nullopt;
    return Insertion{*wired->source, {wire.to, port}, input->name, output->name};
}

} // namespace

LooseNode looseNode(const Scene &scene, NodeId id)
{
    const SceneNode *node = scene.node(id);
    if (!node)
        return {};
    for (const SceneWire *wire : scene.wiresOf(id))
        if (wire->from == id)
            return {};
    return {node->type, id};
}

std::optional<Insertion> insertionUnder(
    const Scene &scene, LooseNode &node, const QRectF &body, QPointF pointer)
{
    if (!node.type)
        return std::nullopt;
    std::vector<std::pair<double, const SceneWire *>> near;
    for (const SceneWire *wire : scene.wiresIn(body))
        if (const auto far = passes(*wire, body, pointer))
            near.emplace_back(*far, wire);
    std::sort(near.begin(), near.end());
    for (const auto &[far, wire] : near)
        if (auto found = insertionInto(scene, node, *wire))
            return found;
    return std::nullopt;
}

bool hasWireIn(const Scene &scene, const QRectF &area)
{
    return std::ranges::any_of(scene.wiresIn(area),
        [&](const SceneWire *wire) { return passes(*wire, area, area.center()).has_value(); });
}

std::vector<Edit> insertEdits(const Insertion &place, NodeId node)
{
    return {
        Connect{place.from, node, place.input}, Connect{{node, place.output}, place.to.to, place.to.port}};
}

} // namespace heddle

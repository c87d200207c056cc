// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread; pure functions.
#include "models/graph/passing.h"

#include "engine/message/passing.h"
#include "models/graph/scene.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace heddle {
namespace {

struct Passing {
    Q_DECLARE_TR_FUNCTIONS(heddle::Passing)
};

/// In the order of the inputs.
std::vector<Arrival> arrivalsAt(const Scene &scene, const SceneNode &node)
{
    std::vector<Arrival> arrivals;
    for (const SceneWire *wire : scene.wiresOf(node.id))
        if (wire->to == node.id) {
            const bool open = wire->toType->kind == Kind::Any;
            arrivals.push_back({wire->toPort, open ? wire->fromType : wire->toType});
        }
    std::ranges::sort(arrivals, {}, &Arrival::input);
    return arrivals;
}

QString nameOf(const std::vector<PortType> &ports, int index)
{
    return QString::fromStdString(ports[std::size_t(index)].name);
}

QString mutedText(const ScenePort &port)
{
    return port.output ? Passing::tr("Muted: nothing goes out.") : QString();
}

} // namespace

std::vector<Passage> passagesOf(const Scene &scene, const SceneNode &node)
{
    std::vector<Passage> passages;
    if (node.node.mode != NodeMode::Bypassed || node.isGroup())
        return passages;
    const std::vector<Arrival> arrivals = arrivalsAt(scene, node);
    for (std::size_t i = 0; i < node.type->outputs.size(); ++i)
        if (const int input = passedInput(arrivals, *node.type->outputs[i].type); input >= 0) {
            const auto found = std::ranges::find(arrivals, input, &Arrival::input);
            passages.push_back({input, int(i), found->type});
        }
    return passages;
}

QString passingText(const Scene &scene, const ScenePort &port)
{
    const SceneNode *node = scene.node(port.node);
    if (!node || node->node.mode == NodeMode::Active)
        return {};
    if (node->node.mode == NodeMode::Muted)
        return mutedText(port);
    if (node->isGroup())
        return Passing::tr("Bypassed: nothing inside runs; what comes in goes on there where it fits.");
    for (const Passage &passage : passagesOf(scene, *node)) {
        if (port.output && passage.output == port.index)
            return Passing::tr("Bypassed: gives what comes into %1.")
                .arg(nameOf(node->type->inputs, passage.input));
        if (!port.output && passage.input == port.index)
            return Passing::tr("Bypassed: goes out at %1.").arg(nameOf(node->type->outputs, passage.output));
    }
    return port.output
        ? Passing::tr("Bypassed: nothing that is wired to the node fits here, so nothing goes out.")
        : Passing::tr("Bypassed: what comes in here goes nowhere.");
}

} // namespace heddle

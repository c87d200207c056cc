// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. The room that nodes have for what they are shown by.
#include "engine/sdk/grouptypes.h"
#include "models/graph/folding.h"
#include "models/graph/looks.h"
#include "models/graph/scene.h"

#include <algorithm>

namespace heddle {

/// Shared by all nodes of a type; one with ports, a look or a fold of its own has its own.
std::shared_ptr<const NodeLayout> Scene::layoutFor(const SceneNode &node)
{
    if (isDot(*node.node.type)) {
        static const auto dot = std::make_shared<const NodeLayout>(dotLayout());
        return dot;
    }
    // What a port of a group brings changes its colour, not its shape.
    const bool port
        = isPortOfGroup(*node.node.type) && node.type->outputs.size() == node.node.type->outputs.size();
    const NodeType &type = port ? *node.node.type : *node.type;
    const std::string chosen = chosenLook(node.node);
    const bool folds = isCollapsed(node.node) || hidesUnused(node.node);
    const auto made = [&] {
        const std::string look = lookOf(type, chosen, hasOwnFile(type));
        const NodeLayout layout
            = hidesUnused(node.node) ? layoutOf(type, look, usedPorts(node)) : layoutOf(type, look);
        return std::make_shared<const NodeLayout>(isCollapsed(node.node) ? collapsed(layout) : layout);
    };
    if (&type != node.node.type || !chosen.empty() || folds)
        return made();
    auto &layout = m_layouts[&type];
    if (!layout)
        layout = made();
    return layout;
}

/// Those that a wire arrives at or leaves from.
ShownPorts Scene::usedPorts(const SceneNode &node) const
{
    ShownPorts used;
    for (const PortType &port : node.type->inputs) {
        const Input *input = node.node.input(port.name);
        used.inputs.push_back(input && input->source);
    }
    used.outputs.resize(node.type->outputs.size());
    for (const int wire : node.wires)
        if (const SceneWire &one = m_wires[std::size_t(wire)];
            one.from == node.id && std::size_t(one.fromPort) < used.outputs.size())
            used.outputs[std::size_t(one.fromPort)] = true;
    return used;
}

/// A wire came or went: an unused output may be used now.
void Scene::refit(SceneNode &node)
{
    if (!hidesUnused(node.node))
        return;
    node.layout = layoutFor(node);
    place(node, node.at, node.layout->size(node.node.width));
    for (const int wire : node.wires)
        aim(wire, true);
    m_resized.push_back(node.id);
}

/// All ports of a collapsed node on that side are one: the first that is wired, else the first.
int Scene::mergedPort(const SceneNode &node, bool output) const
{
    int first = -1;
    for (const int wire : node.wires) {
        const SceneWire &one = m_wires[std::size_t(wire)];
        const int port = output ? one.fromPort : one.toPort;
        if ((output ? one.from : one.to) == node.id && (first < 0 || port < first))
            first = port;
    }
    const std::vector<PortType> &ports = output ? node.type->outputs : node.type->inputs;
    if (first >= 0)
        return first;
    const auto found = std::ranges::find_if(ports, takesWire);
    return found == ports.end() ? -1 : int(found - ports.begin());
}

void Scene::setOwnFiles(const QStringList &types)
{
    std::unordered_set<std::string> now;
    for (const QString &type : types)
        now.insert(type.toStdString());
    const auto before = std::exchange(m_ownFiles, std::move(now));
    if (before == m_ownFiles)
        return;
    m_layouts.clear();
    std::vector<NodeId> changed;
    for (SceneNode &node : m_nodes) {
        if (!node.id || before.contains(node.type->id) == m_ownFiles.contains(node.type->id))
            continue;
        node.layout = layoutFor(node);
        place(node, node.at, node.layout->size(node.node.width));
        changed.push_back(node.id);
    }
    emit sizesTouched(changed);
    flush();
}

} // namespace heddle

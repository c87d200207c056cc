// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. The room that nodes have for what they are shown by.
#include "models/graph/looks.h"
#include "models/graph/scene.h"

namespace heddle {

/// Shared by all nodes of a type; one with ports or a look of its own has its own.
std::shared_ptr<const NodeLayout> Scene::layoutFor(const SceneNode &node)
{
    const std::string chosen = chosenLook(node.node);
    const auto made = [&] {
        const std::string look = lookOf(*node.type, chosen, hasOwnFile(*node.type));
        return std::make_shared<const NodeLayout>(layoutOf(*node.type, look));
    };
    if (node.type != node.node.type || !chosen.empty())
        return made();
    auto &layout = m_layouts[node.type];
    if (!layout)
        layout = made();
    return layout;
}

/// A node that is being dragged stays where the hand has it.
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

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. What is shown on nodes for a while, and what the nodes in a frame come to.
#include "models/graph/scene.h"

#include <algorithm>

namespace heddle {

void Scene::setPlanned(const std::vector<NodeId> &ids)
{
    QList<int> touched;
    const auto mark = [&](NodeId id, bool planned) {
        SceneNode *node = find(id);
        if (!node || node->planned == planned)
            return;
        node->planned = planned;
        touched.append(int(id.value));
    };
    const std::unordered_set<NodeId> now(ids.begin(), ids.end());
    for (const NodeId id : std::exchange(m_planned, ids))
        if (!now.contains(id))
            mark(id, false);
    for (const NodeId id : ids)
        mark(id, true);
    if (!touched.isEmpty())
        emit statesTouched(touched);
}

void Scene::setCosts(CostMeasure measure, const std::vector<NodeCost> &costs)
{
    for (SceneNode &node : m_nodes)
        node.cost = -1;
    m_measure = measure;
    m_mostCost = 0;
    for (const NodeCost &cost : costs) {
        SceneNode *node = find(cost.node);
        if (!node)
            continue;
        node->cost = costBy(measure, cost);
        m_mostCost = std::max(m_mostCost, node->cost);
    }
    m_whole = true;
    flush();
}

FrameSum Scene::sumOf(const Frame &frame) const
{
    const auto [known, isNew] = m_frameSums.try_emplace(frame.id);
    if (isNew)
        for (const NodeId id : nodesInFrame(frame)) {
            const SceneNode *inside = node(id);
            known->second.add(inside->status, inside->cost);
        }
    return known->second;
}

} // namespace heddle

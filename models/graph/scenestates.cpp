// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. How the nodes of the scene stand, and which of them were told to stop.
#include "models/graph/scene.h"

namespace heddle {

/// What is muted is meant to wait, and nobody waits for it.
NodeState Scene::countedAs(const NodeStatus &status)
{
    return status.muted ? NodeState::Done : status.state;
}

void Scene::setStatus(NodeId id, NodeStatus status)
{
    SceneNode *node = find(id);
    if (!node)
        return;
    const bool wasDefiant = node->defiant;
    heedStop(*node, status);
    if (node->status == status && node->defiant == wasDefiant)
        return;
    count(id, countedAs(node->status), countedAs(status));
    node->clock.take(status);
    node->state = status.state;
    node->progress = status.progress;
    node->status = std::move(status);
    m_states.append(int(id.value));
}

/// The engine may not have heard of the wish yet; and a run that began after it is another one.
void Scene::heedStop(SceneNode &node, NodeStatus &status)
{
    const bool running = status.state == NodeState::Running;
    const bool another = node.state == NodeState::Running && status.elapsed < node.status.elapsed;
    if (!running || another) {
        m_stops.end(node.id);
        node.defiant = false;
    }
    if (running && status.stopping)
        m_stops.ask(node.id);
    else if (running && m_stops.asked(node.id))
        status.stopping = true;
}

void Scene::count(NodeId id, NodeState before, NodeState now)
{
    --m_counts[std::size_t(before)];
    ++m_counts[std::size_t(now)];
    if (now == NodeState::Running)
        m_running.insert(id);
    else
        m_running.erase(id);
}

void Scene::noteStop(const std::vector<NodeId> &ids)
{
    const std::vector<NodeId> told = ids.empty() ? std::vector(m_running.begin(), m_running.end()) : ids;
    QList<int> touched;
    for (const NodeId id : told) {
        SceneNode *node = find(id);
        if (!node || node->state != NodeState::Running || node->status.stopping)
            continue;
        m_stops.ask(id);
        node->status.stopping = true;
        node->clock.take(node->status);
        touched.append(int(id.value));
    }
    if (touched.isEmpty())
        return;
    emit statesTouched(touched);
    emit stopsTouched(touched);
}

void Scene::noteDefiance(const std::vector<NodeId> &ids)
{
    QList<int> touched;
    for (const NodeId id : ids) {
        SceneNode *node = find(id);
        if (!node || node->state != NodeState::Running)
            continue;
        node->defiant = true;
        touched.append(int(id.value));
    }
    if (touched.isEmpty())
        return;
    emit statesTouched(touched);
    emit stopsTouched(touched);
}

} // namespace heddle

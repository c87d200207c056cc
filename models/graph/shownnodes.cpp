// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread.
#include "models/graph/shownnodes.h"

#include "models/edit/nodeedits.h"
#include "models/graph/nodeids.h"
#include "models/graph/nodeproperties.h"
#include "models/graph/scene.h"

#include <algorithm>
#include <chrono>

namespace heddle {
namespace {

// While panning, nodes come into view many times a second; the engine hears of it about thirty times.
constexpr std::chrono::milliseconds kWatchDelay{30};
constexpr std::chrono::milliseconds kTick{250}; // Clocks in nodes show whole seconds.

} // namespace

ShownNodes::ShownNodes(NodeEdits &edits, const Scene &scene, QObject *parent)
    : QObject(parent)
    , m_edits(edits)
    , m_scene(scene)
{
    m_watchTimer.setSingleShot(true);
    m_watchTimer.setInterval(kWatchDelay);
    m_clock.setInterval(kTick);
    connect(&m_clock, &QTimer::timeout, this, &ShownNodes::tick);
    connect(&m_watchTimer, &QTimer::timeout, this, &ShownNodes::postWatch);
}

ShownNodes::~ShownNodes() = default;

void ShownNodes::setVisible(const QList<int> &ids)
{
    hold(this, toIds(ids));
}

NodeProperties *ShownNodes::ensure(NodeId id)
{
    const SceneNode *node = m_scene.node(id);
    if (!node)
        return nullptr;
    NodeProperties *&properties = m_properties[id];
    if (!properties) {
        properties = new NodeProperties(m_edits, m_scene, *node, this);
        if (properties->ticks())
            m_clock.start();
    }
    return properties;
}

NodeProperties *ShownNodes::properties(NodeId id) const
{
    const auto found = m_properties.find(id);
    return found == m_properties.end() ? nullptr : found->second;
}

void ShownNodes::setInspected(NodeId id)
{
    if (m_inspected == id)
        return;
    m_inspected = ensure(id) ? id : NodeId{};
    watchSoon();
}

void ShownNodes::hold(const QObject *who, const std::vector<NodeId> &ids)
{
    std::unordered_set<NodeId> wanted, &held = m_held[who];
    for (const NodeId id : ids)
        if (ensure(id)) // Also one that was there: it may have been forgotten since.
            wanted.insert(id);
    if (std::exchange(held, std::move(wanted)) != held)
        watchSoon();
}

void ShownNodes::letGoOf(const QObject *who)
{
    const auto held = m_held.find(who);
    if (held == m_held.end())
        return;
    m_held.erase(held);
    watchSoon();
}

void ShownNodes::forget(NodeId id)
{
    if (m_inspected == id)
        m_inspected = {};
    for (auto &[who, held] : m_held)
        held.erase(id);
    if (const auto found = m_properties.find(id); found != m_properties.end()) {
        m_farewell.add(found->second);
        m_properties.erase(found);
    }
    if (std::binary_search(m_watched.begin(), m_watched.end(), id))
        m_stale.insert(id);
}

void ShownNodes::apply(const GraphDelta &delta)
{
    std::vector<NodeId> gone = delta.removed;
    if (delta.reset) {
        while (!m_properties.empty()) {
            gone.push_back(m_properties.begin()->first);
            forget(gone.back());
        }
        m_stale.insert(m_watched.begin(), m_watched.end());
    }
    for (const NodeId id : delta.removed)
        forget(id);
    for (const Node &node : delta.changed)
        if (NodeProperties *shown = properties(node.id); shown && !isSameType(*shown->type(), *node.type)) {
            forget(node.id); // The id has been used again, or the type was declared anew.
            gone.push_back(node.id);
            watchSoon();
        }
    if (!gone.empty())
        emit forgotten(gone);
    if (!delta.changed.empty() || !delta.added.empty() || !delta.removed.empty())
        for (const auto &[id, properties] : m_properties)
            properties->refreshPorts(*m_scene.node(id)); // A wire concerns both its ends.
    for (const Node &node : delta.changed)
        if (NodeProperties *shown = properties(node.id))
            shown->refresh(*m_scene.node(node.id));
    for (const auto &[id, status] : delta.statuses)
        if (NodeProperties *shown = properties(id))
            shown->refreshStatus(*m_scene.node(id));
    if (!delta.statuses.empty() && !m_clock.isActive())
        tick();
    for (const OutputChange &change : delta.outputs)
        if (NodeProperties *shown = properties(change.node))
            shown->setOutputs(change.values);
    for (const Messages &told : delta.messages)
        if (NodeProperties *shown = properties(told.node))
            shown->receive(told.values);
    if (delta.reset || !delta.removed.empty())
        watchSoon();
}

void ShownNodes::refreshPlaces(const std::vector<NodeId> &ids)
{
    for (const NodeId id : ids)
        if (NodeProperties *shown = properties(id))
            shown->refreshPlace(*m_scene.node(id));
}

void ShownNodes::refreshSelected(const QList<int> &ids)
{
    for (const int id : ids) {
        const NodeId node{std::uint32_t(id)};
        if (NodeProperties *shown = properties(node); shown && m_scene.node(node))
            shown->refreshSelected(*m_scene.node(node));
    }
}

void ShownNodes::refreshStatuses(const QList<int> &ids)
{
    for (const int id : ids) {
        const NodeId node{std::uint32_t(id)};
        if (NodeProperties *shown = properties(node); shown && m_scene.node(node))
            shown->refreshStatus(*m_scene.node(node));
    }
}

void ShownNodes::watchSoon()
{
    if (!m_watchTimer.isActive())
        m_watchTimer.start();
}

void ShownNodes::postWatch()
{
    std::vector<NodeId> wanted;
    if (m_inspected)
        wanted.push_back(m_inspected);
    for (const auto &[who, held] : m_held)
        wanted.insert(wanted.end(), held.begin(), held.end());
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    if (wanted == m_watched && m_stale.empty() && m_edits.graph() == m_watchedGraph)
        return;
    m_watched = std::move(wanted);
    m_watchedGraph = m_edits.graph();
    std::vector<NodeId> known = m_watched;
    if (std::erase_if(known, [this](NodeId id) { return m_stale.contains(id); }) > 0)
        m_edits.post(WatchCommand{
            m_watchedGraph, std::move(known)}); // Values come for those that are new to the list.
    m_stale.clear();
    m_edits.post(WatchCommand{m_watchedGraph, m_watched});
    prune();
}

/// Properties live as long as their outputs are watched, so that a node that comes back into view at once
/// still has its values.
void ShownNodes::prune()
{
    for (auto it = m_properties.begin(); it != m_properties.end();) {
        if (std::binary_search(m_watched.begin(), m_watched.end(), it->first)) {
            ++it;
            continue;
        }
        it->second->deleteLater();
        it = m_properties.erase(it);
    }
}

void ShownNodes::tick()
{
    bool any = false;
    for (const auto &[id, properties] : m_properties) {
        if (!properties->ticks())
            continue;
        any = true;
        if (m_clock.isActive())
            properties->tick();
    }
    if (!any)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

} // namespace heddle

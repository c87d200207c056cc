// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/news.h"

#include <algorithm>
#include <array>

namespace heddle {

namespace {

/// States from the most to the least urgent: a group shows the first of those inside it.
constexpr std::array kUrgency{NodeState::Error, NodeState::Warning, NodeState::Running, NodeState::Queued,
    NodeState::OutOfDate, NodeState::Interrupted, NodeState::NotSetUp, NodeState::Waiting, NodeState::Done,
    NodeState::Cached};

std::size_t urgency(NodeState state)
{
    return std::size_t(std::find(kUrgency.begin(), kUrgency.end(), state) - kUrgency.begin());
}

} // namespace

void News::look(GraphUid graph)
{
    m_graph = graph;
    m_reset = m_frames = m_panel = true;
    m_changed.clear();
    m_watched.clear();
    m_newlyWatched.clear();
}

void News::watch(const std::vector<NodeId> &nodes)
{
    std::unordered_set<NodeId> watched(nodes.begin(), nodes.end());
    for (const NodeId node : watched)
        if (!m_watched.contains(node))
            m_newlyWatched.insert(node);
    m_watched = std::move(watched);
}

void News::note(const FlowChanges &changes)
{
    for (const auto *items : {&changes.added, &changes.removed, &changes.changed})
        for (const FlowChanges::Item &item : *items)
            if (item.graph == m_graph)
                m_changed.insert(item.node);
    for (const FlowChanges::Item &item : changes.removed)
        if (item.graph != m_graph)
            m_thinned.insert(item.graph);
    if (std::find(changes.frames.begin(), changes.frames.end(), m_graph) != changes.frames.end())
        m_frames = true;
    if (std::find(changes.panels.begin(), changes.panels.end(), m_graph) != changes.panels.end())
        m_panel = true;
}

void News::collect(GraphDelta &delta)
{
    delta.graph = m_flow.pathOf(m_graph);
    delta.reset = std::exchange(m_reset, false);
    if (delta.reset) {
        m_known.clear();
        m_flow.nodes(m_graph).forEach([&](const NodeRecord &record) { m_changed.insert(record.node.id); });
    }
    collectNodes(delta);
    collectResults(delta);
    collectMessages(delta);
    m_newlyWatched.clear();
    if (std::exchange(m_frames, false))
        delta.frames = m_flow.frames(m_graph);
    if (std::exchange(m_panel, false))
        delta.panel = m_flow.panel(m_graph);
    if (const Totals now = totals(); !(now == m_toldTotals) || delta.reset)
        delta.totals = m_toldTotals = now;
}

void News::collectNodes(GraphDelta &delta)
{
    // Taken, not cleared: clearing a set costs what it once held, and a file that was opened held everything.
    for (const NodeId id : std::exchange(m_changed, {})) {
        const NodeRecord *record = m_flow.find(m_graph, id);
        if (!record) {
            if (m_known.erase(id))
                delta.removed.push_back(id);
            continue;
        }
        if (m_known.insert(id).second)
            delta.added.push_back(record->node);
        else
            delta.changed.push_back(record->node);
    }
    const auto byId = [](const Node &a, const Node &b) { return a.id < b.id; };
    std::sort(delta.added.begin(), delta.added.end(), byId);
    std::sort(delta.changed.begin(), delta.changed.end(), byId);
    std::sort(delta.removed.begin(), delta.removed.end());
}

void News::collectResults(GraphDelta &delta)
{
    const std::vector<Slot> touched = m_evaluator.takeTouched();
    if (delta.reset) {
        for (const Node &node : delta.added)
            collectResult(delta, node.id, m_flow.find(m_graph, node.id)->slot);
    } else {
        std::unordered_set<Slot> told;
        for (const Slot slot : touched)
            if (const Slot shown = shownSlot(slot); shown != kNoSlot && told.insert(shown).second)
                collectResult(delta, m_flow.record(shown).node.id, shown);
        for (const GraphUid graph : m_thinned)
            if (const Slot shown = shownSlot(groupSlot(graph)); shown != kNoSlot && told.insert(shown).second)
                collectResult(delta, m_flow.record(shown).node.id, shown);
        for (const NodeId node : m_newlyWatched)
            if (const NodeRecord *record = m_flow.find(m_graph, node);
                record && !told.contains(record->slot) && !record->inner)
                delta.outputs.push_back({node, m_evaluator.cell(record->slot).outputs});
    }
    m_thinned.clear();
}

/// What watched nodes have told; to those that are looked at from now on, the latest once more.
void News::collectMessages(GraphDelta &delta)
{
    std::unordered_set<NodeId> told;
    for (auto &[slot, values] : m_evaluator.takeMessages()) {
        if (!m_flow.isUsed(slot) || m_flow.graphOf(slot) != m_graph)
            continue;
        const NodeId node = m_flow.record(slot).node.id;
        if (m_watched.contains(node) && told.insert(node).second)
            delta.messages.push_back(
                {node, {std::make_move_iterator(values.begin()), std::make_move_iterator(values.end())}});
    }
    for (const NodeId node : m_newlyWatched) {
        const NodeRecord *record = m_flow.find(m_graph, node);
        const Value *latest = record ? m_evaluator.latestMessage(record->slot) : nullptr;
        if (latest && told.insert(node).second)
            delta.messages.push_back({node, {*latest}});
    }
}

void News::collectResult(GraphDelta &delta, NodeId node, Slot slot)
{
    if (const GraphUid inner = m_flow.record(slot).inner) {
        delta.statuses.emplace_back(node, groupStatus(inner));
        return;
    }
    const Cell &cell = m_evaluator.cell(slot);
    NodeStatus status = cell.status;
    if (cell.run)
        status.elapsed
            = std::chrono::duration<double>(std::chrono::steady_clock::now() - cell.started).count();
    delta.statuses.emplace_back(node, std::move(status));
    if (m_watched.contains(node))
        delta.outputs.push_back({node, cell.outputs});
}

NodeStatus News::groupStatus(GraphUid inner) const
{
    NodeStatus worst;
    worst.state = NodeState::Cached;
    double seconds = 0;
    m_flow.nodes(inner).forEach([&](const NodeRecord &record) {
        const NodeStatus status
            = record.inner ? groupStatus(record.inner) : m_evaluator.cell(record.slot).status;
        seconds += status.elapsed;
        if (urgency(status.state) < urgency(worst.state))
            worst = status;
    });
    worst.elapsed = seconds;
    return worst;
}

/// The group whose inside the graph is.
Slot News::groupSlot(GraphUid graph) const
{
    if (graph == kRoot || !m_flow.hasGraph(graph))
        return kNoSlot;
    const auto [parent, owner] = m_flow.ownerOf(graph);
    const NodeRecord *record = m_flow.find(parent, owner);
    return record ? record->slot : kNoSlot;
}

/// The node of the graph that is looked at which shows this slot: itself, or the group it is in.
Slot News::shownSlot(Slot slot) const
{
    if (!m_flow.isUsed(slot))
        return kNoSlot;
    while (slot != kNoSlot && m_flow.graphOf(slot) != m_graph)
        slot = groupSlot(m_flow.graphOf(slot));
    return slot;
}

Totals News::totals() const
{
    const auto count = [&](NodeState state) { return std::uint32_t(m_evaluator.count(state)); };
    return {std::uint32_t(m_flow.size()), count(NodeState::Running), count(NodeState::Queued),
        count(NodeState::Error), count(NodeState::Warning), std::uint32_t(m_evaluator.abandoned()),
        m_evaluator.progress()};
}

} // namespace heddle

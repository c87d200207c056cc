// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/news.h"

#include "engine/message/portorder.h"
#include "engine/session/border.h"

#include <algorithm>
#include <cstdint>

namespace heddle {

namespace {

bool isProblem(NodeState state)
{
    return state == NodeState::Error || state == NodeState::Warning || state == NodeState::NotSetUp;
}

} // namespace

NodeStatus statusNow(const Cell &cell)
{
    NodeStatus status = toldStatus(cell);
    if (cell.run)
        status.elapsed
            = std::chrono::duration<double>(std::chrono::steady_clock::now() - cell.started).count();
    return status;
}

void News::look(GraphUid graph)
{
    m_graph = graph;
    m_path = m_flow.pathOf(graph);
    m_reset = m_frames = m_panel = m_variablesStale = true;
    m_changed.clear();
    m_watched.clear();
    m_newlyWatched.clear();
}

void News::stayThere()
{
    if (m_flow.hasGraph(m_graph))
        return;
    GraphPath path = m_path;
    while (!m_flow.graphAt(path))
        path.pop_back();
    look(*m_flow.graphAt(path));
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
            else if (const Slot group = shownSlot(groupSlot(item.graph)); group != kNoSlot)
                noteBorder(m_flow.record(group).node.id);
    for (const FlowChanges::Item &item : changes.removed)
        if (item.graph != m_graph)
            m_thinned.insert(item.graph);
    for (const FlowChanges::Item &item : changes.removed)
        noteState(item.slot);
    m_problemsStale = m_problemsStale || !m_troubled.empty(); // names
    m_variablesStale = true; // of their users, too
    if (std::find(changes.frames.begin(), changes.frames.end(), m_graph) != changes.frames.end())
        m_frames = true;
    if (std::find(changes.panels.begin(), changes.panels.end(), m_graph) != changes.panels.end())
        m_panel = true;
    m_bookmarks = m_bookmarks || changes.bookmarks;
}

/// The ports of that group may be others.
void News::noteBorder(NodeId group)
{
    m_changed.insert(group);
    if (m_watched.contains(group))
        m_newlyWatched.insert(group);
}

void News::collect(GraphDelta &delta, std::size_t states)
{
    delta.graph = m_flow.pathOf(m_graph);
    delta.reset = std::exchange(m_reset, false);
    if (delta.reset) {
        m_known.clear();
        m_flow.nodes(m_graph).forEach([&](const NodeRecord &record) { m_changed.insert(record.node.id); });
    }
    if (std::vector<std::string> names = namesTo(m_graph); delta.reset || names != m_toldNames)
        delta.names = m_toldNames = std::move(names);
    collectNodes(delta);
    collectResults(delta, states);
    collectProblems(delta);
    collectMessages(delta);
    collectLog(delta);
    m_newlyWatched.clear();
    if (std::exchange(m_frames, false))
        delta.frames = m_flow.frames(m_graph);
    if (std::exchange(m_panel, false))
        delta.panel = m_flow.panel(m_graph);
    if (std::exchange(m_bookmarks, false))
        delta.bookmarks = m_flow.bookmarks();
    if (std::exchange(m_costs, false))
        delta.costs = costs();
    collectVariables(delta);
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
            delta.added.push_back(shown(*record));
        else
            delta.changed.push_back(shown(*record));
    }
    const auto byId = [](const Node &a, const Node &b) { return a.id < b.id; };
    std::sort(delta.added.begin(), delta.added.end(), byId);
    std::sort(delta.changed.begin(), delta.changed.end(), byId);
    std::sort(delta.removed.begin(), delta.removed.end());
}

void News::collectResults(GraphDelta &delta, std::size_t states)
{
    if (delta.reset)
        collectAllResults(delta);
    else
        collectTouched(delta, states);
    m_thinned.clear();
}

void News::collectAllResults(GraphDelta &delta)
{
    for (const Slot slot : m_evaluator.takeTouched(SIZE_MAX))
        noteState(slot);
    for (const Node &node : delta.added)
        collectResult(delta, node.id, m_flow.find(m_graph, node.id)->slot);
}

void News::collectTouched(GraphDelta &delta, std::size_t states)
{
    std::unordered_set<Slot> told;
    const auto tell = [&](Slot slot) {
        if (slot != kNoSlot && told.insert(slot).second)
            collectResult(delta, m_flow.record(slot).node.id, slot);
    };
    const auto tellNode = [&](NodeId node) {
        if (const NodeRecord *record = m_flow.find(m_graph, node);
            record && m_evaluator.isTouched(record->slot))
            tell(record->slot);
    };
    for (const std::vector<Node> *nodes : {&delta.added, &delta.changed})
        for (const Node &node : *nodes)
            tellNode(node.id);
    for (const NodeId node : m_watched)
        tellNode(node);
    while (told.size() < states && m_evaluator.hasTouched())
        for (const Slot slot : m_evaluator.takeTouched(states)) {
            noteState(slot);
            tell(shownSlot(slot));
        }
    for (const GraphUid graph : m_thinned)
        tell(shownSlot(groupSlot(graph)));
    for (const NodeId node : m_newlyWatched)
        if (const NodeRecord *record = m_flow.find(m_graph, node); record && !told.contains(record->slot))
            delta.outputs.push_back({node, outputsOf(*record)});
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

/// Of all graphs: whoever looks for a line need not know where it was said.
void News::collectLog(GraphDelta &delta)
{
    RunLog::Batch batch = m_evaluator.takeLog();
    delta.log.begun = std::exchange(m_begun, false);
    delta.log.lost = batch.lost;
    for (RunLog::Line &line : batch.lines) {
        if (!m_flow.isUsed(line.slot))
            continue;
        const Node &node = m_flow.record(line.slot).node;
        delta.log.lines.push_back({{m_flow.pathOf(m_flow.graphOf(line.slot)), node.id}, node.name, line.run,
            line.level, std::move(line.text), line.time});
    }
}

void News::collectResult(GraphDelta &delta, NodeId node, Slot slot)
{
    if (const GraphUid inner = m_flow.record(slot).inner) {
        delta.statuses.emplace_back(node, groupStatus(inner));
        if (m_watched.contains(node))
            delta.outputs.push_back({node, outputsOf(m_flow.record(slot))});
        return;
    }
    const Cell &cell = m_evaluator.cell(slot);
    delta.statuses.emplace_back(node, statusNow(cell));
    if (m_watched.contains(node))
        delta.outputs.push_back({node, cell.outputs});
}

/// A group gives what its ports hand out, in their order.
std::vector<Value> News::outputsOf(const NodeRecord &record) const
{
    if (!record.inner)
        return m_evaluator.cell(record.slot).outputs;
    std::vector<const NodeRecord *> ports;
    m_flow.nodes(record.inner).forEach([&](const NodeRecord &inside) {
        if (inside.node.type->id == kGroupOutputType)
            ports.push_back(&inside);
    });
    std::ranges::sort(
        ports, [](const NodeRecord *a, const NodeRecord *b) { return standsAbove(a->node, b->node); });
    std::vector<Value> values;
    for (const NodeRecord *port : ports) {
        const std::vector<Value> &given = m_evaluator.cell(port->slot).outputs;
        values.push_back(given.empty() ? Value() : given.front());
    }
    return values;
}

/// What the nodes inside a group add up to.
struct News::Sum {
    NodeStatus worst{.state = NodeState::Cached, .text = {}}, asleep = worst; // asleep: of what is muted
    double seconds = 0, done = 0; // done: in nodes
    std::size_t nodes = 0;
    bool busy = false, awake = false;

    void add(const NodeStatus &status, const std::string &name)
    {
        seconds += status.elapsed;
        NodeStatus &sum = status.muted ? asleep : worst;
        if (urgencyOf(status.state) >= urgencyOf(sum.state))
            return;
        sum = status;
        if (!sum.text.empty())
            sum.text = name + ": " + sum.text;
    }
    void addProgress(const NodeStatus &status)
    {
        ++nodes;
        awake = awake || !status.muted;
        const bool runs = status.state == NodeState::Running;
        const bool waits = status.state == NodeState::Queued || status.state == NodeState::OutOfDate;
        busy = busy || runs || status.state == NodeState::Queued;
        done += runs ? std::max(0.0, double(status.progress)) : waits ? 0 : 1;
    }
};

void News::addUp(GraphUid inner, const std::string &way, Sum &sum) const
{
    m_flow.nodes(inner).forEach([&](const NodeRecord &record) {
        if (record.inner)
            return addUp(record.inner, way + record.node.name + " › ", sum);
        const NodeStatus status = toldStatus(m_evaluator.cell(record.slot));
        sum.add(status, way + record.node.name);
        if (!isPortOfGroup(*record.node.type))
            sum.addProgress(status);
    });
}

/// The most urgent state inside, the node that is in it by name, and how far all of them are together. What
/// is muted is meant to wait: it counts where nothing else is there.
NodeStatus News::groupStatus(GraphUid inner) const
{
    Sum sum;
    addUp(inner, {}, sum);
    if (sum.nodes > 0 && !sum.awake)
        sum.worst = sum.asleep;
    sum.worst.elapsed = sum.seconds;
    sum.worst.expected = -1;
    sum.worst.pinned = false; // that is a matter of one node
    sum.worst.progress = sum.busy ? float(sum.done / double(sum.nodes)) : -1;
    return sum.worst;
}

Node News::shown(const NodeRecord &record) const
{
    Node node = record.node;
    if (record.inner)
        node.inner = borderOf(m_flow, record.inner);
    return node;
}

// ---- problems elsewhere ---------------------------------------------------------------------------

void News::noteState(Slot slot)
{
    if (const auto known = m_troubledIn.find(slot); known != m_troubledIn.end()) {
        const auto graph = m_troubled.find(known->second);
        graph->second.erase(slot);
        if (graph->second.empty())
            m_troubled.erase(graph);
        m_troubledIn.erase(known);
        m_problemsStale = true;
    }
    if (!m_flow.isUsed(slot) || m_flow.record(slot).inner || !isProblem(m_evaluator.cell(slot).status.state))
        return;
    m_troubled[m_flow.graphOf(slot)].insert(slot);
    m_troubledIn[slot] = m_flow.graphOf(slot);
    m_problemsStale = true;
}

void News::collectProblems(GraphDelta &delta)
{
    if (!std::exchange(m_problemsStale, false) && !delta.reset)
        return;
    std::vector<Problem> now = problemsElsewhere();
    if (delta.reset || now != m_toldProblems)
        delta.problems = m_toldProblems = std::move(now);
}

std::vector<Problem> News::problemsElsewhere() const
{
    constexpr std::size_t kMost = 1'000; // more are not read
    std::vector<Problem> problems;
    for (const auto &[graph, slots] : m_troubled) {
        if (graph == m_graph || !m_flow.hasGraph(graph))
            continue;
        const GraphPath path = m_flow.pathOf(graph);
        std::vector<std::string> names = namesTo(graph);
        for (const Slot slot : slots) {
            if (problems.size() == kMost)
                return problems;
            const Node &node = m_flow.record(slot).node;
            const NodeStatus &status = m_evaluator.cell(slot).status;
            names.push_back(node.name);
            problems.push_back({{path, node.id}, names, status.state, status.text});
            names.pop_back();
        }
    }
    std::ranges::sort(problems, {}, &Problem::node);
    return problems;
}

/// Of the groups on the way to it.
std::vector<std::string> News::namesTo(GraphUid graph) const
{
    std::vector<std::string> names;
    for (; graph != kRoot; graph = m_flow.ownerOf(graph).first) {
        const auto [parent, owner] = m_flow.ownerOf(graph);
        names.insert(names.begin(), m_flow.find(parent, owner)->node.name);
    }
    return names;
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
        m_evaluator.progress(), std::uint32_t(m_evaluator.paused())};
}

// ---- what nodes have cost -------------------------------------------------------------------------

void News::addCosts(const NodeRecord &record, NodeCost &sum) const
{
    if (record.inner)
        return m_flow.nodes(record.inner).forEach([&](const NodeRecord &inside) { addCosts(inside, sum); });
    const Cell &cell = m_evaluator.cell(record.slot);
    sum.seconds += double(cell.seconds);
    if (cell.secondsBefore >= 0)
        sum.before = std::max(0.0, sum.before) + double(cell.secondsBefore);
    for (const Value &output : cell.outputs)
        sum.bytes += handsOn(*record.node.type) ? 0 : output.bytes();
    sum.runs += cell.runs;
    sum.hits += cell.hits;
}

/// The dearest of very many.
std::vector<NodeCost> News::costs() const
{
    constexpr std::size_t kMost = 20'000;
    std::vector<NodeCost> all;
    m_flow.nodes(m_graph).forEach([&](const NodeRecord &record) {
        NodeCost cost{.node = record.node.id};
        addCosts(record, cost);
        if (cost.runs + cost.hits > 0 || cost.bytes > 0)
            all.push_back(cost);
    });
    std::ranges::sort(all, std::ranges::greater(), &NodeCost::seconds);
    all.resize(std::min(all.size(), kMost));
    return all;
}

} // namespace heddle

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/graph/flow.h"

#include "engine/graph/editing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace heddle {

namespace {

/// From here on sorting all nodes once is cheaper than keeping the order wire by wire.
constexpr std::size_t kBulkEdits = 1'000;
const Error kCycle{"This wire would close a circle: the node would wait for itself."};

template <class T> void appendTo(std::vector<T> &to, std::vector<T> &&from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

void FlowChanges::append(FlowChanges &&other)
{
    appendTo(added, std::move(other.added));
    appendTo(removed, std::move(other.removed));
    appendTo(changed, std::move(other.changed));
    appendTo(recompute, std::move(other.recompute));
    appendTo(frames, std::move(other.frames));
    appendTo(panels, std::move(other.panels));
    bookmarks = bookmarks || other.bookmarks;
    appendTo(variables, std::move(other.variables));
    appendTo(renamed, std::move(other.renamed));
    appendTo(retyped, std::move(other.retyped));
    appendTo(reshaped, std::move(other.reshaped));
}

Flow::Flow()
{
    m_graphs.try_emplace(kRoot);
}

Result<Flow::Applied> Flow::apply(const Transaction &transaction, bool trusted)
{
    const auto graph = graphAt(transaction.graph);
    if (!graph)
        return Error{"The group that this belongs to is no longer there."};
    Editing editing{*graph, trusted, transaction.edits.size() > kBulkEdits, {}, {}};
    if (editing.bulk)
        m_order.beginBulk();
    std::vector<Edit> inverse;
    auto result = changeAll(editing, transaction.edits, inverse);
    if (editing.bulk && !m_order.finishBulk())
        result = kCycle;
    if (!result) { // take back what was done; inverses cannot fail
        Editing undoing{*graph, true, editing.bulk, {}, {}};
        if (editing.bulk)
            m_order.beginBulk();
        std::vector<Edit> ignored;
        std::reverse(inverse.begin(), inverse.end());
        (void)changeAll(undoing, inverse, ignored);
        if (editing.bulk)
            m_order.finishBulk();
        return result.error();
    }
    std::reverse(inverse.begin(), inverse.end());
    return Applied{{transaction.graph, std::move(inverse), transaction.label, 0}, std::move(editing.changes),
        std::move(editing.added)};
}

/// `inverse` receives the steps back in the order of the edits; the caller reverses them. A step of
/// several edits is stored backwards, so that it comes out right.
Result<Done> Flow::changeAll(Editing &editing, const std::vector<Edit> &edits, std::vector<Edit> &inverse)
{
    for (const Edit &edit : edits) {
        auto back = std::visit([&](const auto &e) { return change(editing, e); }, edit);
        if (!back)
            return back.error();
        inverse.insert(
            inverse.end(), std::make_move_iterator(back->rbegin()), std::make_move_iterator(back->rend()));
    }
    return Done{};
}

Result<FlowChanges> Flow::load(const FlowContent &content)
{
    *this = Flow();
    m_version = content.version;
    m_extra = content.extra;
    m_bookmarks = content.bookmarks;
    for (const Variable &variable : content.variables)
        m_variables.put(variable);
    Editing editing{kRoot, true, true, {}, {}};
    m_order.beginBulk();
    auto result = addGraph(editing, kRoot, content.root);
    if (result && !m_order.finishBulk())
        result = Error{"The wires of this flow go round in a circle: some node would wait for itself."};
    if (!result) {
        *this = Flow();
        return result.error();
    }
    return std::move(editing.changes);
}

/// Adds the nodes first and then what is wired to what, so that wires may point either way.
Result<Done> Flow::addGraph(Editing &editing, GraphUid graph, const GraphContent &content)
{
    m_graphs.at(graph).frames = content.frames;
    m_graphs.at(graph).panel = content.panel;
    for (const Node &node : content.nodes) {
        if (!node.id || !node.type)
            return Error{"A node inside a group needs an id and a type."};
        if (m_graphs.at(graph).nodes.find(node.id))
            return Error{fmt::format("Two nodes have the id {}.", node.id.value)};
        if (!node.name.empty() && !m_graphs.at(graph).nodes.isNameFree(node.name))
            return Error{fmt::format("Two nodes are named “{}”.", node.name)};
        insertNode(editing, graph, node);
        if (node.inner)
            if (auto result = addGraph(editing, m_graphs.at(graph).nodes.find(node.id)->inner, *node.inner);
                !result)
                return result;
    }
    for (const Node &node : content.nodes)
        for (const Input &input : node.inputs)
            if (input.source)
                setSource(graph, *m_graphs.at(graph).nodes.edit(node.id), input.port, input.source,
                    input.wireExtra);
    for (const Node &node : content.nodes) { // a port of a group is linked along with the group
        const NodeRecord &record = *find(graph, node.id);
        if (!(record.inner ? relinkAround(editing, graph, node.id) : relink(editing, record.slot)))
            return kCycle;
    }
    return Done{};
}

std::optional<GraphUid> Flow::graphAt(const GraphPath &path) const
{
    GraphUid graph = kRoot;
    for (const NodeId id : path) {
        const NodeRecord *record = find(graph, id);
        if (!record || !record->inner)
            return std::nullopt;
        graph = record->inner;
    }
    return graph;
}

GraphPath Flow::pathOf(GraphUid graph) const
{
    GraphPath path;
    for (; graph != kRoot; graph = m_graphs.at(graph).parent)
        path.insert(path.begin(), m_graphs.at(graph).owner);
    return path;
}

const NodeRecord *Flow::find(GraphUid graph, NodeId node) const
{
    const auto found = m_graphs.find(graph);
    return found == m_graphs.end() ? nullptr : found->second.nodes.find(node);
}

const NodeRecord *Flow::find(std::string_view path, GraphUid *foundIn) const
{
    GraphUid graph = kRoot;
    while (true) {
        const std::size_t slash = path.find('/');
        const std::string_view part = path.substr(0, slash);
        const NodeRecord *record = m_graphs.at(graph).nodes.find(part);
        NodeId id;
        if (!record
            && std::from_chars(part.data(), part.data() + part.size(), id.value).ptr
                == part.data() + part.size())
            record = find(graph, id);
        if (!record || slash == std::string_view::npos) {
            if (foundIn)
                *foundIn = graph;
            return record;
        }
        if (!record->inner)
            return nullptr;
        graph = record->inner;
        path.remove_prefix(slash + 1);
    }
}

std::span<const EventTarget> Flow::eventTargets(Slot slot) const
{
    const auto found = m_eventTargets.find(slot);
    return found == m_eventTargets.end() ? std::span<const EventTarget>() : found->second;
}

FlowSnapshot Flow::snapshot()
{
    FlowSnapshot snapshot{{}, m_variables.all(), m_version, m_extra, m_bookmarks};
    for (auto &[uid, graph] : m_graphs)
        snapshot.graphs[uid] = {graph.nodes.share(), graph.frames, graph.panel};
    return snapshot;
}

namespace {

GraphContent contentOf(const std::unordered_map<GraphUid, GraphSnapshot> &graphs, GraphUid uid)
{
    GraphContent content;
    const GraphSnapshot &graph = graphs.at(uid);
    for (const auto &chunk : graph.chunks)
        for (const NodeRecord &record : chunk->records)
            if (record.slot != kNoSlot) {
                content.nodes.push_back(record.node);
                if (record.inner)
                    content.nodes.back().inner
                        = std::make_shared<const GraphContent>(contentOf(graphs, record.inner));
            }
    std::sort(
        content.nodes.begin(), content.nodes.end(), [](const Node &a, const Node &b) { return a.id < b.id; });
    content.frames = graph.frames;
    content.panel = graph.panel;
    return content;
}

} // namespace

FlowContent FlowSnapshot::content() const
{
    return {version, contentOf(graphs, kRoot), variables, extra, bookmarks};
}

} // namespace heddle

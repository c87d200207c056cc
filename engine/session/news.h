// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/eval/evaluator.h"
#include "engine/graph/flow.h"
#include "engine/message/delta.h"

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace heddle {

/// How the node stands, with the time that its run has taken so far.
NodeStatus statusNow(const Cell &cell);

/// What the window has not been told yet about the graph that it looks at. Notes cost what changed; the
/// delta is made of the latest state when it is asked for, however often a node changed in between. What was
/// edited and what is watched is told at once; of the states of all others so many as is said, and the rest
/// waits: an edit must not wait behind a hundred thousand of them.
/// Engine thread; owned by FlowEngine.
class News {
public:
    News(const Flow &flow, Evaluator &evaluator)
        : m_flow(flow)
        , m_evaluator(evaluator)
    {
    }

    /// The window looks at another graph, or at a new document.
    void look(GraphUid graph);
    /// Where the graph that was looked at may be gone: its nearest ancestor, if it is.
    void stayThere();
    void watch(const std::vector<NodeId> &nodes);
    void note(const FlowChanges &changes);

    void askCosts() { m_costs = true; }

    GraphUid graph() const { return m_graph; }
    /// Fills everything but revision and document, with so many states of what nobody watches. Empty if there
    /// is nothing to tell.
    void collect(GraphDelta &delta, std::size_t states);
    /// There were too many states for the last delta.
    bool hasMore() const { return m_evaluator.hasTouched(); }

private:
    void collectNodes(GraphDelta &delta);
    void collectResults(GraphDelta &delta, std::size_t states);
    void collectAllResults(GraphDelta &delta);
    void collectTouched(GraphDelta &delta, std::size_t states);
    void collectMessages(GraphDelta &delta);
    void collectLog(GraphDelta &delta);
    void collectResult(GraphDelta &delta, NodeId node, Slot slot);
    void collectProblems(GraphDelta &delta);
    void addCosts(const NodeRecord &record, NodeCost &sum) const;
    std::vector<NodeCost> costs() const;
    void collectVariables(GraphDelta &delta);
    VariableState stateOf(const Variable &variable) const;
    std::vector<VariableUse> usesOf(Slot slot, const std::string &variable) const;
    void noteState(Slot slot);
    std::vector<Problem> problemsElsewhere() const;
    std::vector<std::string> namesTo(GraphUid graph) const;
    NodeStatus groupStatus(GraphUid inner) const;
    struct Sum;
    void addUp(GraphUid inner, const std::string &way, Sum &sum) const;
    Node shown(const NodeRecord &record) const;
    std::vector<Value> outputsOf(const NodeRecord &record) const;
    void noteBorder(NodeId group);
    Slot groupSlot(GraphUid graph) const;
    Slot shownSlot(Slot slot) const;
    Totals totals() const;

    const Flow &m_flow;
    Evaluator &m_evaluator;
    GraphUid m_graph = kRoot;
    GraphPath m_path; // to that graph, for when it is gone
    bool m_reset = true, m_frames = true, m_panel = true, m_bookmarks = true, m_begun = true, m_costs = false;
    std::unordered_set<NodeId> m_known; // nodes the window has been told of
    std::unordered_set<NodeId> m_changed; // nodes to look at again
    std::unordered_set<NodeId> m_watched, m_newlyWatched;
    std::unordered_set<GraphUid> m_thinned; // graphs that have lost nodes: their groups may look better now
    /// Nodes with a problem, by graph: what is told of other graphs than this one.
    std::unordered_map<GraphUid, std::set<Slot>> m_troubled;
    std::unordered_map<Slot, GraphUid> m_troubledIn; // the graph under which it is in there
    bool m_problemsStale = false, m_variablesStale = true;
    std::vector<VariableState> m_toldVariables;
    std::vector<Problem> m_toldProblems;
    std::vector<std::string> m_toldNames;
    Totals m_toldTotals;
};

} // namespace heddle

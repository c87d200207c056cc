// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/base/error.h"
#include "engine/graph/store.h"
#include "engine/graph/variables.h"
#include "engine/message/edit.h"
#include "engine/sdk/grouptypes.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace heddle {

/// Where the value of an input is computed, groups looked through.
struct Link {
    Slot source = kNoSlot; ///< kNoSlot: not wired, or wired to nothing that is there.
    std::uint16_t output = 0; ///< kNoOutput: the source has no such port.
    bool event = false; ///< Carries triggers; not part of the order of computation.
    bool wired = false; ///< There is a wire, wherever it leads.

    friend bool operator==(const Link &, const Link &) = default;
};
inline constexpr std::uint16_t kNoOutput = 0xFFFF;

/// An input that a trigger out of some output arrives at.
struct EventTarget {
    std::uint16_t output = 0;
    Slot slot = kNoSlot;
    std::uint16_t input = 0;

    friend bool operator==(const EventTarget &, const EventTarget &) = default;
};

/// What an accepted edit has touched. Ids of removed nodes are kept, so that others can forget them.
struct FlowChanges {
    struct Item {
        GraphUid graph = kRoot;
        NodeId node;
        Slot slot = kNoSlot;
    };
    std::vector<Item> added, removed;
    std::vector<Item> changed; ///< Anything of the node; it may appear more than once.
    std::vector<Slot> recompute; ///< Its inputs or their sources may differ.
    std::vector<GraphUid> frames, panels;
    bool bookmarks = false;
    std::vector<std::string> variables; ///< That came, went, or have another value or type.
    std::vector<std::pair<std::string, std::string>> renamed; ///< Variables, from and to.
    std::vector<Slot> retyped; ///< Their type was declared anew: what they have computed is of old code.
    std::vector<Slot> reshaped; ///< Of these, and of scripts: their ports are others, too.

    void append(FlowChanges &&other);
};

/// All graphs of a flow at one moment, immutable. Taking it costs a pointer for 64 nodes and stops nothing;
/// it may be read on any thread while the flow goes on changing.
struct FlowSnapshot {
    std::unordered_map<GraphUid, GraphSnapshot> graphs;
    std::vector<Variable> variables;
    int version = 1;
    std::string extra;
    std::vector<Bookmark> bookmarks;

    FlowContent content() const; ///< As a value to write; costs a copy.
};

/// The flow of one document: its graphs, which may nest, and the order in which their nodes are computed.
/// Edits succeed whole or change nothing, and return their inverse. It cannot evaluate and knows no
/// threads. Engine thread; owned by the document's engine.
class Flow {
public:
    Flow();

    struct Applied {
        Transaction inverse;
        FlowChanges changes;
        std::vector<NodeId> added; ///< In the order of the edits.
    };
    /// `trusted`: an inverse that this flow returned; it may restore what a person could not make, such as
    /// a wire that no longer fits.
    Result<Applied> apply(const Transaction &transaction, bool trusted = false);
    /// Replaces everything. An Error (a cycle, say) leaves the flow empty.
    Result<FlowChanges> load(const FlowContent &content);
    /// Types are looked up so from now on, those of new nodes and of what is taken back; nullptr: as they
    /// are.
    using Newest = std::function<const NodeType *(const NodeType &)>;
    void setNewest(Newest newest) { m_newest = std::move(newest); }
    /// Types may have been declared anew: every node takes up its own, with values and wires as they are.
    FlowChanges renewTypes();
    FlowSnapshot snapshot();

    std::optional<GraphUid> graphAt(const GraphPath &path) const;
    bool hasGraph(GraphUid graph) const { return m_graphs.contains(graph); }
    GraphPath pathOf(GraphUid graph) const;
    /// The graph and the group that a graph is the inside of; no group for the root.
    std::pair<GraphUid, NodeId> ownerOf(GraphUid graph) const
    {
        return {m_graphs.at(graph).parent, m_graphs.at(graph).owner};
    }
    const NodeStore &nodes(GraphUid graph) const { return m_graphs.at(graph).nodes; }
    const std::vector<Frame> &frames(GraphUid graph) const { return m_graphs.at(graph).frames; }
    const std::vector<PanelItem> &panel(GraphUid graph) const { return m_graphs.at(graph).panel; }
    const std::vector<Bookmark> &bookmarks() const { return m_bookmarks; }
    const NodeRecord *find(GraphUid graph, NodeId node) const;
    /// "outer/inner" by names or ids, for people and scripts.
    const NodeRecord *find(std::string_view path, GraphUid *graph = nullptr) const;
    /// The node with all that is inside it, as a value.
    std::optional<Node> nodeContent(GraphUid graph, NodeId node) const;
    std::size_t size() const { return m_size; } ///< Nodes, nested ones included.

    // What evaluation needs, by slot.
    const NodeRecord &record(Slot slot) const
    {
        return m_graphs.at(m_slots[slot].graph).nodes.at(m_slots[slot].place);
    }
    bool isUsed(Slot slot) const { return slot < m_slots.size() && bool(m_slots[slot].node); }
    GraphUid graphOf(Slot slot) const { return m_slots[slot].graph; }
    std::size_t slotCount() const { return m_slots.size(); }
    /// What decides the value of an input without a wire: what is said of it, for a port inside a group what
    /// is said of that at the group. nullptr: nothing is.
    const Input *inputOf(Slot slot, std::string_view port) const;
    const Variables &variables() const { return m_variables; }
    /// What must be computed anew when the variable has another value.
    std::vector<Slot> readersOf(const std::string &variable) const;
    /// The node because of which this one is muted: itself, or a group that it is in; nullptr: it is not.
    const Node *mutedBy(Slot slot) const;
    bool isBypassed(Slot slot) const; ///< Itself, or a group that it is in.
    bool isIsolated(Slot slot) const; ///< So, too: it runs in a process of its own.
    /// The input whose value a bypassed node hands on at that output; -1: nothing that is wired to it fits.
    int passedInput(Slot slot, std::uint16_t output) const;
    std::span<const Link> links(Slot slot) const { return m_slots[slot].links; }
    std::span<const EventTarget> eventTargets(Slot slot) const;
    const Topology &order() const { return m_order; }
    Topology &order() { return m_order; }

private:
    struct Graph {
        NodeStore nodes;
        std::vector<Frame> frames;
        std::vector<PanelItem> panel;
        GraphUid parent = kRoot;
        NodeId owner; ///< The group whose inside this is; none for the root.
    };
    struct SlotInfo {
        GraphUid graph = kRoot;
        NodeId node;
        std::uint32_t place = 0; ///< In the graph's store.
        std::vector<Link> links; ///< One for each input of the type.
        std::vector<NodeId> consumers; ///< Nodes of the same graph wired to this one, once a wire.
    };
    /// One transaction under way.
    struct Editing;

    Result<std::vector<Edit>> change(Editing &, const AddNode &);
    Result<std::vector<Edit>> change(Editing &, const RemoveNode &);
    Result<std::vector<Edit>> change(Editing &, const SetInput &);
    Result<std::vector<Edit>> change(Editing &, const Connect &);
    Result<std::vector<Edit>> change(Editing &, const Disconnect &);
    Result<std::vector<Edit>> change(Editing &, const MoveNode &);
    Result<std::vector<Edit>> change(Editing &, const ResizeNode &);
    Result<std::vector<Edit>> change(Editing &, const SetMode &);
    Result<std::vector<Edit>> change(Editing &, const RenameNode &);
    Result<std::vector<Edit>> change(Editing &, const Keep &);
    Result<std::vector<Edit>> change(Editing &, const PutFrame &);
    Result<std::vector<Edit>> change(Editing &, const RemoveFrame &);
    Result<std::vector<Edit>> change(Editing &, const PutPanelItem &);
    Result<std::vector<Edit>> change(Editing &, const RemovePanelItem &);
    Result<std::vector<Edit>> change(Editing &, const PutBookmark &);
    Result<std::vector<Edit>> change(Editing &, const RemoveBookmark &);
    Result<std::vector<Edit>> change(Editing &, const UseVariable &);
    Result<std::vector<Edit>> change(Editing &, const PutVariable &);
    Result<std::vector<Edit>> change(Editing &, const RemoveVariable &);
    Result<std::vector<Edit>> change(Editing &, const RenameVariable &);
    Result<Done> changeAll(Editing &, const std::vector<Edit> &, std::vector<Edit> &inverse);

    std::vector<PanelItem> takePanelItems(Editing &, NodeId node);
    Result<Done> addGraph(Editing &, GraphUid graph, const GraphContent &content);
    NodeRecord &insertNode(Editing &, GraphUid graph, Node node);
    void renewType(Editing &, GraphUid graph, NodeId node, const NodeType &type);
    void relinkOrCut(Editing &, GraphUid graph, NodeId node);
    void touchInput(Editing &, GraphUid graph, const NodeRecord &record, const std::string &port);
    void touchVariable(Editing &, const std::string &name);
    std::string useVariable(NodeRecord &target, const std::string &port, const std::string &variable);
    void eraseNode(Editing &, GraphUid graph, NodeId node);
    GraphContent contentOf(GraphUid graph) const;
    Result<Done> wireNew(Editing &, NodeId id, const Input &input);
    Result<Done> checkWire(GraphUid graph, const Connect &) const;
    std::string freeName(GraphUid graph, const Node &node) const;

    /// Sets or takes away the wire of an input, and relinks what depends on it. False: it would close a
    /// cycle.
    bool rewire(Editing &, GraphUid graph, NodeId to, std::string_view port, std::optional<Source> source,
        std::string extra);
    void setSource(GraphUid graph, NodeRecord &target, std::string_view port, std::optional<Source> source,
        std::string extra);
    bool relinkAround(Editing &, GraphUid graph, NodeId node);
    bool relinkWithReaders(Editing &, GraphUid graph, NodeId node);
    bool reshape(Editing &, GraphUid graph, NodeId node);
    bool relink(Editing &, Slot slot);
    bool replaceLinks(Slot slot, std::vector<Link> links);
    std::vector<Link> linksOf(GraphUid graph, const NodeRecord &record) const;
    Link resolve(GraphUid graph, const Input *input) const;
    const Type *outputType(GraphUid graph, const Source &source) const;
    bool relinkReaders(Editing &, Slot port);
    void recomputeInside(Editing &, GraphUid inner) const;
    template <class Is> const Node *nearest(Slot slot, Is is) const;
    bool carriesEvents(GraphUid graph, const Input *input, int depth = 0) const;
    bool carriesEvents(GraphUid graph, const Source &source, int depth) const;
    bool renameOutside(Editing &, GraphUid graph, const Node &port, const std::string &before);
    std::vector<std::pair<NodeId, std::string>> readersOf(
        GraphUid graph, NodeId node, std::string_view port) const;

    std::unordered_map<GraphUid, Graph> m_graphs;
    std::vector<SlotInfo> m_slots;
    std::unordered_map<Slot, std::vector<EventTarget>> m_eventTargets;
    Topology m_order;
    Variables m_variables;
    GraphUid m_nextGraph = 1;
    std::size_t m_size = 0;
    int m_version = 1;
    std::string m_extra;
    std::vector<Bookmark> m_bookmarks; ///< Ordered by id.
    Newest m_newest;
};

} // namespace heddle

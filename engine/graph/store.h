// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/graph/topology.h"
#include "engine/message/content.h"

#include <array>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace heddle {

/// Which of a flow's graphs; 0 is the root.
using GraphUid = std::uint32_t;
inline constexpr GraphUid kRoot = 0;

/// A node as the flow holds it.
struct NodeRecord {
    Node node; ///< node.inner is empty here; the graph inside has an id of its own.
    Slot slot = kNoSlot; ///< kNoSlot: this place of the store is free.
    GraphUid inner = 0; ///< The graph inside, for a group; else 0.
};

/// Some nodes of a store. Shared with snapshots, and then never written again.
struct NodeChunk {
    static constexpr std::size_t kSize = 64;
    std::uint64_t born = 0; ///< The snapshot count when this copy was made.
    std::array<NodeRecord, kSize> records;
};

/// The nodes of one graph at one moment, immutable: taking it copies one pointer for 64 nodes, and the
/// graph goes on changing copies of the chunks it touches. Any thread.
struct GraphSnapshot {
    std::vector<std::shared_ptr<const NodeChunk>> chunks;
    std::vector<Frame> frames;
    std::vector<PanelItem> panel;
};

/// The nodes of one graph, found by id or name, in chunks that snapshots can share.
/// Engine thread; owned by Flow.
class NodeStore {
public:
    const NodeRecord *find(NodeId id) const;
    /// Where the node lies as long as it is there: finding it again by that looks nothing up.
    std::uint32_t placeOf(NodeId id) const { return m_byId.at(id); }
    const NodeRecord &at(std::uint32_t place) const
    {
        return m_chunks[place / NodeChunk::kSize]->records[place % NodeChunk::kSize];
    }
    const NodeRecord *find(std::string_view name) const;
    /// For writing: the chunk is copied first if a snapshot may hold it.
    NodeRecord *edit(NodeId id);

    NodeRecord &insert(Node node, Slot slot); ///< Id and name must be set and free.
    void erase(NodeId id);
    void rename(NodeId id, std::string name);

    bool isNameFree(std::string_view name) const { return !m_byName.contains(std::string(name)); }
    NodeId freshId() const; ///< One more than the largest there ever was, while there are such.
    std::size_t size() const { return m_byId.size(); }

    template <class F> void forEach(F &&f) const
    {
        for (const auto &chunk : m_chunks)
            for (const NodeRecord &record : chunk->records)
                if (record.slot != kNoSlot)
                    f(record);
    }

    /// From here on chunks are copied before they are written.
    std::vector<std::shared_ptr<const NodeChunk>> share();

private:
    NodeRecord &writable(std::uint32_t place);

    std::vector<std::shared_ptr<NodeChunk>> m_chunks;
    std::vector<std::uint32_t> m_free;
    std::unordered_map<NodeId, std::uint32_t> m_byId;
    std::unordered_map<std::string, NodeId> m_byName;
    std::uint32_t m_used = 0, m_largestId = 0;
    std::uint64_t m_shares = 0;
};

} // namespace heddle

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace heddle {

/// A node's place in the flat tables of one flow: dense, reused after removal, never shown to people.
using Slot = std::uint32_t;
inline constexpr Slot kNoSlot = ~Slot(0);

/// The order in which nodes may be computed, kept while edges come and go (Pearce and Kelly, "A dynamic
/// topological sort algorithm for directed acyclic graphs", 2006): an edge costs only the part of the order
/// that lies between its ends. Engine thread; owned by Flow.
class Topology {
public:
    Slot add();
    void remove(Slot slot); ///< It must have no edges left.

    /// Adds an edge; parallel ones count. False, and nothing is changed, if it would close a cycle.
    /// Slots whose position has changed are appended to moved().
    bool connect(Slot from, Slot to);
    void disconnect(Slot from, Slot to);

    /// Many edges at once: between begin and finish the order is not kept; finish sorts anew in one pass.
    void beginBulk() { m_bulk = true; }
    /// False if there is a cycle; then disconnect the edges of the bulk and finish again.
    bool finishBulk();

    std::uint32_t position(Slot slot) const { return m_position[slot]; }
    Slot at(std::uint32_t position) const { return m_order[position]; } ///< kNoSlot where a node was removed.
    std::uint32_t size() const { return std::uint32_t(m_order.size()); }
    std::span<const Slot> successors(Slot slot) const { return m_successors[slot]; }

    /// Slots that have moved in the order since clearMoved(); all of them after a bulk.
    const std::vector<Slot> &moved() const { return m_moved; }
    bool allMoved() const { return m_allMoved; }
    void clearMoved();

private:
    bool reachesBackwards(Slot from, Slot to, std::uint32_t lower, std::uint32_t upper);
    void collectForward(Slot start, std::uint32_t upper);
    void collectBackward(Slot start, std::uint32_t lower);
    void reorder();

    std::vector<std::vector<Slot>> m_successors, m_predecessors; // by slot
    std::vector<std::uint32_t> m_position; // by slot
    std::vector<Slot> m_order; // by position
    std::vector<Slot> m_freeSlots;
    std::vector<std::uint8_t> m_visited; // by slot; all 0 between calls
    std::vector<Slot> m_forward, m_backward, m_stack; // scratch of connect()
    std::vector<Slot> m_moved;
    bool m_bulk = false, m_allMoved = false;
};

} // namespace heddle

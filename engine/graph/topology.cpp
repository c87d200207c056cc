// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/graph/topology.h"

#include <algorithm>

namespace heddle {

namespace {

void eraseOne(std::vector<Slot> &slots, Slot slot)
{
    const auto found = std::find(slots.rbegin(), slots.rend(), slot);
    if (found != slots.rend()) {
        *found = slots.back();
        slots.pop_back();
    }
}

} // namespace

Slot Topology::add()
{
    if (!m_freeSlots.empty()) { // a free slot keeps its place in the order
        const Slot slot = m_freeSlots.back();
        m_freeSlots.pop_back();
        m_order[m_position[slot]] = slot;
        return slot;
    }
    const auto slot = Slot(m_position.size());
    m_successors.emplace_back();
    m_predecessors.emplace_back();
    m_position.push_back(size());
    m_order.push_back(slot);
    m_visited.push_back(0);
    return slot;
}

void Topology::remove(Slot slot)
{
    m_order[m_position[slot]] = kNoSlot;
    m_freeSlots.push_back(slot);
}

bool Topology::connect(Slot from, Slot to)
{
    if (!m_bulk && from == to)
        return false;
    if (!m_bulk && m_position[from] > m_position[to]) {
        if (reachesBackwards(from, to, m_position[to], m_position[from]))
            return false;
        reorder();
    }
    m_successors[from].push_back(to);
    m_predecessors[to].push_back(from);
    return true;
}

void Topology::disconnect(Slot from, Slot to)
{
    eraseOne(m_successors[from], to);
    eraseOne(m_predecessors[to], from);
}

void Topology::clearMoved()
{
    m_moved.clear();
    m_allMoved = false;
}

/// Fills m_forward with what `to` reaches up to `upper`, m_backward with what reaches `from` down to `lower`.
/// True if `to` reaches `from`: the new edge would close a cycle.
bool Topology::reachesBackwards(Slot from, Slot to, std::uint32_t lower, std::uint32_t upper)
{
    collectForward(to, upper);
    const bool cycle = m_visited[from] != 0;
    for (const Slot slot : m_forward)
        m_visited[slot] = 0;
    if (cycle)
        return true;
    collectBackward(from, lower);
    for (const Slot slot : m_backward)
        m_visited[slot] = 0;
    return false;
}

void Topology::collectForward(Slot start, std::uint32_t upper)
{
    m_forward.clear();
    m_stack.assign(1, start);
    m_visited[start] = 1;
    while (!m_stack.empty()) {
        const Slot slot = m_stack.back();
        m_stack.pop_back();
        m_forward.push_back(slot);
        for (const Slot next : m_successors[slot])
            if (!m_visited[next] && m_position[next] <= upper) {
                m_visited[next] = 1;
                m_stack.push_back(next);
            }
    }
}

void Topology::collectBackward(Slot start, std::uint32_t lower)
{
    m_backward.clear();
    m_stack.assign(1, start);
    m_visited[start] = 1;
    while (!m_stack.empty()) {
        const Slot slot = m_stack.back();
        m_stack.pop_back();
        m_backward.push_back(slot);
        for (const Slot next : m_predecessors[slot])
            if (!m_visited[next] && m_position[next] >= lower) {
                m_visited[next] = 1;
                m_stack.push_back(next);
            }
    }
}

/// Gives the positions of both sets, sorted, first to the backward and then to the forward set.
void Topology::reorder()
{
    const auto byPosition = [this](Slot a, Slot b) { return m_position[a] < m_position[b]; };
    std::sort(m_backward.begin(), m_backward.end(), byPosition);
    std::sort(m_forward.begin(), m_forward.end(), byPosition);
    std::vector<Slot> slots = m_backward;
    slots.insert(slots.end(), m_forward.begin(), m_forward.end());
    std::vector<std::uint32_t> positions;
    for (const Slot slot : slots)
        positions.push_back(m_position[slot]);
    std::sort(positions.begin(), positions.end());
    for (std::size_t i = 0; i < slots.size(); ++i) {
        m_position[slots[i]] = positions[i];
        m_order[positions[i]] = slots[i];
    }
    m_moved.insert(m_moved.end(), slots.begin(), slots.end());
}

bool Topology::finishBulk()
{
    m_bulk = false;
    std::vector<std::uint32_t> waiting(m_position.size());
    std::vector<Slot> order;
    order.reserve(m_order.size());
    std::size_t used = 0;
    for (const Slot slot : m_order)
        if (slot != kNoSlot) {
            ++used;
            waiting[slot] = std::uint32_t(m_predecessors[slot].size());
            if (waiting[slot] == 0)
                order.push_back(slot);
        }
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const Slot next : m_successors[order[i]])
            if (--waiting[next] == 0)
                order.push_back(next);
    if (order.size() != used)
        return false;
    for (const Slot slot : m_freeSlots) // free slots keep a position, behind all others
        order.push_back(slot);
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        m_position[order[i]] = i;
        m_order[i] = i < used ? order[i] : kNoSlot;
    }
    m_allMoved = true;
    return true;
}

} // namespace heddle

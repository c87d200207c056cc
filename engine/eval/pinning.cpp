// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Results that are held fast: a pinned node gives what it keeps, and what is computed for it alone rests.

#include "engine/eval/evaluator.h"

#include <algorithm>

namespace heddle {

/// True: the node is pinned, and stands as it should.
bool Evaluator::showPinned(Slot slot)
{
    const Node &node = m_flow.record(slot).node;
    const Value *kept = pinOf(node);
    m_cells[slot].status.pinned = kept != nullptr;
    if (!kept)
        return false;
    withdraw(slot);
    auto outputs = m_pins.outputs(node, *kept);
    if (outputs)
        succeed(slot, std::move(*outputs), keyOf(*kept), NodeState::Cached, 0, {});
    else
        block(slot, slot, NodeState::Error, outputs.error().text);
    return true;
}

/// After the flow has changed. Who feeds pinned nodes alone is looked at again above what has changed; where
/// nodes have come or gone, or a pin, above all pins.
void Evaluator::followPins(const FlowChanges &changes)
{
    std::vector<Slot> open;
    bool anew = !changes.removed.empty();
    const auto follow = [&](Slot slot) {
        if (!m_flow.isUsed(slot) || m_flow.record(slot).inner)
            return;
        const bool pinned = pinOf(m_flow.record(slot).node) != nullptr;
        anew = (pinned ? m_pinned.insert(slot).second : m_pinned.erase(slot) > 0) || anew;
        open.push_back(slot);
    };
    for (const FlowChanges::Item &item : changes.added)
        follow(item.slot);
    for (const Slot slot : changes.recompute)
        follow(slot);
    if (m_pinned.empty() && m_shut.empty())
        return;
    if (anew) {
        open.assign(m_pinned.begin(), m_pinned.end());
        for (const Slot slot : std::vector<Slot>(m_shut.begin(), m_shut.end()))
            setShut(slot, feedsPinsOnly(slot));
    }
    shutAbove(std::move(open));
}

void Evaluator::shutAbove(std::vector<Slot> open)
{
    while (!open.empty()) {
        const Slot slot = open.back();
        open.pop_back();
        for (const Link &link : m_flow.links(slot)) {
            if (link.event || link.source == kNoSlot)
                continue;
            const bool shut = feedsPinsOnly(link.source);
            if (shut == m_cells[link.source].shut)
                continue;
            setShut(link.source, shut);
            open.push_back(link.source);
        }
    }
}

/// Nobody but pinned nodes, or others that feed these alone, would see what it gives.
bool Evaluator::feedsPinsOnly(Slot slot) const
{
    const auto readers = m_flow.order().successors(slot);
    return !readers.empty() && m_flow.eventTargets(slot).empty() && !m_pinned.contains(slot)
        && std::ranges::all_of(
            readers, [this](Slot reader) { return m_pinned.contains(reader) || m_cells[reader].shut; });
}

void Evaluator::setShut(Slot slot, bool shut)
{
    Cell &cell = m_cells[slot];
    if (std::exchange(cell.shut, shut) == shut)
        return;
    shut ? void(m_shut.insert(slot)) : void(m_shut.erase(slot));
    if (shut && cell.dirty && !cell.force && !cell.run) {
        cell.held = true;
        m_dirty.reset(m_flow.order().position(slot));
    } else if (!shut && cell.held && !m_manual) {
        release(slot);
    }
}

} // namespace heddle

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Results that came of something out of date, or of half a run: they are not told as done.

#include "engine/eval/evaluator.h"

#include <algorithm>
#include <utility>

namespace heddle {

void Evaluator::setOwn(Slot slot, Behind own)
{
    if (std::exchange(m_cells[slot].own, own) == own)
        return;
    const auto below = m_flow.order().successors(slot);
    followBehind({below.begin(), below.end()});
}

/// These may stand on other ground than before; where one does, so do those below it.
void Evaluator::followBehind(std::vector<Slot> open)
{
    while (!open.empty()) {
        const Slot slot = open.back();
        open.pop_back();
        const Behind now = behindOf(slot);
        if (std::exchange(m_cells[slot].above, now) == now)
            continue;
        touch(slot);
        const auto below = m_flow.order().successors(slot);
        open.insert(open.end(), below.begin(), below.end());
    }
}

Behind Evaluator::behindOf(Slot slot) const
{
    Behind worst = Behind::No;
    if (pinOf(m_flow.record(slot).node))
        return worst;
    for (const Link &link : m_flow.links(slot))
        if (!link.event && link.source != kNoSlot)
            worst = std::max({worst, m_cells[link.source].own, m_cells[link.source].above});
    return worst;
}

NodeStatus toldStatus(const Cell &cell)
{
    NodeStatus status = cell.status;
    const bool looksDone = status.state == NodeState::Done || status.state == NodeState::Cached;
    if (looksDone && !cell.run && cell.above != Behind::No) {
        status.state = NodeState::OutOfDate;
        status.text = cell.above == Behind::Half ? "Partial" : "";
    }
    return status;
}

} // namespace heddle

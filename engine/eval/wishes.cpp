// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What people want of runs: again, stop, pause, send, and only when asked.

#include "engine/eval/evaluator.h"

#include "engine/value/convert.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace heddle {

void Evaluator::run(Slot slot)
{
    makeDue(slot);
    release(slot);
}

void Evaluator::runAlone(Slot slot)
{
    makeDue(slot);
    if (m_cells[slot].held)
        bringUp(slot);
}

/// Whatever the key says.
void Evaluator::makeDue(Slot slot)
{
    Cell &cell = m_cells[slot];
    cell.force = true;
    if (cell.run)
        withdraw(slot);
    setDirty(slot);
}

/// What is not due yet but will be by what runs before it goes on too.
void Evaluator::runTo(Slot slot)
{
    for (const Slot each : planOf({slot}, RunReach::UpTo)) {
        m_cells[each].asked = true;
        m_asked.push_back(each);
        if (!m_cells[each].run && !changedFile(each).empty())
            setDirty(each);
        bringUp(each);
    }
}

void Evaluator::forgetAsked()
{
    for (const Slot slot : m_asked)
        m_cells[slot].asked = false;
    m_asked.clear();
}

/// What was held, stopped or has failed goes on; what is up to date stays as it is.
void Evaluator::bringUp(Slot slot)
{
    Cell &cell = m_cells[slot];
    if (cell.held) {
        cell.held = false;
        if (isDue(cell))
            m_dirty.set(m_flow.order().position(slot));
    } else if (wantsRun(slot)) {
        run(slot);
    }
}

/// It was stopped or has failed by itself.
bool Evaluator::wantsRun(Slot slot) const
{
    const Cell &cell = m_cells[slot];
    return cell.status.state == NodeState::Interrupted
        || (cell.blockedBy == slot && cell.status.state == NodeState::Error);
}

bool Evaluator::willRun(Slot slot) const
{
    const Cell &cell = m_cells[slot];
    return cell.run != 0 || (cell.dirty && !(cell.shut && cell.held));
}

/// They and all that they depend on, in the order of computation.
std::vector<Slot> Evaluator::upstreamOf(const std::vector<Slot> &slots) const
{
    std::unordered_set<Slot> found(slots.begin(), slots.end());
    std::vector<Slot> open(slots.begin(), slots.end());
    while (!open.empty()) {
        const Slot slot = open.back();
        open.pop_back();
        if (pinOf(m_flow.record(slot).node))
            continue; // needs nothing
        for (const Link &link : m_flow.links(slot))
            if (!link.event && link.source != kNoSlot && found.insert(link.source).second)
                open.push_back(link.source);
    }
    std::vector<Slot> ordered(found.begin(), found.end());
    std::ranges::sort(ordered, {}, [this](Slot slot) { return m_flow.order().position(slot); });
    return ordered;
}

std::vector<Slot> Evaluator::planOf(const std::vector<Slot> &slots, RunReach reach) const
{
    std::vector<Slot> of = slots;
    for (Slot slot = 0; slots.empty() && slot < m_cells.size(); ++slot)
        if (m_flow.isUsed(slot) && !m_flow.record(slot).inner && !m_cells[slot].shut)
            of.push_back(slot);
    const std::unordered_set<Slot> asked(slots.begin(), slots.end());
    const bool again = reach != RunReach::UpTo;
    std::unordered_set<Slot> running;
    std::vector<Slot> plan;
    for (const Slot slot : reach == RunReach::Alone ? slots : upstreamOf(of)) {
        if (pinOf(m_flow.record(slot).node) || m_flow.mutedBy(slot))
            continue;
        const auto links = m_flow.links(slot);
        const bool follows = std::ranges::any_of(links, [&](const Link &link) {
            return !link.event && running.contains(link.source);
        }) && std::ranges::none_of(links, [](const Link &link) { return link.event && link.wired; });
        if ((again && asked.contains(slot)) || follows || m_cells[slot].dirty || m_cells[slot].run
            || wantsRun(slot) || !changedFile(slot).empty()) {
            running.insert(slot);
            plan.push_back(slot);
        }
    }
    return plan;
}

/// A trigger that was refused is not lost: who has pressed a button need not press it again.
void Evaluator::runAllowed(Slot slot)
{
    if (auto refused = m_triggersRefused.extract(slot))
        m_triggers.push_back(std::move(refused.mapped()));
    else
        run(slot);
}

void Evaluator::runAll()
{
    m_runningAll = true;
    for (const auto &[slot, file] : m_stamps)
        if (!m_cells[slot].run && !changedFile(slot).empty())
            setDirty(slot);
    for (Slot slot = 0; slot < m_cells.size(); ++slot)
        if (m_flow.isUsed(slot) && !m_flow.record(slot).inner && !m_cells[slot].shut)
            bringUp(slot);
}

/// A node that waited to be asked for, with all that it needs: what is held above it, what was stopped half
/// way, and what lies between, which is not due until those have run.
void Evaluator::release(Slot first)
{
    std::vector<Slot> open{first};
    std::unordered_set<Slot> seen{first};
    while (!open.empty()) {
        const Slot slot = open.back();
        open.pop_back();
        Cell &cell = m_cells[slot];
        if (cell.above != Behind::No) {
            cell.asked = true;
            m_asked.push_back(slot);
        }
        if (cell.held || (slot != first && cell.own == Behind::Half))
            bringUp(slot);
        for (const Link &link : m_flow.links(slot)) {
            const bool waits = !link.event && link.source != kNoSlot
                && (m_cells[link.source].held || cell.above != Behind::No);
            if (waits && seen.insert(link.source).second)
                open.push_back(link.source);
        }
    }
}

void Evaluator::setManual(bool manual)
{
    m_manual = manual;
    if (manual)
        return;
    for (Slot slot = 0; slot < m_cells.size(); ++slot)
        if (m_cells[slot].held && !m_cells[slot].shut && m_flow.isUsed(slot))
            bringUp(slot);
}

void Evaluator::stop(Slot slot)
{
    Cell &cell = m_cells[slot];
    if (!cell.run)
        return;
    cell.status.stopping = true;
    touch(slot);
    if (const auto found = m_backlogs.find(slot); found != m_backlogs.end()) {
        // What it has yielded is not wanted any more; its end is, if that has come.
        JobWord last = std::move(found->second.back());
        m_backlogs.erase(found);
        if (std::holds_alternative<JobFinished>(last) || std::holds_alternative<JobFailed>(last))
            return std::visit([&](auto &word) { apply(slot, word); }, last);
    }
    m_queues.erase(slot);
    m_place.stop(cell.run);
}

void Evaluator::stopAll()
{
    for (const auto &[run, slot] : std::unordered_map<RunId, Slot>(m_runs))
        stop(slot);
}

void Evaluator::kill(Slot slot)
{
    stop(slot);
    if (const RunId run = m_cells[slot].run)
        m_place.kill(run);
}

void Evaluator::setPaused(Slot slot, bool paused)
{
    if (const RunId run = m_cells[slot].run)
        paused ? m_place.pause(run) : m_place.resume(run);
}

void Evaluator::setAllPaused(bool paused)
{
    m_paused = paused;
    for (const auto &[run, slot] : m_runs)
        paused ? m_place.pause(run) : m_place.resume(run);
}

void Evaluator::setViewed(std::vector<Slot> slots)
{
    std::ranges::sort(slots);
    for (const Slot slot : m_viewed)
        if (!std::ranges::binary_search(slots, slot))
            tellViewed(slot, false);
    m_viewed = std::move(slots);
    for (const Slot slot : m_viewed)
        tellViewed(slot, true);
}

/// A run that is out sees it; a node that asks for it is triggered, with the latest where it was slow to
/// hear.
void Evaluator::tellViewed(Slot slot, bool viewed)
{
    if (!m_flow.isUsed(slot) || std::exchange(m_cells[slot].viewed, viewed) == viewed)
        return;
    if (const RunId run = m_cells[slot].run)
        m_place.setViewed(run, viewed);
    const int input = m_flow.record(slot).node.type->inputIndex(kViewPort);
    if (input < 0)
        return;
    std::erase_if(
        m_triggers, [&](const Trigger &waiting) { return waiting.slot == slot && waiting.input == input; });
    trigger(slot, std::uint16_t(input), Value(viewed));
}

Result<Done> Evaluator::send(Slot slot, const Value &value)
{
    const Node &node = m_flow.record(slot).node;
    if (!m_cells[slot].run)
        return Error{fmt::format("{} is not running, so nothing can be sent to it.", node.name)};
    if (auto fitting = convert(value, *node.type->takes); !fitting)
        return Error{
            fmt::format("{} is sent {}, not {}.", node.name, node.type->takes->name, value.type().name)};
    m_place.send(m_cells[slot].run, value);
    return Done{};
}

} // namespace heddle

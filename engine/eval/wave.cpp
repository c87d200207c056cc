// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Which nodes are due, and when: the dirty set in the order of computation, and the marks that make a node
// wait until everything above it has settled.

#include "engine/eval/evaluator.h"
#include "engine/eval/inlinesink.h"

namespace heddle {

using Clock = std::chrono::steady_clock;

namespace {

constexpr int kLooks = 16; // nodes between two looks at the clock

} // namespace

Evaluator::Evaluator(
    Flow &flow, Place &inlinePlace, Place &place, std::shared_ptr<JobSink> sink, Options options)
    : m_flow(flow)
    , m_inline(inlinePlace)
    , m_place(place)
    , m_sink(std::move(sink))
    , m_options(options)
    , m_memo(options.memoBytes)
    , m_inlineSink(std::make_shared<InlineSink>())
{
}

Evaluator::~Evaluator()
{
    for (const auto &[run, slot] : m_runs)
        m_place.withdraw(run);
}

void Evaluator::flowChanged(const FlowChanges &changes, Revision revision)
{
    m_revision = revision;
    for (const FlowChanges::Item &item : changes.removed)
        forget(item.slot);
    m_dirty.resize(m_flow.order().size());
    for (const FlowChanges::Item &item : changes.added)
        addCell(item.slot);
    moveBits();
    for (const Slot slot : changes.retyped) {
        m_cells[slot].stopped |= m_cells[slot].status.state == NodeState::Interrupted;
        if (m_cells[slot].run)
            m_cells[slot].force = true; // it was wanted: it starts again, with the new code
        withdraw(slot);
    }
    variablesChanged(changes);
    for (const Slot slot : changes.reshaped) // under these names there is nothing yet
        if (m_flow.isUsed(slot)) {
            withdraw(slot);
            std::erase_if(m_triggers, [&](const Trigger &trigger) { return trigger.slot == slot; });
            m_triggersRefused.erase(slot);
            m_cells[slot].outputs.clear();
            m_cells[slot].keys.clear();
            m_cells[slot].key = {};
            m_cells[slot].aside.reset();
        }
    for (const Slot slot : changes.recompute)
        if (m_flow.isUsed(slot)) {
            recount(slot);
            if (changes.retyped.empty() || !rests(slot))
                setDirty(slot);
            followBehind({slot});
        }
    for (const FlowChanges::Item &item : changes.added)
        if (m_flow.isUsed(item.slot))
            setDirty(item.slot);
    followPins(changes);
}

/// Code that was saved, or is there again, is no reason to begin again what somebody has stopped.
bool Evaluator::rests(Slot slot)
{
    const Cell &cell = m_cells[slot];
    if (!cell.stopped || m_flow.record(slot).node.type->unknown)
        return false;
    if (cell.status.state != NodeState::Interrupted)
        block(slot, slot, NodeState::Interrupted, "Stopped");
    return true;
}

void Evaluator::addCell(Slot slot)
{
    if (slot >= m_cells.size())
        m_cells.resize(slot + 1);
    if (!m_flow.isUsed(slot) || m_flow.record(slot).inner)
        return;
    m_cells[slot] = {};
    m_cells[slot].counted = true;
    ++m_counts[std::size_t(NodeState::OutOfDate)];
    touch(slot);
}

void Evaluator::forget(Slot slot)
{
    if (slot >= m_cells.size())
        return;
    Cell &cell = m_cells[slot];
    withdraw(slot);
    if (cell.dirty)
        m_dirty.reset(m_flow.order().position(slot));
    if (cell.counted)
        --m_counts[std::size_t(cell.status.state)];
    std::erase_if(m_triggers, [&](const Trigger &trigger) { return trigger.slot == slot; });
    m_triggersRefused.erase(slot);
    const bool touched = cell.touched;
    cell = {};
    m_messages.erase(slot);
    m_latestMessages.erase(slot);
    m_stamps.erase(slot);
    m_times.forget(slot);
    m_pinned.erase(slot);
    m_shut.erase(slot);
    cell.touched = touched; // it stays in that list until it is taken
}

/// The order has changed: the bits follow their nodes.
void Evaluator::moveBits()
{
    Topology &order = m_flow.order();
    if (order.allMoved()) {
        m_dirty.clear();
        for (Slot slot = 0; slot < m_cells.size(); ++slot)
            if (m_flow.isUsed(slot) && isDue(m_cells[slot]))
                m_dirty.set(order.position(slot));
    } else {
        for (const Slot slot : order.moved())
            m_dirty.reset(order.position(slot));
        for (const Slot slot : order.moved())
            if (slot < m_cells.size() && isDue(m_cells[slot]))
                m_dirty.set(order.position(slot));
    }
    order.clearMoved();
}

/// After a change of wires: how many of them come from nodes that have not settled?
void Evaluator::recount(Slot slot)
{
    Cell &cell = m_cells[slot];
    std::uint32_t count = 0;
    for (const Link &link : m_flow.links(slot))
        if (link.source != kNoSlot && !link.event && m_cells[link.source].marked)
            ++count;
    const std::uint32_t before = std::exchange(cell.unsettled, count);
    if (before == 0 && count > 0) {
        m_dirty.reset(m_flow.order().position(slot));
        mark(slot);
    } else if (before > 0 && count == 0) {
        if (isDue(cell))
            m_dirty.set(m_flow.order().position(slot));
        else if (!cell.dirty)
            settle(slot);
    }
}

void Evaluator::setDirty(Slot slot, Slot by)
{
    Cell &cell = m_cells[slot];
    if (cell.dirty || m_flow.record(slot).inner)
        return;
    cell.dirty = true;
    cell.dirtiedBy = by;
    const bool waits = (m_manual && !m_runningAll) || cell.shut;
    cell.held = waits && !cell.force && !cell.asked && !pinOf(m_flow.record(slot).node);
    if (isDue(cell))
        m_dirty.set(m_flow.order().position(slot));
    if (!cell.run)
        setState(slot, NodeState::OutOfDate);
    if (cell.held)
        setOwn(slot, Behind::Old);
}

void Evaluator::dirtySuccessors(Slot slot)
{
    for (const Slot next : m_flow.order().successors(slot))
        setDirty(next, slot);
}

/// From now on the nodes below wait for this one.
void Evaluator::mark(Slot first)
{
    if (m_cells[first].marked)
        return;
    m_cells[first].marked = true;
    m_stack.assign(1, first);
    while (!m_stack.empty()) {
        const Slot slot = m_stack.back();
        m_stack.pop_back();
        for (const Slot next : m_flow.order().successors(slot)) {
            Cell &cell = m_cells[next];
            if (cell.unsettled++ > 0)
                continue;
            if (cell.dirty)
                m_dirty.reset(m_flow.order().position(next));
            if (!cell.marked) {
                cell.marked = true;
                m_stack.push_back(next);
            }
        }
    }
}

/// The nodes below need not wait for this one any more. One that is dirty stays marked until it has run,
/// so that those further down go on waiting.
void Evaluator::unmark(Slot first)
{
    m_cells[first].marked = false;
    m_stack.assign(1, first);
    while (!m_stack.empty()) {
        const Slot slot = m_stack.back();
        m_stack.pop_back();
        for (const Slot next : m_flow.order().successors(slot)) {
            Cell &cell = m_cells[next];
            if (--cell.unsettled > 0)
                continue;
            if (isDue(cell)) {
                m_dirty.set(m_flow.order().position(next));
            } else if (!cell.dirty && cell.marked && !cell.run) {
                cell.marked = false;
                m_stack.push_back(next);
            }
        }
    }
}

void Evaluator::settle(Slot slot)
{
    const Cell &cell = m_cells[slot];
    if (cell.marked && !cell.run && !cell.dirty && cell.unsettled == 0)
        unmark(slot);
}

bool Evaluator::step(Clock::time_point until)
{
    for (int looks = 0;; ++looks) {
        if (looks % kLooks == kLooks - 1 && Clock::now() >= until)
            return true;
        const std::uint32_t position = m_dirty.first();
        if (position != DirtySet::kNone) {
            m_dirty.reset(position);
            const Slot slot = m_flow.order().at(position);
            m_cells[slot].dirty = false;
            evaluate(slot);
            settle(slot);
        } else if (!deliverBacklog() && !deliverTrigger()) {
            if (m_runs.empty()) {
                m_runningAll = false;
                m_settled = 0;
                forgetAsked();
            }
            return false;
        }
    }
}

void Evaluator::touch(Slot slot)
{
    if (m_cells[slot].touched)
        return;
    m_cells[slot].touched = true;
    m_touched.push_back(slot);
}

std::vector<Slot> Evaluator::takeTouched(std::size_t most)
{
    const auto end = m_touched.begin() + std::ptrdiff_t(std::min(most, m_touched.size()));
    std::vector<Slot> taken(m_touched.begin(), end);
    m_touched.erase(m_touched.begin(), end);
    for (const Slot slot : taken)
        m_cells[slot].touched = false;
    return taken;
}

} // namespace heddle

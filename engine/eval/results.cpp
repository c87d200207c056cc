// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Answers of places: which are wanted, and what they change.

#include "engine/eval/evaluator.h"

#include <algorithm>

namespace heddle {

using Clock = std::chrono::steady_clock;

namespace {

constexpr std::uint32_t kMostAttempts = 3;
constexpr double kWorthKeeping = 0.001; // seconds: cheaper results are computed again

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Names an output: by its content if that is small, else by the run that made it.
ContentKey outputKey(const Value &value, const ContentKey &run, std::size_t index)
{
    constexpr std::size_t kSmallText = 256;
    const bool small = !value.identity() || (value.kind() == Kind::Text && value.bytes() <= kSmallText);
    if (small)
        return keyOf(value);
    KeyHasher hasher;
    hasher.add(run);
    hasher.add(std::uint64_t(index));
    return hasher.key();
}

} // namespace

void Evaluator::handle(JobEvent event)
{
    const auto found = m_runs.find(event.run);
    if (found == m_runs.end())
        return; // of an older revision, or answered already
    const Slot slot = found->second;
    Cell &cell = m_cells[slot];
    if (cell.attempt != event.attempt || event.sequence <= cell.lastEvent)
        return; // of an attempt that was given up, or said twice
    cell.lastEvent = event.sequence;
    std::visit([&](auto &what) { apply(slot, what); }, event.what);
}

void Evaluator::apply(Slot slot, const JobStarted &)
{
    m_cells[slot].started = Clock::now();
    setState(slot, NodeState::Running);
}

void Evaluator::apply(Slot slot, JobOutput &output)
{
    const NodeType &type = *m_flow.record(slot).node.type;
    if (output.index < 0 || std::size_t(output.index) >= type.outputs.size())
        return;
    if (onOutput)
        onOutput(slot, output.index, output.value);
    if (output.trigger) {
        for (const EventTarget &target : m_flow.eventTargets(slot))
            if (target.output == output.index)
                trigger(target.slot, target.input, output.value);
        return;
    }
    Cell &cell = m_cells[slot];
    cell.outputs.resize(type.outputs.size());
    cell.keys.resize(type.outputs.size());
    cell.outputs[std::size_t(output.index)] = std::move(output.value);
    cell.keys[std::size_t(output.index)] = freshKey();
    cell.key = {};
    cell.status.partial = true;
    touch(slot);
    if (!m_options.livePartials)
        return;
    cell.blockedBy = kNoSlot;
    dirtySuccessors(slot);
    if (cell.marked && cell.unsettled == 0)
        unmark(slot); // those below need not wait for the end
}

void Evaluator::apply(Slot slot, const JobProgress &progress)
{
    NodeStatus &status = m_cells[slot].status;
    status.progress
        = progress.total > 0 ? float(std::min(1.0, std::max(0.0, progress.done / progress.total))) : -1;
    status.text = progress.text;
    status.elapsed = secondsSince(m_cells[slot].started);
    touch(slot);
}

void Evaluator::apply(Slot slot, const JobLog &log)
{
    if (log.warning)
        m_cells[slot].warning = log.text;
}

void Evaluator::apply(Slot, const JobMessage &) { } // for node widgets, which arrive with the workers

void Evaluator::apply(Slot slot, const JobPaused &paused)
{
    m_cells[slot].status.paused = paused.paused;
    touch(slot);
}

void Evaluator::apply(Slot slot, JobFinished &finished)
{
    Cell &cell = m_cells[slot];
    const NodeType &type = *m_flow.record(slot).node.type;
    const ContentKey key = type.pure ? cell.runKey : freshKey();
    finished.outputs.resize(type.outputs.size());
    const bool again = cell.runAgain;
    endRun(slot);
    if (type.pure && finished.seconds >= kWorthKeeping)
        m_memo.put(key, {finished.outputs, cell.warning, finished.seconds});
    const NodeState state = cell.warning.empty() ? NodeState::Done : NodeState::Warning;
    succeed(slot, std::move(finished.outputs), key, state, finished.seconds, std::string(cell.warning));
    if (again)
        setDirty(slot);
    settle(slot);
}

void Evaluator::apply(Slot slot, const JobFailed &failed)
{
    Cell &cell = m_cells[slot];
    if (failed.kind == FailureKind::Lost && cell.attempt < kMostAttempts) {
        const std::uint32_t attempt = cell.attempt + 1;
        const auto trigger = m_triggersOut.extract(slot);
        endRun(slot);
        cell.force = true;
        m_nextAttempt = attempt;
        evaluate(slot, trigger ? &trigger.mapped() : nullptr);
        m_nextAttempt = 1;
        settle(slot);
        return;
    }
    endRun(slot);
    block(slot, slot, NodeState::Error, failed.text, failed.seconds);
    settle(slot);
}

void Evaluator::apply(Slot slot, const JobAborted &)
{
    const double seconds = secondsSince(m_cells[slot].started);
    endRun(slot);
    block(slot, slot, NodeState::Interrupted, "Stopped", seconds);
    settle(slot);
}

void Evaluator::endRun(Slot slot)
{
    Cell &cell = m_cells[slot];
    m_runs.erase(cell.run);
    m_triggersOut.erase(slot);
    cell.run = 0;
    cell.runAgain = false;
    cell.status.partial = cell.status.stopping = cell.status.paused = false;
    cell.status.progress = -1;
}

void Evaluator::succeed(Slot slot, std::vector<Value> outputs, const ContentKey &key, NodeState state,
    double seconds, std::string warning)
{
    Cell &cell = m_cells[slot];
    bool differs = cell.blockedBy != kNoSlot || cell.outputs.size() != outputs.size();
    cell.keys.resize(outputs.size());
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const ContentKey name = outputKey(outputs[i], key, i);
        differs = differs || (name != cell.keys[i] && !outputs[i].same(cell.outputs[i]));
        cell.keys[i] = name;
        if (onOutput)
            onOutput(slot, int(i), outputs[i]);
    }
    cell.outputs = std::move(outputs);
    cell.key = key;
    cell.blockedBy = kNoSlot;
    cell.status.elapsed = seconds;
    setState(slot, state, std::move(warning));
    if (differs)
        dirtySuccessors(slot);
}

/// The node has no result, because of itself or of one above it; those below are told.
void Evaluator::block(Slot slot, Slot by, NodeState state, std::string text, double seconds)
{
    Cell &cell = m_cells[slot];
    if (cell.run)
        withdraw(slot);
    const bool differs = cell.blockedBy != by;
    cell.outputs.clear();
    cell.keys.clear();
    cell.key = {};
    cell.blockedBy = by;
    cell.status.elapsed = seconds;
    setState(slot, state, std::move(text));
    if (differs)
        dirtySuccessors(slot);
}

void Evaluator::setState(Slot slot, NodeState state, std::string text)
{
    NodeStatus &status = m_cells[slot].status;
    --m_counts[std::size_t(status.state)];
    ++m_counts[std::size_t(state)];
    status.state = state;
    status.text = std::move(text);
    if (state != NodeState::Running)
        status.partial = status.stopping = status.paused = false;
    touch(slot);
}

std::string Evaluator::blockerName(Slot slot) const
{
    const Slot by = m_cells[slot].blockedBy;
    return by == kNoSlot || !m_flow.isUsed(by) ? std::string() : m_flow.record(by).node.name;
}

} // namespace heddle

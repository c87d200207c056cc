// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Answers of places: which are wanted, and what they change.

#include "engine/eval/evaluator.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

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

/// "3 of 40" where items are counted; nothing for a share of 1 or of 100.
std::string countText(const JobProgress &progress)
{
    const bool counts = progress.total > 1 && progress.total != 100
        && progress.total == std::floor(progress.total) && progress.done == std::floor(progress.done);
    return counts ? fmt::format("{:.0f} of {:.0f}", progress.done, progress.total) : std::string();
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
    if (waitsItsTurn(slot, event.what))
        return void(m_backlogs[slot].push_back(std::move(event.what)));
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
    m_place.taken(m_cells[slot].run, output.index);
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
    setOwn(slot, Behind::No);
    cell.blockedBy = kNoSlot;
    dirtySuccessors(slot);
    if (cell.marked && cell.unsettled == 0)
        unmark(slot); // those below need not wait for the end
}

void Evaluator::apply(Slot slot, const JobProgress &progress)
{
    NodeStatus &status = m_cells[slot].status;
    const bool known
        = progress.total > 0 && progress.done <= progress.total; // else it was wrong: say nothing
    status.progress = known ? float(std::max(0.0, progress.done / progress.total)) : -1;
    status.text = known && progress.text.empty() ? countText(progress) : progress.text;
    status.elapsed = secondsSince(m_cells[slot].started);
    touch(slot);
}

void Evaluator::apply(Slot slot, const JobLog &log)
{
    m_log.note(slot, m_cells[slot].run, log.warning ? LogLevel::Warning : LogLevel::Info, log.text);
    if (log.warning)
        m_cells[slot].warning = log.text;
}

void Evaluator::apply(Slot slot, JobMessage &message)
{
    constexpr std::size_t kMost = 256; // of one node, until the window asks
    m_latestMessages[slot] = message.value;
    auto &waiting = m_messages[slot];
    waiting.push_back(std::move(message.value));
    if (waiting.size() > kMost)
        waiting.pop_front();
}

void Evaluator::apply(Slot slot, JobMemory &memory)
{
    m_cells[slot].memory = std::move(memory.value);
}

/// A pause is no time of the run's.
void Evaluator::apply(Slot slot, const JobPaused &paused)
{
    Cell &cell = m_cells[slot];
    if (std::exchange(cell.status.paused, paused.paused) != paused.paused) {
        const Clock::time_point now = Clock::now();
        if (!paused.paused)
            cell.started += now - cell.pausedAt;
        cell.pausedAt = now;
        cell.status.elapsed = secondsSince(cell.started);
    }
    touch(slot);
}

void Evaluator::apply(Slot slot, JobFinished &finished)
{
    Cell &cell = m_cells[slot];
    const NodeType &type = *m_flow.record(slot).node.type;
    const ContentKey key = type.pure ? cell.runKey : freshKey();
    finished.outputs.resize(type.outputs.size());
    const bool again = cell.runAgain;
    auto queue = m_queues.extract(slot);
    endRun(slot);
    learn(slot, finished.seconds);
    m_settled += cell.onPartial ? 0 : 1; // else it will run again
    if (type.pure && finished.seconds >= kWorthKeeping)
        m_memo.put(key, {finished.outputs, cell.warning, finished.seconds});
    const NodeState state = cell.warning.empty() ? NodeState::Done : NodeState::Warning;
    succeed(slot, std::move(finished.outputs), key, state, finished.seconds, std::string(cell.warning));
    if (queue) {
        m_queues.insert(std::move(queue));
        startQueued(slot);
    } else if (again) {
        setDirty(slot);
    } else if (cell.held) { // what has changed meanwhile waits to be asked for
        setState(slot, NodeState::OutOfDate);
        setOwn(slot, Behind::Old);
    }
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
    const bool again = cell.runAgain;
    auto queue = m_queues.extract(slot);
    m_log.note(slot, cell.run, LogLevel::Error, failed.text);
    endRun(slot);
    block(slot, slot, NodeState::Error, failed.text, failed.seconds);
    if (queue) {
        m_queues.insert(std::move(queue));
        startQueued(slot);
    } else if (again) {
        setDirty(slot);
    }
    settle(slot);
}

void Evaluator::apply(Slot slot, const JobAborted &)
{
    Cell &cell = m_cells[slot];
    const double seconds = cell.status.paused ? cell.status.elapsed : secondsSince(cell.started);
    const bool shown = cell.status.partial;
    endRun(slot);
    if (shown) { // what it has yielded last stays, for it and for those below
        cell.status.elapsed = seconds;
        setState(slot, NodeState::Interrupted, "Stopped");
        setOwn(slot, Behind::Half);
    } else {
        block(slot, slot, NodeState::Interrupted, "Stopped", seconds);
    }
    settle(slot);
}

void Evaluator::endRun(Slot slot)
{
    Cell &cell = m_cells[slot];
    m_runs.erase(cell.run);
    m_triggersOut.erase(slot);
    m_backlogs.erase(slot);
    m_queues.erase(slot);
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
    ++cell.settlings;
    cell.blockedBy = kNoSlot;
    setOwn(slot, Behind::No);
    cell.status.elapsed = seconds;
    cell.status.muted = false;
    cell.warning = warning;
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
    const bool muted = m_flow.mutedBy(by) != nullptr;
    const bool differs = cell.blockedBy != by || cell.status.muted != muted;
    cell.outputs.clear();
    cell.keys.clear();
    cell.key = {};
    cell.blockedBy = by;
    setOwn(slot, Behind::No);
    ++cell.settlings;
    cell.status.elapsed = seconds;
    cell.status.muted = muted;
    if (state == NodeState::Error)
        fireError(slot, text);
    setState(slot, state, std::move(text));
    if (differs)
        dirtySuccessors(slot);
}

/// So that a flow can deal with it.
void Evaluator::fireError(Slot slot, const std::string &text)
{
    for (const EventTarget &target : m_flow.eventTargets(slot))
        if (target.output == kErrorOutput)
            trigger(target.slot, target.input, Map{{"node", m_flow.record(slot).node.name}, {"text", text}});
}

// ---- runs that yield faster than the nodes below compute ------------------------------------------

/// Where every value matters, each is a wave of its own: the next one waits until the nodes below have
/// dealt with the one before, and what the run says after it waits too. Meanwhile nothing is taken from the
/// place, which holds the body back.
bool Evaluator::waitsItsTurn(Slot slot, const JobWord &word) const
{
    const auto *output = std::get_if<JobOutput>(&word);
    const bool outcome = std::holds_alternative<JobFinished>(word) || std::holds_alternative<JobFailed>(word);
    if (!output && !outcome)
        return false;
    if (m_backlogs.contains(slot))
        return true;
    const auto &outputs = m_flow.record(slot).node.type->outputs;
    const bool every = output && !output->trigger && output->index >= 0
        && std::size_t(output->index) < outputs.size()
        && (m_options.everyValue || !outputs[std::size_t(output->index)].latest);
    return every && m_options.livePartials && !isQuietBelow(slot);
}

/// Does no node below still work with the value before? One that yields itself may never end.
bool Evaluator::isQuietBelow(Slot slot) const
{
    if (m_cells[slot].marked)
        return true; // they wait for this one
    for (const Slot next : m_flow.order().successors(slot)) {
        const Cell &cell = m_cells[next];
        const bool queues = m_flow.record(next).node.type->onChange == OnChange::Queue;
        if ((cell.dirty && !cell.held) || (cell.run && !cell.status.partial && !queues))
            return false;
    }
    return true;
}

bool Evaluator::deliverBacklog()
{
    for (auto &[slot, words] : m_backlogs) {
        if (!isQuietBelow(slot))
            continue;
        const Slot of = slot;
        JobWord word = std::move(words.front());
        words.pop_front();
        if (words.empty())
            m_backlogs.erase(of);
        std::visit([&](auto &what) { apply(of, what); }, word);
        return true;
    }
    return false;
}

const Value *Evaluator::latestMessage(Slot slot) const
{
    const auto found = m_latestMessages.find(slot);
    return found == m_latestMessages.end() ? nullptr : &found->second;
}

std::size_t Evaluator::paused() const
{
    return std::size_t(
        std::ranges::count_if(m_runs, [this](const auto &run) { return m_cells[run.second].status.paused; }));
}

/// A run that says nothing counts by the time that it has taken earlier. One that shows values and never said
/// how many there will be may not end at all.
float Evaluator::progress() const
{
    if (m_runs.empty())
        return -1;
    double done = double(m_settled);
    for (const auto &[run, slot] : m_runs) {
        const Cell &cell = m_cells[slot];
        const double expected = cell.status.expected;
        if (cell.status.partial && cell.status.progress < 0 && expected <= 0)
            return -1;
        done += cell.status.progress >= 0 ? double(cell.status.progress)
            : expected > 0                ? std::min(0.95, secondsSince(cell.started) / expected)
                                          : 0;
    }
    const double all = double(
        m_settled + count(NodeState::Running) + count(NodeState::Queued) + count(NodeState::OutOfDate));
    return float(std::min(1.0, done / std::max(1.0, all)));
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

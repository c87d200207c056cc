// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One node: gather its inputs, find out whether it must run, and ask a place to run it.

#include "engine/eval/evaluator.h"
#include "engine/eval/inlinesink.h"
#include "engine/message/isolation.h"
#include "engine/sdk/catalog.h"
#include "engine/sdk/variabletypes.h"
#include "engine/trust/want.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

namespace heddle {

using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t kSmall = 64u << 10; // bytes of input that a cheap node stays cheap with
constexpr auto kTooLong = std::chrono::microseconds(500); // longer than this inline, and never inline again

/// A file as it is now: another stamp, another result.
ContentKey stampOf(const std::string &path)
{
    KeyHasher hasher;
    struct stat info { };
    if (::stat(path.c_str(), &info) != 0)
        return hasher.key();
    hasher.add(std::uint64_t(info.st_mtim.tv_sec));
    hasher.add(std::uint64_t(info.st_mtim.tv_nsec));
    hasher.add(std::uint64_t(info.st_size));
    hasher.add(std::uint64_t(info.st_ino));
    return hasher.key();
}

std::size_t bytesOf(const std::vector<Value> &inputs)
{
    std::size_t bytes = 0;
    for (const Value &input : inputs)
        if (input.identity())
            bytes += input.bytes();
    return bytes;
}

/// What its package has said, where that is known.
std::string whyAbsent(const NodeType &type)
{
    return type.help.empty() || type.help == kNotInstalled ? "Not installed" : type.help;
}

/// What a person must do about an input without a value.
std::string wish(const PortType &port)
{
    if (port.file != FileUse::None)
        return fmt::format("Choose a file for {}", port.name);
    if (port.type->kind == Kind::Text)
        return fmt::format("Fill in “{}”", port.name);
    return (port.setting ? "Set " : "Connect ") + port.name;
}

/// A field that nobody has written into yet.
bool isBlank(const PortType &port, const Link &link, const Value &value)
{
    const bool empty = value.kind() == Kind::Text && value.as<std::string>().empty();
    return empty && (port.file != FileUse::None || (!link.wired && port.preset.isNull()));
}

} // namespace

void Evaluator::evaluate(Slot slot, const Trigger *trigger)
{
    const NodeRecord &record = m_flow.record(slot);
    const NodeType &type = *record.node.type;
    if (const Node *by = m_flow.mutedBy(slot))
        return sitOut(slot, *by);
    const bool computes = !type.unknown && !handsOn(type);
    if (computes && m_flow.isBypassed(slot))
        return passThrough(slot, trigger);
    comeBack(slot);
    if (type.unknown)
        return block(slot, slot, NodeState::NotSetUp, whyAbsent(type));
    m_cells[slot].stopped = false;
    if (showPinned(slot))
        return;
    if (!computes)
        return passOn(slot);
    if (type.id == kWriterType)
        return write(slot, trigger);
    if (!trigger)
        for (const Link &link : m_flow.links(slot))
            if (link.event && link.wired) // runs only when triggered
                return m_cells[slot].run ? void()
                    : m_cells[slot].outputs.empty()
                    ? block(slot, slot, NodeState::OutOfDate, "Waits for a trigger")
                    : setState(slot, NodeState::OutOfDate);
    Gathered gathered;
    if (!gather(slot, trigger, gathered))
        return;
    if (gate && needsTrust(type))
        if (std::string why = gate(slot, gathered.inputs); !why.empty()) {
            if (trigger)
                m_triggersRefused.insert_or_assign(slot, *trigger);
            return block(slot, slot, NodeState::Waiting, std::move(why));
        }
    Cell &cell = m_cells[slot];
    const bool forced = std::exchange(cell.force, false) || trigger;
    if (cell.run) {
        if (!forced && goesOn(slot, gathered))
            return;
        withdraw(slot);
    } else if (type.pure && !forced) {
        if (cell.key == gathered.key && cell.blockedBy == kNoSlot && !cell.outputs.empty()) {
            ++cell.hits;
            ++cell.settlings;
            setOwn(slot, Behind::No);
            return setState(slot, cell.warning.empty() ? NodeState::Done : NodeState::Warning, cell.warning);
        }
        if (const Memo::Result *known = m_memo.find(gathered.key)) {
            ++cell.hits;
            return succeed(
                slot, known->outputs, gathered.key, NodeState::Cached, known->seconds, known->warning);
        }
    }
    if (trigger)
        m_triggersOut.insert_or_assign(slot, *trigger);
    start(slot, std::move(gathered));
}

/// A port of a group and a dot cost nothing: what it gives is what comes, under the name that it came by. So
/// those behind it find what they computed before there was a group.
void Evaluator::passOn(Slot slot)
{
    const auto links = m_flow.links(slot);
    const Link link = links.empty() ? Link{} : links[0];
    m_cells[slot].force = false;
    if (link.event)
        return succeed(slot, {Value()}, {}, NodeState::Done, 0, {});
    Gathered gathered;
    if (!gather(slot, nullptr, gathered))
        return;
    if (link.wired)
        handOn(slot, {gathered.inputs[0]}, {m_cells[link.source].keys[link.output]});
    else
        succeed(slot, {gathered.inputs[0]}, gathered.key, NodeState::Done, 0, {});
}

/// Inputs have changed while it runs: does that run go on?
bool Evaluator::goesOn(Slot slot, Gathered &gathered)
{
    constexpr std::size_t kMostQueued = 1000; // of one node; the oldest fall out
    Cell &cell = m_cells[slot];
    if (cell.runKey == gathered.key)
        return true; // what is being computed is still what is wanted
    const OnChange policy = m_flow.record(slot).node.type->onChange;
    if (policy == OnChange::Queue) {
        auto &queue = m_queues[slot];
        queue.push_back(std::make_shared<Gathered>(std::move(gathered)));
        if (queue.size() > kMostQueued)
            queue.pop_front();
        return true;
    }
    // Partial results must not keep a node from ever ending.
    cell.runAgain = policy == OnChange::Finish || gathered.partial;
    return cell.runAgain;
}

bool Evaluator::startQueued(Slot slot)
{
    const auto found = m_queues.find(slot);
    if (found == m_queues.end())
        return false;
    const std::shared_ptr<Gathered> next = std::move(found->second.front());
    found->second.pop_front();
    if (found->second.empty())
        m_queues.erase(found);
    start(slot, std::move(*next));
    return true;
}

bool Evaluator::gather(Slot slot, const Trigger *trigger, Gathered &gathered)
{
    const NodeType &type = *m_flow.record(slot).node.type;
    gathered.hasher.add(std::string_view(type.id));
    gathered.hasher.add(std::uint64_t(type.version));
    if (type.process)
        gathered.hasher.add(std::string_view(type.process->stamp));
    gathered.inputs.resize(type.inputs.size());
    for (std::size_t i = 0; i < type.inputs.size(); ++i)
        if (!gatherOne(slot, i, trigger, gathered))
            return false;
    gathered.trigger = trigger ? trigger->input : -1;
    gathered.key = gathered.hasher.key();
    return true;
}

/// False: the node cannot run, and its state says why.
bool Evaluator::gatherOne(Slot slot, std::size_t input, const Trigger *trigger, Gathered &gathered)
{
    const NodeRecord &record = m_flow.record(slot);
    const PortType &port = record.node.type->inputs[input];
    const auto links = m_flow.links(slot);
    const Link link = input < links.size() ? links[input] : Link{};
    Value value;
    if (link.event) {
        value = trigger && trigger->input == input ? trigger->value : Value();
        gathered.hasher.add(value);
    } else if (link.wired) {
        const bool blocked = link.source != kNoSlot && m_cells[link.source].blockedBy != kNoSlot;
        if (link.source == kNoSlot || (link.output == kNoOutput && !blocked)) {
            block(slot, slot, NodeState::NotSetUp,
                fmt::format("The wire into {} comes from a port that is not there", port.name));
            return false;
        }
        const Cell &source = m_cells[link.source];
        if (blocked || link.output >= source.outputs.size() || isClosed(link)) {
            waitFor(slot, link);
            return false;
        }
        value = source.outputs[link.output];
        gathered.hasher.add(source.keys[link.output]);
        gathered.partial = gathered.partial || source.run != 0;
    } else {
        const Input *said = m_flow.inputOf(slot, port.name);
        const bool reads = said && !said->variable.empty();
        const Value *now = reads  ? variable(said->variable)
            : said && said->value ? &*said->value
                                  : &port.preset;
        if (!now) {
            block(slot, slot, NodeState::NotSetUp,
                fmt::format("There is no variable “{}” for {}", said->variable, port.name));
            return false;
        }
        value = *now;
        gathered.hasher.add(value);
    }
    auto accepted = accept(port, value);
    if (!accepted) {
        block(slot, slot, NodeState::Error, accepted.error().text);
        return false;
    }
    if (port.required && (accepted->isNull() || isBlank(port, link, *accepted))) {
        block(slot, slot, NodeState::NotSetUp,
            link.wired ? fmt::format("Nothing has come to {}", port.name) : wish(port));
        return false;
    }
    if (port.file == FileUse::Read && accepted->kind() == Kind::Text) {
        m_stamps[slot] = {(std::filesystem::path(m_folder) / accepted->as<std::string>()).string(), {}};
        gathered.hasher.add(m_stamps[slot].stamp = stampOf(m_stamps[slot].path));
    }
    gathered.inputs[input] = std::move(*accepted);
    return true;
}

bool Evaluator::isCheap(const Cell &cell, const NodeType &type, const std::vector<Value> &inputs) const
{
    if (type.cost != Cost::Cheap || type.coroutine || cell.slow || !m_options.inlineCheap)
        return false;
    return bytesOf(inputs) <= kSmall;
}

/// For the account, and so that the next run is told how long it will take.
void Evaluator::learn(Slot slot, double seconds)
{
    Cell &cell = m_cells[slot];
    cell.secondsBefore = cell.runs++ > 0 ? cell.seconds : -1;
    cell.seconds = float(seconds);
    if (cell.placed)
        m_times.note(slot, m_flow.record(slot).node.type->id, {double(cell.bytes), seconds});
}

void Evaluator::start(Slot slot, Gathered &&gathered)
{
    Cell &cell = m_cells[slot];
    const NodeRecord &record = m_flow.record(slot);
    const bool isolated = m_flow.isIsolated(slot) && whyNotIsolated(*record.node.type).empty();
    const bool cheap = !isolated && isCheap(cell, *record.node.type, gathered.inputs);
    cell.run = nextRunId();
    cell.runKey = gathered.key;
    cell.onPartial = gathered.partial;
    cell.status.muted = false;
    cell.attempt = m_nextAttempt;
    cell.lastEvent = 0;
    cell.placed = !cheap;
    cell.warning.clear();
    m_runs[cell.run] = slot;
    Job job{cell.run, {m_flow.pathOf(m_flow.graphOf(slot)), record.node.id}, m_revision, cell.attempt,
        record.node.type, std::move(gathered.inputs), gathered.key, m_folder, gathered.trigger, cell.memory,
        record.node.name, cell.viewed};
    job.every = m_options.everyValue;
    if (cheap) {
        const auto begin = Clock::now();
        m_inline.submit(std::move(job), m_inlineSink);
        m_cells[slot].slow = Clock::now() - begin > kTooLong;
        for (JobEvent &event : m_inlineSink->take())
            handle(std::move(event));
        return;
    }
    mark(slot);
    setState(slot, NodeState::Queued);
    cell.started = Clock::now();
    cell.bytes = bytesOf(job.inputs);
    cell.status.expected = m_times.expected(slot, job.type->id, double(cell.bytes));
    job.paused = m_paused;
    job.isolated = isolated;
    m_place.submit(std::move(job), m_sink);
}

/// The run that is out is not wanted any more: it is told to stop, and what it answers will be dropped.
void Evaluator::withdraw(Slot slot)
{
    Cell &cell = m_cells[slot];
    if (!cell.run)
        return;
    m_place.withdraw(cell.run);
    m_runs.erase(cell.run);
    m_triggersOut.erase(slot);
    m_backlogs.erase(slot);
    m_queues.erase(slot);
    cell.run = 0;
    cell.runAgain = false;
}

/// A triggered node reads its data as they are; it waits only for those that have never been computed.
bool Evaluator::isReadable(Slot slot) const
{
    if (m_cells[slot].unsettled == 0)
        return true;
    for (const Link &link : m_flow.links(slot))
        if (link.source != kNoSlot && !link.event && m_cells[link.source].outputs.empty())
            return false;
    return true;
}

/// Triggers come one at a time, each when the data has been brought up to date as far as it can be now.
bool Evaluator::deliverTrigger()
{
    for (auto at = m_triggers.begin(); at != m_triggers.end(); ++at) {
        const OnTrigger policy = m_flow.record(at->slot).node.type->onTrigger;
        if ((m_cells[at->slot].run && policy == OnTrigger::Queue) || !isReadable(at->slot))
            continue; // one run at a time: the trigger waits for its end
        const Trigger trigger = std::move(*at);
        m_triggers.erase(at);
        if (handsOn(*m_flow.record(trigger.slot).node.type)
            && !m_flow.mutedBy(trigger.slot)) { // goes on to whoever listens behind it
            for (const EventTarget &target : m_flow.eventTargets(trigger.slot))
                this->trigger(target.slot, target.input, trigger.value);
            return true;
        }
        if (m_cells[trigger.slot].dirty) {
            m_cells[trigger.slot].dirty = false;
            m_dirty.reset(m_flow.order().position(trigger.slot));
        }
        evaluate(trigger.slot, &trigger);
        settle(trigger.slot);
        return true;
    }
    return false;
}

std::string Evaluator::changedFile(Slot slot) const
{
    const auto read = m_stamps.find(slot);
    const bool changed = read != m_stamps.end() && stampOf(read->second.path) != read->second.stamp;
    return changed ? read->second.path : std::string();
}

void Evaluator::trigger(Slot slot, std::uint16_t input, Value value)
{
    constexpr std::size_t kMostWaiting = 100'000; // a circle of events that runs away stops growing here
    if (m_triggers.size() < kMostWaiting)
        m_triggers.push_back({slot, input, std::move(value)});
}

} // namespace heddle

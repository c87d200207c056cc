// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/reasons.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace heddle {

namespace {

constexpr std::size_t kMostReasons = 10'000; // the rest has run long ago, or is asked about by nobody
constexpr std::size_t kLongestValue = 40;
constexpr std::size_t kSmallValue = 1024; // bytes; larger ones are not held for a sentence

/// As part of a sentence.
std::string spoken(const Value &value)
{
    if (value.isNull())
        return "nothing";
    std::string text = value.kind() == Kind::Text ? "“" + value.as<std::string>() + "”" : value.summary();
    if (text.size() <= kLongestValue && text.find('\n') == std::string::npos)
        return text;
    return std::string(value.type().name);
}

const Value &valueNow(const Node &node, const PortType &port)
{
    const Input *input = node.input(port.name);
    return input && input->value ? *input->value : port.preset;
}

/// The node that an edit of that input is about: of a group, the port inside it.
const NodeRecord *readerOf(const Flow &flow, GraphUid graph, NodeId node, const std::string &port)
{
    const NodeRecord *record = flow.find(graph, node);
    return record && record->inner ? flow.nodes(record->inner).find(port) : record;
}

} // namespace

void Reasons::note(const Flow &flow, const Evaluator &evaluator, const Transaction &inverse)
{
    const auto graph = flow.graphAt(inverse.graph);
    if (!graph)
        return;
    const auto take = [&](NodeId node, const std::string &port, std::optional<Value> before) {
        if (const NodeRecord *record = readerOf(flow, *graph, node, port); record && !record->inner)
            add(evaluator, record->slot,
                {flow.graphOf(record->slot), record->node.id, port, std::move(before),
                    evaluator.cell(record->slot).settlings});
    };
    for (const Edit &edit : inverse.edits) {
        if (const auto *set = std::get_if<SetInput>(&edit)) {
            const NodeRecord *record = flow.find(*graph, set->node);
            const PortType *port = record ? record->node.type->input(set->port) : nullptr;
            const Value before = set->value ? *set->value : port ? port->preset : Value();
            take(set->node, set->port, before.identity() && before.bytes() > kSmallValue ? Value() : before);
        } else if (const auto *wire = std::get_if<Connect>(&edit)) {
            take(wire->to, wire->port, std::nullopt);
        } else if (const auto *cut = std::get_if<Disconnect>(&edit)) {
            take(cut->to, cut->port, std::nullopt);
        }
    }
}

/// A value that is dragged changes many times before its node has run: the first of them counts.
void Reasons::add(const Evaluator &evaluator, Slot slot, Reason reason)
{
    if (m_reasons.size() >= kMostReasons)
        m_reasons.clear();
    const auto [known, isNew] = m_reasons.try_emplace(slot, reason);
    const bool goesOn = !isNew && known->second.node == reason.node && known->second.port == reason.port
        && known->second.settlings == evaluator.cell(slot).settlings;
    if (!goesOn)
        known->second = std::move(reason);
}

Why Reasons::why(const Flow &flow, const Evaluator &evaluator, Slot slot) const
{
    const Cell &cell = evaluator.cell(slot);
    const NodeStatus &status = cell.status;
    if (status.pinned)
        return {"It does not run, because its result is pinned.", kNoSlot};
    if (cell.shut && cell.held)
        for (const Slot reader : flow.order().successors(slot))
            return {fmt::format(
                        "It does not run by itself, because {} is pinned.", flow.record(reader).node.name),
                reader};
    if (status.state == NodeState::Waiting && cell.blockedBy != kNoSlot && cell.blockedBy != slot)
        return {fmt::format("It waits for {}.", flow.record(cell.blockedBy).node.name), cell.blockedBy};
    if (status.state == NodeState::NotSetUp || status.state == NodeState::Waiting)
        return {status.text + ".", kNoSlot};
    if (cell.dirty || cell.run || status.state == NodeState::OutOfDate)
        return because(flow, evaluator, slot);
    if (const std::string file = evaluator.changedFile(slot); !file.empty())
        return {fmt::format("Because {} changed on disk.", std::filesystem::path(file).filename().string()),
            kNoSlot};
    if (status.state == NodeState::Interrupted)
        return {"It will not run by itself, because it was stopped.", kNoSlot};
    if (status.state == NodeState::Error)
        return {"It will not run by itself, because it failed with what it has now.", kNoSlot};
    if (cell.above == Behind::Half)
        return becauseOfHalf(flow, evaluator, slot);
    return becauseOfInputs(flow, evaluator, slot);
}

/// What it shows came of what had been yielded when a run was stopped, perhaps far above.
Why Reasons::becauseOfHalf(const Flow &flow, const Evaluator &evaluator, Slot slot)
{
    const auto isHalf = [&](const Link &link) {
        return !link.event && link.source != kNoSlot
            && (evaluator.cell(link.source).own == Behind::Half
                || evaluator.cell(link.source).above == Behind::Half);
    };
    while (evaluator.cell(slot).own != Behind::Half) {
        const auto links = flow.links(slot);
        const auto next = std::ranges::find_if(links, isHalf);
        if (next == links.end())
            break;
        slot = next->source;
    }
    return {
        fmt::format("It shows what came of half a run: {} was stopped.", flow.record(slot).node.name), slot};
}

/// Where only something further up is due, the node is not yet: it may be spared.
Why Reasons::becauseOfInputs(const Flow &flow, const Evaluator &evaluator, Slot slot)
{
    const std::vector<Slot> plan = evaluator.planOf({slot}, RunReach::UpTo);
    for (const Link &link : flow.links(slot))
        if (!link.event && std::ranges::find(plan, link.source) != plan.end())
            return {fmt::format("Because an input of it, {}, will run.", flow.record(link.source).node.name),
                link.source};
    return {"It is up to date and will not run.", kNoSlot};
}

Why Reasons::because(const Flow &flow, const Evaluator &evaluator, Slot slot) const
{
    const Cell &cell = evaluator.cell(slot);
    const auto links = flow.links(slot);
    const auto name = [&](Slot of) { return flow.record(of).node.name; };
    if (cell.force)
        return {"Because it was asked to run again.", kNoSlot};
    if (const Reason *reason = reasonOf(flow, cell, slot))
        return becauseOfEdit(flow, *reason, slot);
    if (const std::string file = evaluator.changedFile(slot); !file.empty())
        return {fmt::format("Because {} changed on disk.", std::filesystem::path(file).filename().string()),
            kNoSlot};
    for (const Link &link : links)
        if (!link.event && link.source != kNoSlot && evaluator.willRun(link.source))
            return {fmt::format("Because an input of it, {}, will run.", name(link.source)), link.source};
    for (const Link &link : links)
        if (link.event && link.wired)
            return link.source == kNoSlot
                ? Why{"It runs when a trigger comes.", kNoSlot}
                : Why{fmt::format("It runs when {} triggers it.", name(link.source)), link.source};
    if (cell.settlings == 0)
        return {"Because it has not run yet.", kNoSlot};
    if (cell.dirtiedBy != kNoSlot && flow.isUsed(cell.dirtiedBy))
        return {fmt::format("Because {} gave another result.", name(cell.dirtiedBy)), cell.dirtiedBy};
    return {"Because what it depends on has changed.", kNoSlot};
}

/// nullptr: none that still holds.
const Reasons::Reason *Reasons::reasonOf(const Flow &flow, const Cell &cell, Slot slot) const
{
    const auto found = m_reasons.find(slot);
    if (found == m_reasons.end() || cell.settlings == 0)
        return nullptr;
    const Reason &reason = found->second;
    const bool holds = reason.settlings == cell.settlings && reason.graph == flow.graphOf(slot)
        && reason.node == flow.record(slot).node.id;
    return holds ? &reason : nullptr;
}

Why Reasons::becauseOfEdit(const Flow &flow, const Reason &reason, Slot slot) const
{
    const Node &node = flow.record(slot).node;
    const PortType *port = node.type->input(reason.port);
    const Input *input = node.input(reason.port);
    if (reason.before && port)
        return {fmt::format("Because {}.{} changed from {} to {}.", node.name, reason.port,
                    spoken(*reason.before), spoken(valueNow(node, *port))),
            kNoSlot};
    if (input && input->source) {
        const Slot source
            = port ? flow.links(slot)[std::size_t(node.type->inputIndex(reason.port))].source : kNoSlot;
        return source == kNoSlot
            ? Why{fmt::format("Because {}.{} was wired anew.", node.name, reason.port), kNoSlot}
            : Why{fmt::format("Because {}.{} was wired to {}.", node.name, reason.port,
                      flow.record(source).node.name),
                source};
    }
    return {fmt::format("Because the wire into {}.{} was taken away.", node.name, reason.port), kNoSlot};
}

} // namespace heddle

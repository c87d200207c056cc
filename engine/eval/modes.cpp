// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Nodes that do not run: what they have computed is laid aside, and what comes in may go on.

#include "engine/eval/evaluator.h"
#include "engine/value/convert.h"

#include <utility>

namespace heddle {

/// What it has computed is kept for when it runs again. Those below are told, whatever they get now.
void Evaluator::stepAside(Slot slot)
{
    Cell &cell = m_cells[slot];
    cell.force = false;
    if (cell.aside)
        return;
    cell.aside = std::make_unique<Aside>();
    if (!cell.run)
        *cell.aside = {cell.outputs, cell.keys, cell.key, cell.warning};
    withdraw(slot);
    dirtySuccessors(slot);
}

void Evaluator::comeBack(Slot slot)
{
    Cell &cell = m_cells[slot];
    if (!cell.aside)
        return;
    Aside kept = std::move(*std::exchange(cell.aside, nullptr));
    cell.outputs = std::move(kept.outputs);
    cell.keys = std::move(kept.keys);
    cell.key = kept.key;
    cell.warning = std::move(kept.warning);
    cell.status.muted = false;
    if (!cell.outputs.empty())
        cell.blockedBy = kNoSlot;
    dirtySuccessors(slot);
}

void Evaluator::sitOut(Slot slot, const Node &by)
{
    stepAside(slot);
    const bool itself = &by == &m_flow.record(slot).node;
    block(slot, slot, NodeState::Waiting, itself ? "Muted" : by.name + " is muted");
}

/// Each output gives what is wired to the input that fits it; an event goes straight on.
void Evaluator::passThrough(Slot slot, const Trigger *trigger)
{
    stepAside(slot);
    const NodeType &type = *m_flow.record(slot).node.type;
    Gathered gathered;
    gathered.inputs.resize(type.inputs.size());
    std::vector<Value> outputs(type.outputs.size());
    std::vector<ContentKey> names(type.outputs.size());
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const int input = m_flow.passedInput(slot, std::uint16_t(i));
        const Link link = input < 0 ? Link{} : m_flow.links(slot)[std::size_t(input)];
        if (input < 0 || link.event)
            continue;
        if (!gatherOne(slot, std::size_t(input), nullptr, gathered))
            return;
        auto fitting = convert(gathered.inputs[std::size_t(input)], *type.outputs[i].type);
        if (!fitting)
            return block(slot, slot, NodeState::Error, fitting.error().text);
        outputs[i] = std::move(*fitting);
        names[i] = m_cells[link.source].keys[link.output];
    }
    handOn(slot, std::move(outputs), std::move(names));
    if (trigger)
        firePassed(slot, *trigger);
}

void Evaluator::firePassed(Slot slot, const Trigger &fired)
{
    for (const EventTarget &target : m_flow.eventTargets(slot))
        if (m_flow.passedInput(slot, target.output) == int(fired.input))
            trigger(target.slot, target.input, fired.value);
}

/// What comes goes on under the name that it came by, so that those behind find what they have computed.
void Evaluator::handOn(Slot slot, std::vector<Value> outputs, std::vector<ContentKey> names)
{
    Cell &cell = m_cells[slot];
    if (cell.blockedBy == kNoSlot && cell.keys != names)
        cell.outputs.clear(); // told even where the value is the same
    succeed(slot, std::move(outputs), {}, NodeState::Done, 0, {});
    cell.keys = std::move(names);
}

/// The wire comes from an output that a bypassed node hands nothing on at.
bool Evaluator::isClosed(const Link &link) const
{
    return m_cells[link.source].aside && m_flow.isBypassed(link.source)
        && m_flow.passedInput(link.source, link.output) < 0;
}

/// The node has no input, because of what that wire comes from, or of something before it.
void Evaluator::waitFor(Slot slot, const Link &link)
{
    const Slot before = m_cells[link.source].blockedBy;
    const Slot origin = before != kNoSlot ? before : link.source;
    const std::string &name = m_flow.record(origin).node.name;
    std::string text = "waiting for " + name;
    if (const Node *muted = m_flow.mutedBy(origin))
        text = muted->name + " is muted";
    else if (m_flow.isBypassed(origin) && m_cells[origin].blockedBy == kNoSlot)
        text = name + " is bypassed, and nothing that comes into it fits";
    block(slot, origin, NodeState::Waiting, std::move(text));
}

} // namespace heddle

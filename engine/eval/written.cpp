// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Variables: what nodes write and read. The flow has the value that the user gave; what a node writes holds
// until the user gives another, and is not saved.

#include "engine/eval/evaluator.h"
#include "engine/sdk/variabletypes.h"
#include "engine/value/convert.h"

#include <fmt/format.h>

namespace heddle {

const Value *Evaluator::variable(const std::string &name) const
{
    const Variable *found = m_flow.variables().find(name);
    if (!found)
        return nullptr;
    const auto written = m_written.find(name);
    return written == m_written.end() ? &found->value : &written->second;
}

/// What the user has set is what there is; a name is only a name.
void Evaluator::variablesChanged(const FlowChanges &changes)
{
    for (const auto &[from, to] : changes.renamed)
        if (auto written = m_written.extract(from)) {
            written.key() = to;
            m_written.insert(std::move(written));
        }
    for (const std::string &name : changes.variables)
        m_written.erase(name);
}

/// The value as the variable takes it: that of the input, or what the trigger carries where there is none.
Result<Value> Evaluator::writtenValue(
    const std::string &name, const Gathered &gathered, const Trigger &trigger) const
{
    const Variable *found = m_flow.variables().find(name);
    if (!found)
        return Error{"Choose the variable to set"};
    const Value &given = gathered.inputs.back();
    auto value = convert(given.isNull() ? trigger.value : given, *found->type);
    return value ? std::move(value) : Error{fmt::format("{}: {}", name, value.error().text)};
}

/// Readers are due from now on, and run before the next trigger is delivered: also before what this node
/// fires.
void Evaluator::write(Slot slot, const Trigger *trigger)
{
    m_cells[slot].force = false;
    if (!trigger)
        return m_cells[slot].outputs.empty() ? block(slot, slot, NodeState::OutOfDate, "Waits for a trigger")
                                             : setState(slot, NodeState::OutOfDate);
    Gathered gathered;
    if (!gather(slot, trigger, gathered))
        return;
    const Input *chosen = m_flow.record(slot).node.input(kWrittenPort);
    const std::string name = chosen ? chosen->variable : std::string();
    auto value = writtenValue(name, gathered, *trigger);
    if (!value)
        return block(slot, slot, name.empty() ? NodeState::NotSetUp : NodeState::Error, value.error().text);
    if (!value->same(*variable(name))) {
        m_written.insert_or_assign(name, *value);
        m_wasWritten = true;
        for (const Slot reader : m_flow.readersOf(name))
            setDirty(reader);
    }
    for (const EventTarget &target : m_flow.eventTargets(slot))
        if (target.output == 0)
            this->trigger(target.slot, target.input, *value);
    succeed(slot, {Value()}, gathered.key, NodeState::Done, 0, {});
}

} // namespace heddle

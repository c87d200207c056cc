// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The edits of variables, and of what uses them.

#include "engine/graph/editing.h"
#include "engine/sdk/scripttypes.h"
#include "engine/sdk/variabletypes.h"
#include "engine/value/convert.h"

#include <fmt/format.h>

#include <algorithm>

namespace heddle {

namespace {

constexpr std::size_t kLongestName = 1'000;
constexpr std::size_t kMostVariables = 10'000;

/// No dot and no slash, so that `--set NAME=VALUE` cannot mean a node.
Result<Done> checkName(std::string_view name)
{
    if (name.empty() || name.size() > kLongestName)
        return Error{"The name of a variable has 1 to 1,000 characters."};
    for (const char c : name)
        if (c == '/' || c == '.' || c == '=' || static_cast<unsigned char>(c) < 0x20)
            return Error{fmt::format(
                "“{}” cannot be a variable's name: no dot, slash, equals sign or line break.", name)};
    return Done{};
}

} // namespace

Result<std::vector<Edit>> Flow::change(Editing &editing, const UseVariable &edit)
{
    const NodeRecord *record = find(editing.graph, edit.node);
    if (!record)
        return Error{"The node is no longer there."};
    const PortType *port = record->node.type->input(edit.port);
    const Variable *variable = m_variables.find(edit.variable);
    if (!editing.trusted && !edit.variable.empty()) {
        if (!variable)
            return Error{fmt::format("There is no variable “{}”.", edit.variable)};
        if (!port && !record->node.type->unknown && !record->inner)
            return Error{fmt::format("{} has no input “{}”.", record->node.name, edit.port)};
        if (isScript(*record->node.type) && edit.port == kCodePort)
            return Error{"The code of a script stands in the node itself."};
        if (port && (port->type->kind == Kind::Event || fit(*variable->type, *port->type) == Fit::Refused))
            return Error{refusal(*variable->type, *port->type)};
    }
    NodeRecord &target = *m_graphs.at(editing.graph).nodes.edit(edit.node);
    std::string before = useVariable(target, edit.port, edit.variable);
    touchInput(editing, editing.graph, target, edit.port);
    return std::vector<Edit>{UseVariable{edit.node, edit.port, std::move(before)}};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const PutVariable &edit)
{
    Variable variable = edit.variable;
    if (const auto checked = checkName(variable.name); !checked)
        return checked.error();
    if (!variable.type || variable.type->kind == Kind::Event)
        return Error{"A variable has the type of a value."};
    const auto value = convert(variable.value, *variable.type);
    if (!value)
        return Error{fmt::format("{}: {}", variable.name, value.error().text)};
    if (!m_variables.find(variable.name) && m_variables.all().size() >= kMostVariables)
        return Error{"A flow has at most 10,000 variables."};
    variable.value = *value;
    const std::string name = variable.name;
    auto before = m_variables.put(std::move(variable));
    touchVariable(editing, name);
    if (before)
        return std::vector<Edit>{PutVariable{std::move(*before)}};
    return std::vector<Edit>{RemoveVariable{name}};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const RemoveVariable &edit)
{
    const auto users = m_variables.users(edit.name);
    if (!users.empty() && !editing.trusted) {
        const std::string &name = record(users.front()).node.name;
        return Error{users.size() == 1
                ? fmt::format("“{}” is used by {}. Let it use something else first.", edit.name, name)
                : fmt::format("“{}” is used by {} and {} more. Let them use something else first.", edit.name,
                    name, users.size() - 1)};
    }
    auto taken = m_variables.take(edit.name);
    if (!taken)
        return Error{"The variable is no longer there."};
    touchVariable(editing, edit.name);
    return std::vector<Edit>{PutVariable{std::move(*taken)}};
}

Result<std::vector<Edit>> Flow::change(Editing &editing, const RenameVariable &edit)
{
    if (const auto checked = checkName(edit.to); !checked)
        return checked.error();
    const Variable *found = m_variables.find(edit.from);
    if (!found)
        return Error{"The variable is no longer there."};
    if (m_variables.find(edit.to) || !m_variables.users(edit.to).empty())
        return Error{
            fmt::format("There is already a variable named “{}”, or something asks for one.", edit.to)};
    Variable variable = *m_variables.take(edit.from);
    variable.name = edit.to;
    m_variables.put(std::move(variable));
    const auto users = m_variables.users(edit.from);
    const std::vector<Slot> all(users.begin(), users.end());
    for (const Slot slot : all) {
        NodeRecord &target = *m_graphs.at(m_slots[slot].graph).nodes.edit(m_slots[slot].node);
        for (Input &input : target.node.inputs)
            if (input.variable == edit.from)
                useVariable(target, std::string(input.port), edit.to);
        editing.touch(m_slots[slot].graph, target);
    }
    editing.changes.renamed.emplace_back(edit.from, edit.to);
    return std::vector<Edit>{RenameVariable{edit.to, edit.from}};
}

void Flow::touchVariable(Editing &editing, const std::string &name)
{
    editing.changes.variables.push_back(name);
    for (const Slot slot : readersOf(name))
        editing.changes.recompute.push_back(slot);
}

std::vector<Slot> Flow::readersOf(const std::string &variable) const
{
    std::vector<Slot> readers;
    for (const Slot slot : m_variables.users(variable)) {
        const NodeRecord &user = record(slot);
        if (user.inner) {
            for (const Input &input : user.node.inputs)
                if (const NodeRecord *inside = m_graphs.at(user.inner).nodes.find(input.port);
                    inside && input.variable == variable)
                    readers.push_back(inside->slot);
        } else if (user.node.type->id != kWriterType) {
            readers.push_back(slot);
        }
    }
    return readers;
}

} // namespace heddle

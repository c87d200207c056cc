// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What the engine does about groups: made, taken apart, given another port.

#include "engine/sdk/catalog.h"
#include "engine/session/flowengine.h"

#include <fmt/format.h>

#include <algorithm>

namespace heddle {

Result<GroupTypes> FlowEngine::groupTypes() const
{
    const GroupTypes types{m_catalog.find(std::string(kGroupType)),
        m_catalog.find(std::string(kGroupInputType)), m_catalog.find(std::string(kGroupOutputType))};
    if (!types.group || !types.input || !types.output)
        return Error{"Groups are not installed."};
    return types;
}

/// Nodes go from one graph to another as they are: nothing comes from outside, and nothing is checked anew.
Result<std::vector<NodeId>> FlowEngine::rearrange(const Transaction &transaction)
{
    auto applied = m_flow.apply(transaction, true);
    if (!applied) {
        refused();
        return applied.error();
    }
    accepted(applied->changes);
    m_history.add(std::move(applied->inverse), transaction.mergeKey);
    return std::move(applied->added);
}

void FlowEngine::rearrange(
    const Result<std::vector<Edit>> &edits, Transaction transaction, std::uint64_t request)
{
    if (!edits)
        return reply(request, edits.error());
    transaction.edits = *edits;
    const auto added = rearrange(transaction);
    reply(
        request, added ? std::nullopt : std::optional(added.error()), added ? *added : std::vector<NodeId>());
}

void FlowEngine::carryOut(GroupCommand &command)
{
    const auto graph = m_flow.graphAt(command.graph);
    const auto types = groupTypes();
    if (!graph || !types)
        return reply(command.request, types ? Error{"The group is no longer there."} : types.error());
    const std::size_t count = command.nodes.size();
    rearrange(groupingOf(m_flow, *graph, command.nodes, *types),
        {command.graph, {}, fmt::format("Group {} node{}", count, count == 1 ? "" : "s"), 0},
        command.request);
}

/// One after the other, since one may be wired to the next; one step all the same.
void FlowEngine::carryOut(UngroupCommand &command)
{
    const auto graph = m_flow.graphAt(command.graph);
    const std::uint64_t key
        = command.nodes.size() > 1 ? ~m_revision : 0; // no window's numbers are that large
    const auto isGroup = [&](NodeId id) {
        const NodeRecord *record = graph ? m_flow.find(*graph, id) : nullptr;
        return record && record->inner;
    };
    if (command.nodes.empty() || !std::ranges::all_of(command.nodes, isGroup))
        return reply(command.request, Error{"Select a group to take apart."});
    std::vector<NodeId> out;
    for (const NodeId group : command.nodes) {
        const auto edits = ungroupingOf(m_flow, *graph, group);
        const auto moved = edits ? rearrange({command.graph, *edits, "Ungroup", key})
                                 : Result<std::vector<NodeId>>(edits.error());
        if (!moved)
            return reply(command.request, moved.error());
        out.insert(out.end(), moved->begin(), moved->end());
    }
    reply(command.request, std::nullopt, std::move(out));
}

void FlowEngine::carryOut(ExposeCommand &command)
{
    const auto graph = m_flow.graphAt(command.node.graph);
    const auto types = groupTypes();
    if (!graph || !types)
        return reply(command.request, types ? Error{"The group is no longer there."} : types.error());
    rearrange(exposingOf(m_flow, *graph, command.node.node, command.port, *types),
        {command.node.graph, {}, "Expose " + command.port, 0}, command.request);
}

} // namespace heddle

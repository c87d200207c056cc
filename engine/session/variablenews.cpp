// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What the window is told of variables: what they are now, and who uses them.

#include "engine/sdk/variabletypes.h"
#include "engine/session/news.h"

#include <algorithm>

namespace heddle {

void News::collectVariables(GraphDelta &delta)
{
    const bool written = m_evaluator.takeWritten();
    if (!std::exchange(m_variablesStale, false) && !written)
        return;
    std::vector<VariableState> now;
    for (const Variable &variable : m_flow.variables().all())
        now.push_back(stateOf(variable));
    if (delta.reset || now != m_toldVariables)
        delta.variables = m_toldVariables = std::move(now);
}

VariableState News::stateOf(const Variable &variable) const
{
    constexpr std::size_t kMost = 100; // more are not read
    const auto users = m_flow.variables().users(variable.name);
    VariableState state{variable, *m_evaluator.variable(variable.name), std::uint32_t(users.size()), {}};
    for (const Slot slot : users)
        if (state.uses.size() < kMost)
            for (VariableUse &use : usesOf(slot, variable.name))
                state.uses.push_back(std::move(use));
    std::ranges::sort(state.uses, {}, [](const VariableUse &use) { return std::pair(use.node, use.port); });
    // A node is listed once an input.
    state.uses.erase(std::unique(state.uses.begin(), state.uses.end()), state.uses.end());
    return state;
}

std::vector<VariableUse> News::usesOf(Slot slot, const std::string &variable) const
{
    const Node &node = m_flow.record(slot).node;
    const GraphUid graph = m_flow.graphOf(slot);
    std::vector<std::string> names = namesTo(graph);
    names.push_back(node.name);
    std::vector<VariableUse> uses;
    for (const Input &input : node.inputs)
        if (input.variable == variable)
            uses.push_back({{m_flow.pathOf(graph), node.id}, names, input.port,
                node.type->id == kWriterType && input.port == kWrittenPort});
    return uses;
}

} // namespace heddle

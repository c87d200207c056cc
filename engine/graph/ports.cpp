// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// A port of a group is renamed inside: what names it outside follows.

#include "engine/graph/editing.h"

#include <algorithm>

namespace heddle {

namespace {

std::string partNamed(const Node &port, const std::string &name)
{
    return (port.type->id == kGroupInputType ? "in." : "out.") + name;
}

Input &named(Node &node, std::string_view port)
{
    return *std::ranges::find(node.inputs, port, &Input::port);
}

void renameInput(Node &group, std::string_view before, const std::string &now)
{
    named(group, before).port = now;
    std::ranges::sort(group.inputs, {}, &Input::port);
}

bool isShown(const std::vector<PanelItem> &panel, NodeId node, const std::string &part)
{
    return std::ranges::any_of(
        panel, [&](const PanelItem &item) { return item.node == node && item.part == part; });
}

bool renamePart(std::vector<PanelItem> &panel, NodeId node, const std::string &before, const std::string &now)
{
    const bool shown = isShown(panel, node, before);
    for (PanelItem &item : panel)
        if (item.node == node && item.part == before)
            item.part = now;
    return shown;
}

} // namespace

/// The inputs of the same graph that are wired to that output.
std::vector<std::pair<NodeId, std::string>> Flow::readersOf(
    GraphUid graph, NodeId node, std::string_view port) const
{
    std::vector<std::pair<NodeId, std::string>> readers;
    for (const NodeId consumer : m_slots[find(graph, node)->slot].consumers)
        for (const Input &input : find(graph, consumer)->node.inputs)
            if (input.source && input.source->node == node && input.source->port == port)
                readers.emplace_back(consumer, input.port);
    std::ranges::sort(readers); // a consumer is listed once a wire
    readers.erase(std::unique(readers.begin(), readers.end()), readers.end());
    return readers;
}

/// False, and nothing is changed: nothing names it, or something names the new name already and would be
/// mixed up with it.
bool Flow::renameOutside(Editing &editing, GraphUid graph, const Node &port, const std::string &before)
{
    if (graph == kRoot || !isPortOfGroup(*port.type))
        return false;
    const GraphUid parent = ownerOf(graph).first;
    const NodeId owner = ownerOf(graph).second;
    const bool isInput = port.type->id == kGroupInputType;
    const std::string now = port.name; // the node may move
    const std::string part = partNamed(port, before), newPart = partNamed(port, now);
    NodeStore &nodes = m_graphs.at(parent).nodes;
    std::vector<PanelItem> &panel = m_graphs.at(parent).panel;
    const auto isNamed = [&](const std::string &name, const std::string &as) {
        return isShown(panel, owner, as)
            || (isInput ? nodes.find(owner)->node.input(name) != nullptr
                        : !readersOf(parent, owner, name).empty());
    };
    if (isNamed(now, newPart) || !isNamed(before, part))
        return false;
    if (renamePart(panel, owner, part, newPart))
        editing.changes.panels.push_back(parent);
    if (isInput && nodes.find(owner)->node.input(before))
        renameInput(nodes.edit(owner)->node, before, now);
    editing.touch(parent, *nodes.find(owner));
    if (isInput)
        return true;
    for (const auto &[reader, input] : readersOf(parent, owner, before)) {
        NodeRecord &record = *nodes.edit(reader);
        named(record.node, input).source->port = now;
        editing.touch(parent, record);
    }
    return true;
}

} // namespace heddle

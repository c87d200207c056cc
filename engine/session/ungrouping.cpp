// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/sdk/nodetype.h"
#include "engine/session/grouping.h"
#include "engine/session/placing.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace heddle {

namespace {

/// What an input reads once the group is gone: a wire, or a variable, or a value, or nothing.
struct Feed {
    std::optional<Source> source;
    std::optional<Value> value;
    std::string extra;
    std::string variable = {};
};

/// One group that is taken apart.
class Ungrouping {
public:
    Ungrouping(const Flow &flow, GraphUid graph, Node group)
        : m_flow(flow)
        , m_graph(graph)
        , m_group(std::move(group))
        , m_inside(*m_group.inner)
    {
        for (const Node &node : m_inside.nodes)
            m_byId[node.id] = &node;
        const Point middle = middleOf(m_inside.nodes);
        m_offset = {m_group.at.x - middle.x, m_group.at.y - middle.y};
        chooseIds();
    }

    std::vector<Edit> edits()
    {
        std::vector<Edit> edits{RemoveNode{m_group.id}}, wires;
        for (const Node &node : m_inside.nodes)
            if (!isPortOfGroup(*node.type))
                edits.push_back(AddNode{moved(node, wires)});
        addReaders(wires);
        edits.insert(
            edits.end(), std::make_move_iterator(wires.begin()), std::make_move_iterator(wires.end()));
        addLooks(edits);
        return edits;
    }

private:
    void chooseIds()
    {
        const NodeStore &nodes = m_flow.nodes(m_graph);
        std::uint32_t next = nodes.freshId().value;
        for (const Node &node : m_inside.nodes) {
            if (isPortOfGroup(*node.type))
                continue;
            const bool taken = nodes.find(node.id) && node.id != m_group.id;
            m_ids[node.id] = taken ? NodeId{next++} : node.id;
            next = std::max(next, m_ids[node.id].value + 1);
        }
    }

    /// The node as it is outside, its wires left for later, since they may lead to nodes that are not there
    /// yet.
    Node moved(const Node &inside, std::vector<Edit> &wires) const
    {
        Node node = inside;
        node.id = m_ids.at(inside.id);
        node.at = {node.at.x + m_offset.x, node.at.y + m_offset.y};
        for (Input &input : node.inputs) {
            if (!input.source)
                continue;
            const Feed feed = feedInside(*input.source, 0);
            if (feed.source)
                wires.push_back(Connect{*feed.source, node.id, input.port,
                    input.wireExtra.empty() ? feed.extra : input.wireExtra});
            else if (feed.value && differs(*feed.value, node, input))
                input.value = feed.value;
            if (!feed.source)
                input.variable = feed.variable;
            input.source.reset();
        }
        std::erase_if(node.inputs, [](const Input &input) { return !input.says(); });
        return node;
    }

    static bool differs(const Value &value, const Node &node, const Input &input)
    {
        const PortType *port = node.type->input(input.port);
        return input.value || !port || !port->preset.same(value);
    }

    /// Where a value inside comes from, seen from outside. Ports are looked through, and so is the group
    /// itself where one of its outputs leads back to it.
    Feed feedInside(const Source &source, int depth) const
    {
        const auto found = m_byId.find(source.node);
        if (found == m_byId.end() || depth > int(m_inside.nodes.size()))
            return {};
        const Node &node = *found->second;
        if (node.type->id == kGroupInputType)
            return feedOf(m_group.input(node.name), node.input("value"), depth);
        if (node.type->id == kGroupOutputType)
            return feedThrough(node.input("value"), depth);
        return {Source{m_ids.at(node.id), source.port}, {}, {}};
    }
    Feed feedThrough(const Input *input, int depth) const
    {
        if (!input)
            return {};
        if (!input->source)
            return {{}, input->value, {}, input->variable};
        return feedInside(*input->source, depth + 1);
    }
    Feed feedOf(const Input *atGroup, const Input *own, int depth) const
    {
        if (atGroup && atGroup->source) {
            if (atGroup->source->node == m_group.id)
                return feedOutside(atGroup->source->port, depth + 1);
            return {atGroup->source, {}, atGroup->wireExtra};
        }
        if (atGroup && (atGroup->value || !atGroup->variable.empty()))
            own = atGroup;
        return own ? Feed{{}, own->value, {}, own->variable} : Feed{};
    }
    /// What an output of the group gives.
    Feed feedOutside(const std::string &port, int depth) const
    {
        const auto found = std::ranges::find(m_inside.nodes, port, &Node::name);
        if (found == m_inside.nodes.end() || found->type->id != kGroupOutputType)
            return {};
        return feedThrough(found->input("value"), depth);
    }

    void addReaders(std::vector<Edit> &edits) const
    {
        std::vector<std::pair<NodeId, Input>> readers;
        m_flow.nodes(m_graph).forEach([&](const NodeRecord &record) {
            for (const Input &input : record.node.inputs)
                if (input.source && input.source->node == m_group.id && record.node.id != m_group.id)
                    readers.emplace_back(record.node.id, input);
        });
        std::ranges::sort(
            readers, {}, [](const auto &item) { return std::pair(item.first, item.second.port); });
        for (const auto &[reader, input] : readers) {
            const Feed feed = feedOutside(input.source->port, 0);
            if (feed.source)
                edits.push_back(Connect{*feed.source, reader, input.port, input.wireExtra});
            else if (feed.value && !input.value)
                edits.push_back(SetInput{reader, input.port, feed.value});
            if (!feed.source && !feed.variable.empty())
                edits.push_back(UseVariable{reader, input.port, feed.variable});
        }
    }

    /// Frames and what the panel shows come out too.
    void addLooks(std::vector<Edit> &edits) const
    {
        for (Frame frame : m_inside.frames) {
            frame.id = 0;
            frame.at = {frame.at.x + m_offset.x, frame.at.y + m_offset.y};
            edits.push_back(PutFrame{std::move(frame)});
        }
        const auto &panel = m_flow.panel(m_graph);
        for (PanelItem item : m_inside.panel) {
            const auto node = m_ids.find(item.node);
            if (node == m_ids.end())
                continue;
            item.node = node->second;
            if (std::ranges::find(panel, item.id, &PanelItem::id) != panel.end())
                item.id = 0;
            edits.push_back(PutPanelItem{std::move(item)});
        }
    }

    const Flow &m_flow;
    const GraphUid m_graph;
    const Node m_group;
    const GraphContent &m_inside;
    std::map<NodeId, const Node *> m_byId;
    std::map<NodeId, NodeId> m_ids; // inside → outside
    Point m_offset;
};

} // namespace

Result<std::vector<Edit>> ungroupingOf(const Flow &flow, GraphUid graph, NodeId group)
{
    std::optional<Node> node = flow.nodeContent(graph, group);
    if (!node || !node->inner)
        return Error{"Select a group to take apart."};
    return Ungrouping(flow, graph, std::move(*node)).edits();
}

} // namespace heddle

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/grouping.h"

#include "engine/session/placing.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

namespace heddle {

namespace {

constexpr double kAside = 240; // from the nodes to the ports beside them
constexpr double kApart = 96; // from port to port, so that none covers another

/// What the node, content included, reads while nothing is wired there.
std::optional<Value> ownValue(const Node &node, const std::string &port)
{
    if (const Input *input = node.input(port); input && input->value)
        return input->value;
    if (node.inner) {
        const auto inside = std::ranges::find(node.inner->nodes, port, &Node::name);
        const bool isPort = inside != node.inner->nodes.end() && inside->type->id == kGroupInputType;
        return isPort ? ownValue(*inside, "value") : std::nullopt;
    }
    const PortType *type = node.type->input(port);
    return type && !type->preset.isNull() ? std::optional(type->preset) : std::nullopt;
}

/// The first of its outputs that gives values; of a group the first port that stands inside. None: "".
std::string resultOf(const Node &node)
{
    if (node.inner) {
        const auto inside = std::ranges::find_if(
            node.inner->nodes, [](const Node &in) { return in.type->id == kGroupOutputType; });
        return inside != node.inner->nodes.end() ? inside->name : std::string();
    }
    const auto given = std::ranges::find_if(
        node.type->outputs, [](const PortType &port) { return port.type != &types::event; });
    return given != node.type->outputs.end() ? given->name : std::string();
}

/// One group in the making.
class Grouping {
public:
    Grouping(const Flow &flow, GraphUid graph, const std::vector<NodeId> &nodes, const GroupTypes &types)
        : m_flow(flow)
        , m_graph(graph)
        , m_types(types)
        , m_members(nodes.begin(), nodes.end())
    {
        for (const NodeId id : m_members)
            if (auto node = flow.nodeContent(graph, id))
                m_inside.nodes.push_back(std::move(*node));
        for (const Node &node : m_inside.nodes) {
            m_names.insert(node.name);
            m_nextId = std::max(m_nextId, node.id.value + 1);
        }
    }

    bool empty() const { return m_inside.nodes.empty(); }

    std::vector<Edit> edits()
    {
        m_group.type = m_types.group;
        m_group.typeVersion = m_types.group->version;
        m_group.id = m_flow.nodes(m_graph).freshId();
        m_group.at = middleOf(m_inside.nodes);
        takePanel();
        cutInputs();
        std::vector<Edit> wires = cutOutputs();
        std::ranges::sort(m_inside.nodes, {}, &Node::id);
        m_group.inner = std::make_shared<const GraphContent>(std::move(m_inside));
        std::ranges::sort(m_group.inputs, {}, &Input::port);
        std::vector<Edit> edits;
        for (const NodeId id : m_members)
            edits.push_back(RemoveNode{id});
        edits.push_back(AddNode{std::move(m_group)});
        edits.insert(
            edits.end(), std::make_move_iterator(wires.begin()), std::make_move_iterator(wires.end()));
        return edits;
    }

private:
    void takePanel()
    {
        for (const PanelItem &item : m_flow.panel(m_graph))
            if (m_members.contains(item.node))
                m_inside.panel.push_back(item);
    }

    /// A port inside, named like what it is wired to there.
    Node &addPort(const NodeType *type, const std::string &wanted, const Node &inside)
    {
        Node port;
        port.id = NodeId{m_nextId++};
        port.type = type;
        port.typeVersion = type->version;
        port.name = freshName(m_names, wanted, inside.name);
        m_ports.push_back(std::move(port));
        return m_ports.back();
    }

    void cutInputs()
    {
        std::map<std::pair<NodeId, std::string>, Source> ports; // by what they bring in
        const double left = leftOf(m_inside.nodes) - kAside;
        double free = -HUGE_VAL;
        for (Node &node : m_inside.nodes)
            for (Input &input : node.inputs) {
                if (!input.source || m_members.contains(input.source->node))
                    continue;
                const auto [known, isNew] = ports.try_emplace({input.source->node, input.source->port});
                if (isNew) {
                    Node &port = addPort(m_types.input, input.port, node);
                    port.at = {left, free = std::max(node.at.y, free + kApart)};
                    if (const std::optional<Value> fallback = ownValue(node, input.port))
                        port.inputs.push_back({"value", fallback, {}, {}});
                    m_group.inputs.push_back({port.name, {}, input.source, input.wireExtra});
                    known->second = {port.id, "value"};
                }
                input.source = known->second;
                input.wireExtra.clear();
            }
        movePorts();
    }

    /// The wires from the group to who read its nodes. What nobody reads is a result, and is handed out too.
    std::vector<Edit> cutOutputs()
    {
        std::vector<Edit> wires;
        for (const auto &[reader, input] : readers())
            wires.push_back(
                Connect{{m_group.id, handOut(*input.source)}, reader, input.port, input.wireExtra});
        for (const Source &result : results())
            handOut(result);
        movePorts();
        return wires;
    }

    /// The name of the group's output for what a node inside gives.
    std::string handOut(const Source &source)
    {
        const auto [known, isNew] = m_handedOut.try_emplace(source);
        if (isNew) {
            const Node &from = *std::ranges::find(m_inside.nodes, source.node, &Node::id);
            Node &port = addPort(m_types.output, source.port, from);
            m_lowest = std::max(from.at.y, m_lowest + kApart);
            port.at = {rightOf(m_inside.nodes) + kAside + kAside / 2, m_lowest};
            port.inputs.push_back({"value", {}, source, {}});
            known->second = port.name;
        }
        return known->second;
    }

    /// The first output of each node that gives something that nobody reads, neither inside nor outside.
    std::vector<Source> results() const
    {
        std::set<NodeId> read;
        for (const Node &node : m_inside.nodes)
            for (const Input &input : node.inputs)
                if (input.source)
                    read.insert(input.source->node);
        for (const auto &[source, name] : m_handedOut)
            read.insert(source.node);
        std::vector<Source> found;
        for (const Node &node : m_inside.nodes) {
            const std::string result = read.contains(node.id) ? std::string() : resultOf(node);
            if (!result.empty())
                found.push_back({node.id, result});
        }
        return found;
    }

    struct Before {
        bool operator()(const Source &a, const Source &b) const
        {
            return std::tie(a.node, a.port) < std::tie(b.node, b.port);
        }
    };

    std::vector<std::pair<NodeId, Input>> readers() const
    {
        std::vector<std::pair<NodeId, Input>> found;
        m_flow.nodes(m_graph).forEach([&](const NodeRecord &record) {
            if (!m_members.contains(record.node.id))
                for (const Input &input : record.node.inputs)
                    if (input.source && m_members.contains(input.source->node))
                        found.emplace_back(record.node.id, input);
        });
        std::ranges::sort(
            found, {}, [](const auto &item) { return std::pair(item.first, item.second.port); });
        return found;
    }

    void movePorts()
    {
        std::ranges::move(m_ports, std::back_inserter(m_inside.nodes));
        m_ports.clear();
    }

    const Flow &m_flow;
    const GraphUid m_graph;
    const GroupTypes m_types;
    const std::set<NodeId> m_members;
    GraphContent m_inside;
    std::vector<Node> m_ports;
    std::map<Source, std::string, Before> m_handedOut; // to the name of the group's output
    double m_lowest = -HUGE_VAL; // of the outputs placed so far
    std::set<std::string> m_names; // inside
    std::uint32_t m_nextId = 1;
    Node m_group;
};

} // namespace

Result<std::vector<Edit>> groupingOf(
    const Flow &flow, GraphUid graph, const std::vector<NodeId> &nodes, const GroupTypes &types)
{
    Grouping grouping(flow, graph, nodes, types);
    if (grouping.empty())
        return Error{"Select the nodes to group first."};
    return grouping.edits();
}

Result<std::vector<Edit>> exposingOf(
    const Flow &flow, GraphUid graph, NodeId node, const std::string &port, const GroupTypes &types)
{
    const std::optional<Node> inside = flow.nodeContent(graph, node);
    if (!inside)
        return Error{"The node is no longer there."};
    if (graph == kRoot)
        return Error{"Only an input of a node inside a group can be exposed on it."};
    if (const Input *input = inside->input(port); input && input->source)
        return Error{"A wire leads there already."};
    std::set<std::string> names;
    flow.nodes(graph).forEach([&](const NodeRecord &other) { names.insert(other.node.name); });
    Node made;
    made.id = flow.nodes(graph).freshId();
    made.name = freshName(names, port, inside->name);
    made.type = types.input;
    made.typeVersion = types.input->version;
    made.at = {inside->at.x - kAside, inside->at.y};
    if (std::optional<Value> value = ownValue(*inside, port))
        made.inputs.push_back({"value", std::move(value), {}, {}});
    const NodeId id = made.id;
    return std::vector<Edit>{AddNode{std::move(made)}, Connect{{id, "value"}, node, port}};
}

} // namespace heddle

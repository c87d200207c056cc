// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/wirecircle.h"

#include "engine/sdk/nodetype.h"

#include <algorithm>
#include <vector>

namespace heddle {

namespace {

constexpr std::size_t kNone = ~std::size_t(0);

std::size_t indexOf(const GraphContent &graph, NodeId id)
{
    const auto found = std::ranges::lower_bound(graph.nodes, id, {}, &Node::id);
    return found != graph.nodes.end() && found->id == id ? std::size_t(found - graph.nodes.begin()) : kNone;
}

/// The node that the input waits for, or kNone.
std::size_t sourceOf(const GraphContent &graph, const Node &node, const Input &input)
{
    if (!input.source || node.inner)
        return kNone;
    const PortType *port = node.type->input(input.port);
    if (port && port->type->kind == Kind::Event)
        return kNone;
    const std::size_t source = indexOf(graph, input.source->node);
    return source == kNone || graph.nodes[source].inner ? kNone : source;
}

} // namespace

std::optional<CircleWire> findCircle(const GraphContent &graph)
{
    std::vector<std::vector<std::size_t>> readers(graph.nodes.size());
    std::vector<std::size_t> waiting(graph.nodes.size(), 0), ready;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        for (const Input &input : graph.nodes[i].inputs)
            if (const std::size_t source = sourceOf(graph, graph.nodes[i], input); source != kNone) {
                readers[source].push_back(i);
                ++waiting[i];
            }
    for (std::size_t i = 0; i < waiting.size(); ++i)
        if (waiting[i] == 0)
            ready.push_back(i);
    for (std::size_t done = 0; done < ready.size(); ++done)
        for (const std::size_t reader : readers[ready[done]])
            if (--waiting[reader] == 0)
                ready.push_back(reader);
    const auto left = std::ranges::find_if(waiting, [](std::size_t count) { return count > 0; });
    if (left == waiting.end())
        return std::nullopt;
    // Each node that is left waits for another that is left: going up ends in the circle.
    std::size_t at = std::size_t(left - waiting.begin());
    std::vector<std::uint8_t> seen(graph.nodes.size(), 0);
    while (true) {
        const Node &node = graph.nodes[at];
        const auto wire = std::ranges::find_if(node.inputs, [&](const Input &input) {
            const std::size_t source = sourceOf(graph, node, input);
            return source != kNone && waiting[source] > 0;
        });
        if (seen[at]++)
            return CircleWire{node.id, wire->port};
        at = sourceOf(graph, node, *wire);
    }
}

} // namespace heddle

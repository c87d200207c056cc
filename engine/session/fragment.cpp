// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/session/fragment.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace heddle {

GraphContent fragmentOf(const Flow &flow, GraphUid graph, const std::vector<NodeId> &nodes,
    const std::vector<std::uint32_t> &frames)
{
    const std::unordered_set<NodeId> chosen(nodes.begin(), nodes.end());
    GraphContent fragment;
    for (const NodeId id : chosen)
        if (auto node = flow.nodeContent(graph, id)) {
            for (Input &input : node->inputs)
                if (input.source && !chosen.contains(input.source->node))
                    input.source.reset();
            std::erase_if(node->inputs, [](const Input &input) { return !input.says(); });
            fragment.nodes.push_back(std::move(*node));
        }
    std::sort(fragment.nodes.begin(), fragment.nodes.end(),
        [](const Node &a, const Node &b) { return a.id < b.id; });
    for (const Frame &frame : flow.frames(graph))
        if (std::find(frames.begin(), frames.end(), frame.id) != frames.end())
            fragment.frames.push_back(frame);
    return fragment;
}

std::vector<Edit> insertionOf(const Flow &flow, GraphUid graph, const GraphContent &fragment, Point offset)
{
    std::unordered_map<NodeId, NodeId> renumbered;
    NodeId next = flow.nodes(graph).freshId();
    for (const Node &node : fragment.nodes) {
        renumbered[node.id] = next;
        do // past the largest id it goes on with the smallest
            ++next.value;
        while (!next || flow.nodes(graph).find(next));
    }

    std::vector<Edit> edits, wires;
    for (Node node : fragment.nodes) {
        node.id = renumbered[node.id];
        node.at = {node.at.x + offset.x, node.at.y + offset.y};
        for (Input &input : node.inputs)
            if (input.source && renumbered.contains(input.source->node))
                wires.push_back(Connect{{renumbered[input.source->node], input.source->port}, node.id,
                    input.port, input.wireExtra});
        for (Input &input : node.inputs)
            input.source.reset();
        std::erase_if(node.inputs, [](const Input &input) { return !input.says(); });
        edits.push_back(AddNode{std::move(node)});
    }
    edits.insert(edits.end(), std::make_move_iterator(wires.begin()), std::make_move_iterator(wires.end()));
    for (Frame frame : fragment.frames) {
        frame.id = 0;
        frame.at = {frame.at.x + offset.x, frame.at.y + offset.y};
        edits.push_back(PutFrame{std::move(frame)});
    }
    return edits;
}

Point cornerOf(const GraphContent &fragment)
{
    Point corner = !fragment.nodes.empty() ? fragment.nodes.front().at
        : !fragment.frames.empty()         ? fragment.frames.front().at
                                           : Point{};
    const auto include = [&corner](Point at) {
        corner = {std::min(corner.x, at.x), std::min(corner.y, at.y)};
    };
    for (const Node &node : fragment.nodes)
        include(node.at);
    for (const Frame &frame : fragment.frames)
        include(frame.at);
    return corner;
}

} // namespace heddle

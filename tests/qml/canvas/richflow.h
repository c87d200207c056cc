// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. A flow with nodes in every state, for pictures and tests of the canvas.
#pragma once

#include "engine/sdk/catalog.h"
#include "tests/models/flowmaker.h"

namespace heddle::testing {

inline PortType needed(PortType port)
{
    port.required = true;
    return port;
}

inline PortType ranged(std::string name, Value preset, double min, double max, std::string unit = {})
{
    PortType made
        = port(std::move(name), preset.kind() == Kind::Int ? types::integer : types::number, preset);
    made.min = min;
    made.max = max;
    made.unit = std::move(unit);
    return made;
}

inline NodeType look(NodeType type, NodeKind kind, std::string icon, std::string face = {})
{
    type.kind = kind;
    type.icon = std::move(icon);
    type.face = std::move(face);
    return type;
}

inline void addRichTypes(Catalog &catalog)
{
    const PortType image = needed(port("image", types::image)), labels = needed(port("labels", types::image));
    const PortType table = needed(port("table", types::table));
    catalog.add(look(nodeType("stack.open", "Open stack", {port("path", types::text, "plate-07.tif")},
                         {port("planes", types::image), port("meta", types::map)}),
        NodeKind::Source, "stack"));
    catalog.add(look(nodeType("image.denoise", "Denoise", {image, ranged("strength", 0.25, 0, 1)}, {image}),
        NodeKind::Filter, "wave", "image"));
    catalog.add(
        look(nodeType("image.flatten", "Flatten field", {image, ranged("radius", 20, 0, 100, "px")}, {image}),
            NodeKind::Filter, "funnel"));
    catalog.add(look(
        nodeType("image.segment", "Segment nuclei",
            {image, port("model", types::text, "nuclei-v3"), ranged("diameter", 30, 0, 80, "px")}, {labels}),
        NodeKind::Analyse, "segment", "image"));
    catalog.add(look(nodeType("model.train", "Train classifier",
                         {labels, ranged("epochs", 300, 1, 1000), port("prior", types::map)},
                         {port("model", types::map), port("epoch", types::event)}),
        NodeKind::Code, "train"));
    catalog.add(look(nodeType("image.histogram", "Histogram", {image}, {port("counts", types::array)}),
        NodeKind::View, "histogram", "plot"));
    catalog.add(look(nodeType("image.measures", "Measure objects", {labels, port("intensity", types::image)},
                         {port("table", types::table), port("count", types::integer)}),
        NodeKind::Analyse, "ruler", "table"));
    catalog.add(look(nodeType("table.join", "Join tables",
                         {needed(port("left", types::table)), needed(port("right", types::table)),
                             port("on", types::text, "label")},
                         {port("joined", types::table)}),
        NodeKind::Flow, "join"));
    catalog.add(look(nodeType("table.layout", "Plate layout", {}, {table}), NodeKind::Source, "table"));
    catalog.add(look(nodeType("number.scale", "Scale",
                         {needed(port("value", types::number)), ranged("factor", 2.0, 0, 10)},
                         {port("result", types::number)}),
        NodeKind::Filter, "sliders"));
}

inline NodeStatus running(float progress, double elapsed)
{
    NodeStatus made = status(NodeState::Running);
    made.progress = progress;
    made.elapsed = elapsed;
    made.partial = progress >= 0;
    return made;
}

inline NodeStatus took(NodeState state, double elapsed, std::string text = {})
{
    NodeStatus made = status(state, std::move(text));
    made.elapsed = elapsed;
    return made;
}

inline std::vector<Node> richNodes(const Catalog &c)
{
    Node open = node(c, 1, "Open stack", "stack.open", {16, 48});
    Node flatten = with(node(c, 2, "Flatten field", "image.flatten", {240, 48}), wire("image", 1, "planes"));
    Node denoise = with(node(c, 3, "Denoise", "image.denoise", {464, 48}), wire("image", 2, "image"));
    denoise = with(denoise, set("strength", 0.35));
    Node segment = with(node(c, 4, "Segment nuclei", "image.segment", {736, 48}), set("diameter", 32));
    segment = with(segment, wire("image", 3, "image"));
    Node train = with(node(c, 5, "Train classifier", "model.train", {1040, 48}), set("epochs", 900));
    train = with(train, wire("labels", 4, "labels"));
    Node histogram = with(node(c, 6, "Histogram", "image.histogram", {464, 336}), wire("image", 1, "planes"));
    Node measure
        = with(node(c, 7, "Measure objects", "image.measures", {736, 336}), wire("labels", 4, "labels"));
    Node join = with(node(c, 8, "Join tables", "table.join", {1040, 400}), wire("left", 7, "table"));
    join = with(with(join, set("on", "well")), wire("right", 9, "table"));
    Node layout = node(c, 9, "Plate layout", "table.layout", {736, 592});
    Node scale = with(node(c, 10, "Scale", "number.scale", {1040, 592}), wire("value", 7, "count"));
    Node fetch = node(c, 11, "Fetch stations", "table.layout", {464, 592});
    for (Node *sorted : {&segment, &train, &join})
        std::sort(sorted->inputs.begin(), sorted->inputs.end(),
            [](const Input &a, const Input &b) { return a.port < b.port; });
    return {open, flatten, denoise, segment, train, histogram, measure, join, layout, scale, fetch};
}

inline GraphDelta richFlow(const Catalog &catalog)
{
    GraphDelta delta = added(richNodes(catalog));
    delta.reset = true;
    delta.frames = std::vector<Frame>{{1, "Prepare", {0, 0}, 704, 304, {}, {}, {}}};
    NodeStatus paused = running(0.35F, 95);
    paused.paused = true;
    NodeStatus stopping = running(0.5F, 12);
    stopping.stopping = true;
    delta.statuses = {{NodeId{1}, took(NodeState::Cached, 0)}, {NodeId{2}, took(NodeState::Queued, 0)},
        {NodeId{3}, took(NodeState::Done, 1.24)}, {NodeId{4}, running(0.62F, 41)}, {NodeId{5}, paused},
        {NodeId{6}, took(NodeState::Done, 0.086)}, {NodeId{7}, status(NodeState::OutOfDate)},
        {NodeId{8},
            took(NodeState::Error, 0.012, "No column “well” in the right table. It has: Well, label, dose.")},
        {NodeId{9}, took(NodeState::Warning, 0.012, "3 wells have no label")},
        {NodeId{10}, status(NodeState::NotSetUp, "Choose a factor")}, {NodeId{11}, running(-1, 7)}};
    return delta;
}

} // namespace heddle::testing

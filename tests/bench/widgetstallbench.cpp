// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// gui.stall.widgets: does the window's thread stay free while 200 users' widgets follow what changes?
//
// A panel of 200 nodes, all in sight, each with a slider and a plot in a widget of the user's own. Each node
// gives a new curve and a new level 60 times a second.

#include "engine/sdk/worker.h"
#include "tests/bench/stall.h"

#include <fmt/format.h>

#include <chrono>
#include <cmath>

namespace heddle::bench {

namespace {

constexpr int kNodes = 200, kColumns = 20;
constexpr auto kPeriod = std::chrono::microseconds(16'667);

const char *const kWidget = R"(import Heddle.Widgets

NodeWidget {
    id: root
    Plot { width: parent.width; height: parent.height - 20; values: node.outputs.curve.value }
    Slider { y: parent.height - 20; width: parent.width; height: 20; value: node.outputs.level.data || 0 }
}
)";

Array curve(double phase)
{
    constexpr std::int64_t kPoints = 500;
    ArrayBuilder points(DType::Float64, {kPoints});
    auto out = points.as<double>();
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = std::sin(double(i) * 0.05 + phase);
    return std::move(points).freeze();
}

using Shown = std::tuple<Array, double>;

Worker<Shown> wave(std::int64_t seed)
{
    for (double phase = double(seed);; phase += 0.1) {
        Shown shown(curve(phase), 0.5 + 0.5 * std::sin(phase));
        co_yield std::move(shown);
        co_await delay(kPeriod);
    }
}

NodeType waveNode()
{
    return node("bench.wave", wave)
        .title("Wave")
        .category("Bench")
        .kind(NodeKind::Source)
        .impure()
        .face("plot")
        .help("Gives a new curve 60 times a second.")
        .input("seed", "Where it begins.")
        .preset(1)
        .output("curve", "The curve.")
        .latest()
        .output("level", "A number from 0 to 1.")
        .latest();
}

QByteArray flowText()
{
    std::string nodes, items;
    for (int i = 0; i < kNodes; ++i) {
        const int column = i % kColumns, row = i / kColumns;
        const char *comma = i > 0 ? ",\n" : "";
        nodes += fmt::format("{}{{\"id\":{},\"name\":\"n{}\",\"type\":\"bench.wave\",\"version\":1,"
                             "\"at\":[{},{}],\"set\":{{\"seed\":{}}}}}",
            comma, i + 1, i + 1, column * 240, row * 260, i);
        items += fmt::format("{}{{\"id\":{},\"node\":{},\"at\":[{},{}],\"size\":[74,84]}}", comma, i + 1,
            i + 1, column * 76, row * 86);
    }
    return QByteArray::fromStdString(fmt::format("{{\n\"heddle\": 1,\n\"nodes\": [\n{}\n],\n\"wires\": "
                                                 "[\n],\n\"frames\": [\n],\n\"panel\": [\n{}\n]\n}}\n",
        nodes, items));
}

} // namespace

std::vector<Figure> widgetStall()
{
    return stallOf("gui.stall.widgets", {waveNode(), flowText(), kNodes, true, kWidget});
}

} // namespace heddle::bench

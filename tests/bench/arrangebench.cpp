// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// edit.layout: how long a flow takes to be laid out, on its thread of the pool, and how long the window waits
// for it to begin. edit.snap: what a move of a dragged node costs among very many, and how long it takes to
// find the wire that it would go into.

#include "engine/nodes/builtin.h"
#include "engine/sdk/catalog.h"
#include "models/arrange/layout.h"
#include "models/edit/arrangement.h"
#include "models/edit/inserting.h"
#include "models/edit/nodeedits.h"
#include "models/edit/selection.h"
#include "models/graph/scene.h"
#include "qml/Heddle/Canvas/snapping.h"
#include "tests/bench/bench.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <random>
#include <string>

namespace heddle::bench {

namespace {

/// So many nodes anywhere, half as many wires again, each over at most twelve others.
arrange::Picture tangle(int nodes)
{
    std::mt19937 random(1);
    const auto number
        = [&](int least, int most) { return std::uniform_int_distribution(least, most)(random); };
    arrange::Picture picture;
    for (int i = 0; i < nodes; ++i)
        picture.boxes.push_back({double(number(0, 20'000)), double(number(0, 20'000)), 16.0 * number(10, 20),
            4.0 * number(24, 80)});
    for (int i = 0; i < nodes * 3 / 2; ++i) {
        const int from = number(0, nodes - 2), to = number(from + 1, std::min(nodes - 1, from + 12));
        picture.wires.push_back({from, to, 48.0 + 24 * number(0, 1), 48.0 + 24 * number(0, 2), false});
    }
    return picture;
}

double millisOf(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double layoutMillis(int nodes, int rounds)
{
    const arrange::Picture picture = tangle(nodes);
    std::vector<double> samples;
    for (int i = 0; i < rounds; ++i)
        samples.push_back(millisOf([&] { (void)arrange::layOut(picture); }));
    return percentile(samples, 0.5);
}

/// So many nodes side by side, each wired to the one before.
GraphDelta field(const Catalog &catalog, std::uint32_t nodes)
{
    constexpr std::uint32_t kAcross = 320;
    GraphDelta delta;
    for (std::uint32_t i = 0; i < nodes; ++i) {
        Node node;
        node.id = {i + 1};
        node.name = "n" + std::to_string(i);
        node.type = catalog.find("math.add");
        node.at = {i % kAcross * 320.0, i / kAcross * 280.0};
        if (i > 0)
            node.inputs.push_back({"a", {}, Source{{i}, "sum"}, {}});
        delta.added.push_back(std::move(node));
    }
    return delta;
}

constexpr std::uint32_t kMany = 100'000;

/// How long the window waits until the nodes are on their way to be laid out.
double gatherMillis(Scene &scene)
{
    NodeEdits edits([](const Command &) {});
    const Selection selection;
    std::vector<double> samples;
    for (int i = 0; i < 3; ++i) {
        auto *arrangement
            = new Arrangement(edits, scene, selection, nullptr); // lives on: the process ends here
        samples.push_back(millisOf([&] { arrangement->layOut(); }));
    }
    return percentile(samples, 0.5);
}

double snapMicros(Scene &scene)
{
    constexpr int kNode = kMany / 2 + 160;
    scene.setSelected({kNode}, {});
    const QPointF from = scene.node(NodeId{kNode})->at;
    std::vector<double> samples;
    for (int i = 0; i < 1000; ++i) {
        const QPointF way(i % 300, i % 170);
        samples.push_back(1000 * millisOf([&] { (void)ui::snapped(scene, {NodeId{kNode}, from, way}, {}); }));
        scene.dragSelection(way.x(), way.y());
    }
    return percentile(samples, 0.99);
}

// A node that is not there yet fits wherever the types do: the dearest case.
double insertMicros(const Scene &scene, const NodeType &type)
{
    LooseNode node{&type, {}};
    const QPointF from = scene.node(NodeId{kMany / 2 + 160})->at;
    std::vector<double> samples;
    for (int i = 0; i < 1000; ++i) {
        const QRectF body(from + QPointF(i % 300, i % 170), QSizeF(200, 150));
        samples.push_back(1000 * millisOf([&] { (void)insertionUnder(scene, node, body, body.center()); }));
    }
    return percentile(samples, 0.99);
}

} // namespace

std::vector<Figure> snap()
{
    Catalog catalog;
    registerBuiltinNodes(catalog);
    Scene scene;
    scene.apply(field(catalog, kMany));
    const double micros = snapMicros(scene), found = insertMicros(scene, *catalog.find("math.add"));
    return {{"edit.snap.100k.us", micros, "us", "at most 500 us", micros <= 500},
        {"edit.insert.100k.us", found, "us", "at most 500 us", found <= 500}};
}

std::vector<Figure> layout()
{
    const double small = layoutMillis(500, 21), large = layoutMillis(10'000, 1);
    Catalog catalog;
    registerBuiltinNodes(catalog);
    Scene scene;
    scene.apply(field(catalog, kMany));
    const double waited = gatherMillis(scene);
    return {{"edit.layout.500.ms", small, "ms", "at most 100 ms", small <= 100},
        {"edit.layout.10k.ms", large, "ms", "reported: in the background"},
        {"edit.layout.100k.gui_ms", waited, "ms", "reported: what the window waits"}};
}

} // namespace heddle::bench

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// GUI thread. Makes a picture of a canvas: heddle_canvas_shot PICTURE [MODE] [ZOOM] [NODES] [WIDTH HEIGHT]
// NODES 0: the flow with every state; else so many nodes on a grid.
#include "tests/qml/canvas/canvasbench.h"

#include <QtGui/QGuiApplication>

#include <cmath>

using namespace heddle;
using namespace heddle::testing;

namespace {

GraphDelta gridFlow(const Catalog &catalog, int count)
{
    constexpr const char *kTypes[] = {"stack.open", "image.denoise", "image.segment", "image.histogram",
        "image.measures", "table.join", "model.train", "image.flatten"};
    GraphDelta delta;
    delta.reset = true;
    const int across = int(std::ceil(std::sqrt(count)));
    for (int i = 0; i < count; ++i) {
        const auto id = std::uint32_t(i + 1);
        Node made = node(
            catalog, id, kTypes[i % 8] + 6, kTypes[i % 8], {(i % across) * 320.0, (i / across) * 280.0});
        if (i > 0 && made.type->input("image") && catalog.find(kTypes[(i - 1) % 8])->output("image"))
            made = with(made, wire("image", id - 1, "image"));
        if (made.type->input("labels") && i >= across)
            made = with(made, wire("labels", std::uint32_t(id - across), "labels"));
        delta.added.push_back(made);
        const int s = i % 97;
        delta.statuses.emplace_back(NodeId{id},
            s == 5 ? running(0.4F, 3)
                   : status(s == 7      ? NodeState::Error
                           : s == 11    ? NodeState::Warning
                           : s % 3 == 0 ? NodeState::OutOfDate
                                        : NodeState::Done));
    }
    delta.frames
        = std::vector<Frame>{{1, "Plates", {-40, -60}, 320.0 * across / 2, 280.0 * across / 2, {}, {}, {}},
            {2, "Statistics", {320.0 * across / 2 + 40, -60}, 320.0 * across / 2, 280.0 * across / 2,
                "analyse", {}, {}}};
    return delta;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList words = application.arguments();
    const int nodes = words.value(4).toInt();
    CanvasBench bench(
        {words.value(5, QStringLiteral("1400")).toInt(), words.value(6, QStringLiteral("800")).toInt()});
    bench.setTheme(words.value(2, QStringLiteral("dark")));
    bench.document->apply(nodes > 0 ? gridFlow(bench.catalog, nodes) : richFlow(bench.catalog));
    if (!bench.show())
        return 1;
    const double zoom = words.value(3, QStringLiteral("1")).toDouble();
    bench.look(zoom, QPointF(60, 60));
    bench.document->selection()->set({4});
    QTest::qWait(300);
    return bench.view->grabWindow().save(words.value(1)) ? 0 : 1;
}

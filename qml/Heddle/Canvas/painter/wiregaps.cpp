// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Canvas/painter/wiregaps.h"

#include "qml/Heddle/Canvas/painter/wirecurve.h"

#include <QtCore/QLineF>

#include <algorithm>
#include <array>
#include <vector>

namespace heddle::ui {
namespace {

constexpr std::size_t kMostWires = 200; // beyond that nobody follows a single one
constexpr int kPieces = 16;
constexpr double kHalfGap = 9; // along the upper wire, in scene pixels

struct Thread {
    WireCurve curve;
    QRectF bounds;
    std::array<QPointF, kPieces + 1> points;
    double length = 0;
};

Thread threadOf(const PaintWire &wire)
{
    Thread thread{WireCurve::between(wire.from, wire.to), {}, {}, 0};
    thread.bounds = thread.curve.bounds().adjusted(-1, -1, 1, 1);
    for (int i = 0; i <= kPieces; ++i)
        thread.points[std::size_t(i)] = thread.curve.at(double(i) / kPieces);
    for (std::size_t i = 0; i < kPieces; ++i)
        thread.length += QLineF(thread.points[i], thread.points[i + 1]).length();
    return thread;
}

QColor groundAt(const QPointF &point, const DisplayList &list, const Tokens &tokens)
{
    for (const PaintFrame &frame : list.frames) {
        if (frame.rect.contains(point))
            return tokens.frameGround;
    }
    return tokens.canvas;
}

// Two stretches that cannot meet, told without a division: most are.
bool areApart(const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    return std::max(a.x(), b.x()) < std::min(c.x(), d.x()) || std::max(c.x(), d.x()) < std::min(a.x(), b.x())
        || std::max(a.y(), b.y()) < std::min(c.y(), d.y()) || std::max(c.y(), d.y()) < std::min(a.y(), b.y());
}

// Where the upper one is crossed by the lower one, as t on the upper one.
template <class Found> void crossings(const Thread &upper, const Thread &lower, Found found)
{
    for (std::size_t i = 0; i < kPieces; ++i) {
        const QLineF piece(upper.points[i], upper.points[i + 1]);
        if (areApart(piece.p1(), piece.p2(), lower.bounds.topLeft(), lower.bounds.bottomRight()))
            continue;
        for (std::size_t k = 0; k < kPieces; ++k) {
            if (areApart(piece.p1(), piece.p2(), lower.points[k], lower.points[k + 1]))
                continue;
            QPointF at;
            if (piece.intersects(QLineF(lower.points[k], lower.points[k + 1]), &at)
                == QLineF::BoundedIntersection)
                found(
                    (double(i) + QLineF(piece.p1(), at).length() / std::max(piece.length(), 1e-6)) / kPieces,
                    at);
        }
    }
}

} // namespace

void addGaps(DisplayList &list, const Tokens &tokens)
{
    std::stable_partition(list.wires.begin(), list.wires.end(),
        [](const PaintWire &wire) { return !wire.raised && !wire.selected; });
    if (list.wires.size() > kMostWires)
        return;
    std::vector<Thread> threads;
    threads.reserve(list.wires.size());
    for (PaintWire &wire : list.wires) {
        const Thread upper = threadOf(wire);
        const double half = kHalfGap / std::max(upper.length, 1.0);
        for (std::size_t k = 0; k < threads.size(); ++k) {
            // Wires that leave one port together part without a gap.
            if (list.wires[k].from == wire.from || !threads[k].bounds.intersects(upper.bounds))
                continue;
            crossings(upper, threads[k], [&](double t, const QPointF &at) {
                if (wire.gaps.empty() || std::abs(wire.gaps.back().from + half - t) > half / 2)
                    wire.gaps.push_back(
                        {std::max(0.0, t - half), std::min(1.0, t + half), groundAt(at, list, tokens)});
            });
        }
        threads.push_back(upper);
    }
}

} // namespace heddle::ui

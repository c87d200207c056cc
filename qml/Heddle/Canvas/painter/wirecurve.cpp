// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Canvas/painter/wirecurve.h"

#include "models/graph/nodegeometry.h"

#include <algorithm>

namespace heddle::ui {
WireCurve WireCurve::between(const QPointF &from, const QPointF &to)
{
    const double handle = wireHandle(from, to);
    return {from, from + QPointF(handle, 0), to - QPointF(handle, 0), to};
}

QPointF WireCurve::at(double t) const
{
    const double u = 1 - t;
    return from * (u * u * u) + leave * (3 * u * u * t) + arrive * (3 * u * t * t) + to * (t * t * t);
}

// By the polar form: the control points of a part lie where the parts' ends are mixed.
WireCurve WireCurve::part(double begin, double end) const
{
    const auto mix = [](const QPointF &a, const QPointF &b, double t) { return a + (b - a) * t; };
    const auto blossom = [&](double r, double s, double t) {
        const QPointF a = mix(from, leave, r), b = mix(leave, arrive, r), c = mix(arrive, to, r);
        return mix(mix(a, b, s), mix(b, c, s), t);
    };
    return {blossom(begin, begin, begin), blossom(begin, begin, end), blossom(begin, end, end),
        blossom(end, end, end)};
}

QRectF WireCurve::bounds() const
{
    const auto [left, right] = std::minmax({from.x(), leave.x(), arrive.x(), to.x()});
    const auto [upper, lower] = std::minmax({from.y(), leave.y(), arrive.y(), to.y()});
    return QRectF(QPointF(left, upper), QPointF(right, lower));
}

QPainterPath WireCurve::path() const
{
    QPainterPath path(from);
    path.cubicTo(leave, arrive, to);
    return path;
}

} // namespace heddle::ui

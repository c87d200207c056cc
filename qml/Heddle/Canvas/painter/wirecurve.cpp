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

WireCurve WireCurve::firstHalf() const
{
    const QPointF a = (from + leave) / 2, m = (leave + arrive) / 2, c = (arrive + to) / 2;
    const QPointF ab = (a + m) / 2, bc = (m + c) / 2;
    return {from, a, ab, (ab + bc) / 2};
}

WireCurve WireCurve::secondHalf() const
{
    const QPointF a = (from + leave) / 2, m = (leave + arrive) / 2, c = (arrive + to) / 2;
    const QPointF ab = (a + m) / 2, bc = (m + c) / 2;
    return {(ab + bc) / 2, bc, c, to};
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

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Canvas/painter/wirecurve.h"

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kHalo = 5;

// Long enough to leave level, longer when the wire runs backwards and must go round.
double handleLength(double dx)
{
    const double usual = std::clamp(0.45 * std::abs(dx), 28.0, 160.0);
    return dx >= 0 ? usual : std::clamp(usual + 48, 76.0, 240.0);
}

} // namespace

WireCurve WireCurve::between(const QPointF &from, const QPointF &to)
{
    const QPointF start(from.x() + kHalo, from.y());
    const QPointF end(to.x() - kHalo, to.y());
    const double dx = end.x() - start.x();
    const double handle = handleLength(dx);
    return {start, start + QPointF(handle, 0), end - QPointF(handle, 0), end};
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

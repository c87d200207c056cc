// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Canvas/painter/shapes.h"

#include <algorithm>

namespace heddle::ui {
namespace {

void addCorner(QPainterPath &path, const QRectF &circle, double from)
{
    if (!circle.isEmpty())
        path.arcTo(circle, from, -90);
}

} // namespace

QPainterPath roundedRect(const QRectF &rect, double upper, double lower)
{
    const double most = std::min(rect.width(), rect.height()) / 2;
    const double u = std::clamp(upper, 0.0, most);
    const double l = std::clamp(lower, 0.0, most);
    QPainterPath path;
    path.moveTo(rect.left(), rect.top() + u);
    addCorner(path, QRectF(rect.left(), rect.top(), 2 * u, 2 * u), 180);
    path.lineTo(rect.right() - u, rect.top());
    addCorner(path, QRectF(rect.right() - 2 * u, rect.top(), 2 * u, 2 * u), 90);
    path.lineTo(rect.right(), rect.bottom() - l);
    addCorner(path, QRectF(rect.right() - 2 * l, rect.bottom() - 2 * l, 2 * l, 2 * l), 0);
    path.lineTo(rect.left() + l, rect.bottom());
    addCorner(path, QRectF(rect.left(), rect.bottom() - 2 * l, 2 * l, 2 * l), 270);
    path.closeSubpath();
    return path;
}

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto mix = [part](int from, int to) { return int(from + (to - from) * part + 0.5); };
    return QColor(
        mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()), mix(a.alpha(), b.alpha()));
}

} // namespace heddle::ui

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Canvas/painter/shapes.h"

#include <algorithm>

namespace heddle::ui {

QPainterPath roundedRect(const QRectF &rect, double upper, double lower)
{
    const double most = std::min(rect.width(), rect.height()) / 2;
    const double u = 2 * std::clamp(upper, 0.0, most);
    const double l = 2 * std::clamp(lower, 0.0, most);
    QPainterPath path;
    path.moveTo(rect.left(), rect.top() + u / 2);
    path.arcTo(rect.left(), rect.top(), u, u, 180, -90);
    path.arcTo(rect.right() - u, rect.top(), u, u, 90, -90);
    path.arcTo(rect.right() - l, rect.bottom() - l, l, l, 0, -90);
    path.arcTo(rect.left(), rect.bottom() - l, l, l, 270, -90);
    path.closeSubpath();
    return path;
}

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto mix = [part](int from, int to) { return int(from + (to - from) * part + 0.5); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()),
        mix(a.alpha(), b.alpha()));
}

} // namespace heddle::ui

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure functions.
#include "models/graph/panelplaces.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace heddle::panel {

QRectF rectOf(const PanelItem &item)
{
    return {item.at.x, item.at.y, item.width, item.height};
}

double onGrid(double value)
{
    return std::round(value / kGrid) * kGrid;
}

QRectF moved(const QRectF &rect, double dx, double dy)
{
    return {std::max(0.0, onGrid(rect.x() + dx)), std::max(0.0, onGrid(rect.y() + dy)), rect.width(),
        rect.height()};
}

QRectF stretched(const QRectF &rect, double dx, double dy)
{
    const double right = onGrid(rect.right() + dx), bottom = onGrid(rect.bottom() + dy);
    return {
        rect.x(), rect.y(), std::max(kMinWidth, right - rect.x()), std::max(kMinHeight, bottom - rect.y())};
}

QRectF freePlace(const std::vector<QRectF> &taken, QSizeF size)
{
    std::set<double> lefts{0}, tops{0};
    for (const QRectF &other : taken) {
        lefts.insert(onGrid(other.right() + kGap));
        tops.insert(onGrid(other.bottom() + kGap));
    }
    const auto isFree = [&taken](const QRectF &rect) {
        const QRectF room = rect.adjusted(-kGap + 1, -kGap + 1, kGap - 1, kGap - 1);
        return std::none_of(
            taken.begin(), taken.end(), [&](const QRectF &other) { return room.intersects(other); });
    };
    for (const double top : tops)
        for (const double left : lefts)
            if (const QRectF place({left, top}, size);
                (left == 0 || place.right() <= kPageWidth) && isFree(place))
                return place;
    return {}; // Not reached: below all others there is room.
}

} // namespace heddle::panel

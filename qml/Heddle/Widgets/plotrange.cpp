// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/plotrange.h"

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kFree = std::numeric_limits<double>::quiet_NaN();
constexpr double kLeastShare = 1e-9; // of what there is
constexpr double kLeastDigits = 1e-12; // of the numbers themselves

double orElse(double wish, double fitted)
{
    return std::isfinite(wish) ? wish : fitted;
}

void resolve(double &low, double &high)
{
    if (low == high) {
        low -= 0.5;
        high += 0.5;
    }
}

struct Side {
    double low, high;

    double length() const { return high - low; }
};

// One axis of confined(), upwards.
Side confine(Side wish, Side from, Side fitted)
{
    const Side whole{std::min(from.low, fitted.low), std::max(from.high, fitted.high)};
    const bool wider = whole.length() > fitted.length() * (1 + kLeastShare);
    if (!std::isfinite(wish.length()) || wish.length() >= whole.length() * (1 - kLeastShare))
        return wider ? whole : Side{kFree, kFree};
    const double digits = std::max(std::abs(wish.low), std::abs(wish.high)) * kLeastDigits;
    const double length = std::max({wish.length(), fitted.length() * kLeastShare, digits});
    const double lowest = whole.low + length / 2, highest = std::max(lowest, whole.high - length / 2);
    const double middle = std::clamp((wish.low + wish.high) / 2, lowest, highest);
    return {middle - length / 2, middle + length / 2};
}

} // namespace

PlotRange resolved(const PlotRange &wish, const PlotRange &fitted)
{
    PlotRange range{orElse(wish.left, fitted.left), orElse(wish.right, fitted.right),
        orElse(wish.bottom, fitted.bottom), orElse(wish.top, fitted.top)};
    if (range.left > range.right)
        std::swap(range.left, range.right);
    resolve(range.left, range.right);
    resolve(range.bottom, range.top);
    return range;
}

PlotRange zoomed(const PlotRange &range, QPointF at, double x, double y)
{
    return {at.x() - (at.x() - range.left) / x, at.x() + (range.right - at.x()) / x,
        at.y() - (at.y() - range.bottom) / y, at.y() + (range.top - at.y()) / y};
}

PlotRange moved(const PlotRange &range, double x, double y)
{
    const double dx = x * range.width(), dy = y * range.height();
    return {range.left + dx, range.right + dx, range.bottom + dy, range.top + dy};
}

PlotRange confined(const PlotRange &wish, const PlotRange &from, const PlotRange &fitted)
{
    const Side x = confine({wish.left, wish.right}, {from.left, from.right}, {fitted.left, fitted.right});
    if (fitted.bottom > fitted.top) {
        const Side y = confine({wish.top, wish.bottom}, {from.top, from.bottom}, {fitted.top, fitted.bottom});
        return {x.low, x.high, y.high, y.low};
    }
    const Side y = confine({wish.bottom, wish.top}, {from.bottom, from.top}, {fitted.bottom, fitted.top});
    return {x.low, x.high, y.low, y.high};
}

} // namespace heddle::ui

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure.
#include "qml/Heddle/Controls/scrubway.h"

#include <algorithm>
#include <cmath>

namespace heddle::ui {
namespace {

constexpr double kNear = 20; // pixels within which a number shall not do more than double
constexpr double kFold = 100; // pixels in which it becomes e times as much
constexpr double kSmallest = 10; // steps: what counts as the size of a number near 0

} // namespace

double scrubWay(double from, double pixels, const ScrubRange &range)
{
    const double perPixel = (range.high - range.low) / range.width;
    const double size = std::max(std::abs(from), kSmallest * range.step);
    if (perPixel * kNear <= size)
        return perPixel * pixels;
    return std::copysign(size * std::expm1(std::abs(pixels) / kFold), pixels);
}

} // namespace heddle::ui

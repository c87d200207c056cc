// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Canvas/painter/levelofdetail.h"

#include <algorithm>

namespace heddle::ui {
namespace {

constexpr double kSlack = 0.05;
constexpr double kBorders[] = {kFullZoom, kPlainZoom, kTintZoom};

} // namespace

Level levelFor(double zoom)
{
    int level = 0;
    while (level < 3 && zoom < kBorders[level])
        ++level;
    return Level(level);
}

Level levelFor(double zoom, int bodies, Level before)
{
    const int low = int(levelFor(zoom * (1 + kSlack)));
    const int high = int(levelFor(zoom * (1 - kSlack)));
    const auto level = Level(std::clamp(int(before), low, high));
    return level == Level::Full && bodies > kMostFullBodies ? Level::Plain : level;
}

} // namespace heddle::ui

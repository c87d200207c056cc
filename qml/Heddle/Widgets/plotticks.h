// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/plotsource.h"

namespace heddle::ui {

// The numbers along an axis, with the words that stand there.
struct PlotTick {
    double at = 0;
    QString text;
};

// At most `most` round places from low to high (in any order): round numbers, whole powers of ten where the
// axis is logarithmic, whole minutes, days, months or years where it is time.
std::vector<PlotTick> ticksOf(const PlotAxis &axis, double low, double high, int most);
// A number as it is read out.
QString readNumber(double number, double resolution = 0);
// A single place as it is read out; `resolution` is the least difference that can be seen.
QString readText(const PlotAxis &axis, double at, double resolution);

} // namespace heddle::ui

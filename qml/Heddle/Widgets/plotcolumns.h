// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/plotsource.h"

#include <vector>

namespace heddle::ui {

// What a line does within one column of pixels, in units of y.
struct PlotColumn {
    Extremes y;
    double first = 0, last = 0; // NaN where the line has a gap there
    bool touched = false; // some point lies here, be it a gap
};

// The columns of the visible part of a line, `count` from left to right, each with the lowest and the highest
// of its points, so that no peak is lost however many there are. Neighbours meet; a column without any point
// lies on the way from one to the next.
std::vector<PlotColumn> columnsOf(const PlotLine &line, double left, double right, std::size_t count);

} // namespace heddle::ui

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/plotsource.h"

namespace heddle::ui {

// Equal bins over all lines together.
struct PlotBins {
    double first = 0, width = 1;
    std::size_t count = 0; // 0: there is no finite number
};

// `wanted` bins, or with 0 as many as the rule of Freedman and Diaconis says: bins as wide as twice the
// distance of the quartiles by the cube root of the count, yet no fewer than by Sturges' rule. Bins of whole
// numbers are whole numbers wide, so that each holds equally many. The quartiles are those of 10,000 numbers
// evenly picked.
PlotBins binsFor(const std::vector<PlotLine> &lines, int wanted);
// Replaces the numbers of each line with how many of them fall into each bin.
void countInto(PlotSource &source, int wanted);

} // namespace heddle::ui

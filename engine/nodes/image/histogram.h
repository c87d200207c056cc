// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/run.h"

#include <vector>

namespace heddle::image {

/// How often each brightness occurs. Integers of up to 65536 levels are counted one by one, everything
/// else in as many equal steps. A plain value.
struct Histogram {
    std::vector<std::int64_t> counts;
    double low = 0; ///< The brightness of bin 0: its only value, or its lower edge.
    double step = 1;
    bool exact = true;
    std::int64_t total = 0;
    double sum = 0;

    double middle(std::size_t bin) const { return low + step * (double(bin) + (exact ? 0.0 : 0.5)); }
    double upperEdge(std::size_t bin) const { return low + step * (double(bin) + (exact ? 0.0 : 1.0)); }
};

/// Not-a-number is left out. Throws NodeError where nothing else is there.
Histogram histogramOf(Run &run, const Array &array);

/// The brightness that splits the histogram into two groups that are as much alike inside as can be
/// (Otsu 1979).
double otsuLevel(const Histogram &histogram);
/// The brightness farthest from the line between the peak and the end of the longer tail (Zack 1977).
double triangleLevel(const Histogram &histogram);

} // namespace heddle::image

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/raster.h"

#include <array>
#include <cmath>

namespace heddle::ui {

// What is drawn black and what is drawn white. NaN: not decided.
struct Window {
    double low = NAN, high = NAN;

    // 0 to 255; NaN is black. A low above the high turns the picture into its negative.
    int level(double value) const
    {
        if (low == high)
            return value > high ? 255 : 0;
        const double v = (value - low) * 255.0 / (high - low);
        return v > 0 ? int(std::min(v + 0.5, 255.0)) : 0;
    }
    friend bool operator==(const Window &, const Window &) = default;
};

// What must be known of a page before it can be drawn: found once, for all zooms and windows.
struct PictureFacts {
    static constexpr std::size_t kBins = 64;

    Window range; // from the least to the greatest finite value
    Window percentile; // without the darkest and the brightest 0.2 %
    Window bounds; // of the histogram
    std::array<double, kBins> histogram{}; // shares of the fullest bin
    bool detailed = false; // percentile and histogram are known

    // The window where nobody has chosen one: eight bits and masks as they are, all else stretched.
    Window automatic(const Raster &raster, bool cut) const;
};

// Reads every element of the page for the range, and some of them for the percentile and the histogram, which
// are found only if `detailed`. Expensive; thread pool.
PictureFacts factsOf(const Raster &raster, std::int64_t page, bool detailed);

} // namespace heddle::ui

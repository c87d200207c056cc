// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; pure.
#pragma once

namespace heddle::ui {

// What a drag changes a number by: pixels to the right of where it began. The width of the field is the whole
// range. Where the range is so wide that twenty pixels would do more than double the number, it grows by
// shares of itself instead: 70 between 1 and 10,000 is as easy to set as between 0 and 200.
struct ScrubRange {
    double low, high; // both finite
    double width; // of the field, in pixels
    double step; // the smallest change; above 0
};
double scrubWay(double from, double pixels, const ScrubRange &range);

} // namespace heddle::ui

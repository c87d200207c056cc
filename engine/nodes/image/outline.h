// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/value.h"

#include <string>
#include <utility>
#include <vector>

namespace heddle::image {

/// A region drawn on an image, in its pixels; (0, 0) is the corner of the first pixel. A plain value.
struct Outline {
    std::string name, shape; ///< "rectangle", "ellipse", "polygon", "line" or "point"
    std::vector<std::pair<double, double>> points; ///< Of a rectangle and an ellipse two corners.
};

/// Throws NodeError where the value is no region; `number` counts from 1.
Outline outlineFrom(const Value &value, std::size_t number);

/// From and to (not included) in a row.
struct Span {
    std::int64_t row = 0, from = 0, to = 0;
};

/// The pixels of the outline that lie in an image of this size, in order and none twice: those whose centres
/// are inside, and of lines and points those that they touch.
std::vector<Span> spansOf(const Outline &outline, std::int64_t width, std::int64_t height);

} // namespace heddle::image

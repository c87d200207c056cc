// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/value/array.h"

namespace heddle::stack {

/// An array seen along one axis: `outer` blocks of `count` rows of `inner` neighbouring elements.
/// A plain value; any thread.
struct AxisView {
    std::int64_t outer = 1, count = 1, inner = 1;
};

/// Throws NodeError where the array has no such axis; a negative axis counts from the last.
AxisView along(const Array &array, std::int64_t axis);
/// The same axis as an index from 0.
std::size_t axisIndex(const Array &array, std::int64_t axis);
/// Shape and axes without that axis.
Shape shapeWithout(const Array &array, std::size_t axis);
std::vector<Axis> axesWithout(const Array &array, std::size_t axis);

} // namespace heddle::stack

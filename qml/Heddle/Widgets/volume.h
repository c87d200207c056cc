// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "qml/Heddle/Widgets/raster.h"

namespace heddle::ui {

// A stack cut across its pages. Pages are z; each result is an image with the axes of the stack, and of its
// type. They read what they must and no more; thread pool.

// Row y of each page: z downwards, x to the right.
Value cutAtRow(const Raster &stack, std::int64_t y);
// Column x of each page: y downwards, z to the right.
Value cutAtColumn(const Raster &stack, std::int64_t x);
// The greatest, or the mean (as float32 or float64), of all pages at each pixel. NaN does not count for the
// greatest.
Value greatestOf(const Raster &stack);
Value meanOf(const Raster &stack);

} // namespace heddle::ui

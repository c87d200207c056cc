// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#pragma once

#include "engine/value/value.h"

#include <algorithm>
#include <cstdint>

namespace heddle::ui {

// An image, or an array taken as one: pages of rows of pixels, one after the other in memory. A plain value
// that shares the elements; any thread.
struct Raster {
    Array pixels;
    Channels channels = Channels::Grey;
    std::int64_t width = 0, height = 0, pages = 0;
    int depth = 1; // elements of a pixel

    bool valid() const { return pages > 0; }
    std::int64_t pageSize() const { return width * height * depth; }
    // -1 is the page in the middle.
    std::int64_t pageAt(std::int64_t wanted) const
    {
        return wanted < 0 ? (pages - 1) / 2 : std::min(wanted, pages - 1);
    }
    template <class T> const T *page(std::int64_t index) const
    {
        return reinterpret_cast<const T *>(pixels.data()) + index * pageSize();
    }
    // What is known of the axis along a row, down a column, or through the pages.
    Axis xAxis() const { return axis(rowAxis() + 1); }
    Axis yAxis() const { return axis(rowAxis()); }
    Axis zAxis() const { return axis(rowAxis() - 1); }

private:
    int rowAxis() const { return pixels.rank() - (depth > 1 ? 3 : 2); }
    Axis axis(int index) const
    {
        return index >= 0 && std::size_t(index) < pixels.axes().size() ? pixels.axes()[std::size_t(index)]
                                                                       : Axis{};
    }
};

// Not valid where the value is no image and no array of at least two axes, or holds no pixels.
Raster rasterOf(const Value &value);

} // namespace heddle::ui

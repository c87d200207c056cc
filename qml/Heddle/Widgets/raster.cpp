// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Any thread; values only.
#include "qml/Heddle/Widgets/raster.h"

namespace heddle::ui {
namespace {

constexpr std::int64_t kLongestSide = 1 << 20;

// An image may claim channels that its array does not have.
bool holdsPixels(const Image &image)
{
    if (image.rowAxis() < 0 || image.pixels.size() <= 0)
        return false;
    const int depth = image.channelCount();
    return (depth == 1 || image.pixels.shape().back() == depth) && image.width() < kLongestSide
        && image.height() < kLongestSide;
}

Raster rasterOf(const Image &image)
{
    if (!holdsPixels(image))
        return {};
    Raster raster{image.pixels, image.channels, image.width(), image.height(), 1, image.channelCount()};
    raster.pages = image.pixels.size() / raster.pageSize();
    return raster;
}

// Files of colours come as arrays whose last axis is short: three or four numbers at each place of a page.
Channels channelsOf(const Array &array)
{
    constexpr std::int64_t kLeastSide = 5;
    const Shape &shape = array.shape();
    const std::size_t rank = shape.size();
    if (rank < 3 || shape[rank - 2] < kLeastSide || shape[rank - 3] < kLeastSide)
        return Channels::Grey;
    return shape.back() == 3 ? Channels::Rgb : shape.back() == 4 ? Channels::Rgba : Channels::Grey;
}

} // namespace

Raster rasterOf(const Value &value)
{
    if (const auto *image = value.get<Image>())
        return rasterOf(*image);
    const auto *array = value.get<Array>();
    return array && array->rank() >= 2 ? rasterOf(Image{*array, channelsOf(*array)}) : Raster{};
}

} // namespace heddle::ui

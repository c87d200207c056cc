// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#pragma once

#include "engine/sdk/run.h"

#include <opencv2/core.hpp>

namespace heddle::image {

/// The pages of an image, one after the other in memory. A plain value that points into the image.
struct Pages {
    const Image &image;
    std::int64_t count = 1;
    std::int64_t width = 0, height = 0;
    int channels = 1;

    std::int64_t pixels() const { return width * height; }
    std::int64_t elements() const { return pixels() * channels; } ///< Of one page.
    const std::byte *data(std::int64_t page) const
    {
        return image.pixels.data() + std::size_t(page * elements()) * sizeOf(image.pixels.dtype());
    }
};

/// Throws NodeError where the image has no pixels, or sides beyond what OpenCV counts.
Pages pagesOf(const Image &image);

/// OpenCV's name for the element type, or -1 where it has none.
int depthOf(DType dtype);

/// A matrix that sees these elements; nothing is copied.
cv::Mat matOver(const void *data, std::int64_t height, std::int64_t width, int type);

/// Float32 where it holds every element of that type exactly, else float64.
int floatDepthFor(DType dtype);

/// Rows of a page as float32 or float64 (`depth`), converted from any element type.
cv::Mat converted(const Pages &pages, std::int64_t page, int depth, std::int64_t firstRow, std::int64_t rows);

/// Writes a float matrix as elements of the type, rounded and within its range; its rows lie `rowElements`
/// apart.
void store(const cv::Mat &from, DType dtype, std::byte *to, std::int64_t rowElements);

/// The image as one channel: the brightness of its colours. Float64 for what is not 8 or 16 bit.
Image greyOf(Run &run, const Image &image);

} // namespace heddle::image

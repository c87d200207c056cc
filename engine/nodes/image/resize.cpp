// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/image/pages.h"
#include "engine/nodes/image/register.h"
#include "engine/sdk/node.h"

#include <opencv2/imgproc.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace heddle::image {

namespace {

constexpr double kMostPixels = 2147483648.0;

/// Labels and masks keep their numbers; everything else is averaged or blended.
bool keepsNumbers(const Image &image)
{
    return image.channels == Channels::Labels || image.pixels.dtype() == DType::Bool;
}

void resizePage(const Pages &pages, std::int64_t page, cv::Size size, std::byte *out)
{
    const DType dtype = pages.image.pixels.dtype();
    const cv::Mat from = converted(pages, page, floatDepthFor(dtype), 0, pages.height);
    cv::Mat to;
    const int how = keepsNumbers(pages.image) ? cv::INTER_NEAREST
        : size.width < from.cols              ? cv::INTER_AREA
                                              : cv::INTER_LINEAR;
    cv::resize(from, to, size, 0, 0, how);
    store(to, dtype, out, std::int64_t(size.width) * pages.channels);
}

Image resize(Run &run, const Image &image, double factor)
{
    const Pages pages = pagesOf(image);
    const double width = std::max(1.0, std::round(double(pages.width) * factor));
    const double height = std::max(1.0, std::round(double(pages.height) * factor));
    if (width * height > kMostPixels)
        throw NodeError(fmt::format(
            "The result would be {:.0f} × {:.0f} pixels; the limit is 2^31 pixels.", width, height));
    Shape shape = image.pixels.shape();
    shape[std::size_t(image.rowAxis())] = std::int64_t(height);
    shape[std::size_t(image.rowAxis()) + 1] = std::int64_t(width);
    ArrayBuilder out(image.pixels.dtype(), shape);
    const std::size_t pageBytes
        = std::size_t(width * height) * std::size_t(pages.channels) * sizeOf(image.pixels.dtype());
    for (std::int64_t page = 0; page < pages.count; ++page) {
        run.checkpoint();
        resizePage(
            pages, page, cv::Size(int(width), int(height)), out.data() + std::size_t(page) * pageBytes);
        run.progress(double(page + 1), double(pages.count));
    }
    return {std::move(out).freeze().withAxes(image.pixels.axes()), image.channels};
}

} // namespace

NodeType resizeNode()
{
    return node("image.resize", resize)
        .title("Resize")
        .category("Image")
        .help("A larger or smaller copy; labels and masks keep their numbers.")
        .aliases({"scale", "zoom", "shrink", "thumbnail"})
        .kind(NodeKind::Filter)
        .face("image")
        .input("image", "The image, of any element type.")
        .input("factor", "2 doubles both sides, 0.5 halves them.")
        .preset(0.5)
        .range(0.001, 64)
        .step(0.05)
        .output("image", "The image in its new size, of the same element type.");
}

} // namespace heddle::image

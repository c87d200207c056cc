// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/image/pages.h"
#include "engine/nodes/image/register.h"
#include "engine/sdk/node.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace heddle::image {

namespace {

// Taps (elements × width of the bell) between two looks at Stop. OpenCV works off bytes and words in whole
// numbers, bytes by far the fastest.
constexpr double kBandBytes = 1e9, kBandWords = 1e8, kBand = 5e7;

/// The radius where the bell has fallen to nothing.
int reachOf(double sigma)
{
    return int(std::ceil(sigma * 4));
}

int bandOf(double lines, double elementsPerLine, int side)
{
    constexpr double kLeast = 8; // lines of which OpenCV's start is worth it
    return int(std::clamp(kBand / (elementsPerLine * side), std::min(kLeast, lines), lines));
}

/// First along the rows, some rows at a time, then down the columns, some columns at a time: no band needs
/// its neighbours, so that Stop need not wait and no seam shows.
void blurInBands(Run &run, const Pages &pages, std::int64_t page, double sigma, DType result, std::byte *out)
{
    const int side = 2 * reachOf(sigma) + 1, depth = floatDepthFor(pages.image.pixels.dtype());
    const int height = int(pages.height), width = int(pages.width);
    const cv::Mat bell = cv::getGaussianKernel(side, sigma, depth), one = cv::Mat::ones(1, 1, depth);
    const cv::Point middle(-1, -1);
    cv::Mat half(height, width, CV_MAKETYPE(depth, pages.channels)), band;
    const int rows = bandOf(height, double(width) * pages.channels, side);
    for (int y = 0; y < height; y += rows) {
        run.checkpoint();
        const int n = std::min(rows, height - y);
        cv::sepFilter2D(
            converted(pages, page, depth, y, n), band, -1, bell, one, middle, 0, cv::BORDER_REFLECT_101);
        band.copyTo(half.rowRange(y, y + n));
        run.progress(y, height * 2.0);
    }
    const int columns = bandOf(width, double(height) * pages.channels, side);
    for (int x = 0; x < width; x += columns) {
        run.checkpoint();
        const int n = std::min(columns, width - x);
        cv::sepFilter2D(half.colRange(x, x + n), band, -1, one, bell, middle, 0, cv::BORDER_REFLECT_101);
        store(band, result, out + std::size_t(x * pages.channels) * sizeOf(result),
            pages.width * pages.channels);
        run.progress(width + x, width * 2.0);
    }
}

/// How many rows of a page OpenCV gets at once in its own element type, or 0 where bands would be mostly
/// neighbours.
int nativeRows(const Pages &pages, double sigma)
{
    const DType dtype = pages.image.pixels.dtype();
    if (dtype != DType::UInt8 && dtype != DType::UInt16)
        return 0;
    const int reach = reachOf(sigma);
    const double row = double(pages.width) * pages.channels * (2 * reach + 1);
    const double rows = (dtype == DType::UInt8 ? kBandBytes : kBandWords) / row;
    if (rows >= double(pages.height))
        return int(pages.height);
    return rows >= 4 * reach ? int(rows) - 2 * reach : 0;
}

/// Each band is a copy with as many neighbours as the bell reaches: of a part of a larger matrix OpenCV
/// would go another way, which is coarse for wide bells.
void blurNatively(Run &run, const Pages &pages, std::int64_t page, double sigma, int rows, std::byte *out)
{
    const int type = CV_MAKETYPE(depthOf(pages.image.pixels.dtype()), pages.channels), reach = reachOf(sigma);
    const cv::Mat from = matOver(pages.data(page), pages.height, pages.width, type);
    cv::Mat to = matOver(out, pages.height, pages.width, type), blurred;
    for (int y = 0; y < from.rows; y += rows) {
        run.checkpoint();
        const int end = std::min(from.rows, y + rows), top = std::max(0, y - reach);
        const cv::Mat part
            = rows == from.rows ? from : from.rowRange(top, std::min(from.rows, end + reach)).clone();
        cv::GaussianBlur(part, blurred, cv::Size(), sigma, sigma, cv::BORDER_REFLECT_101);
        blurred.rowRange(y - top, end - top).copyTo(to.rowRange(y, end));
        if (rows < from.rows)
            run.progress(end, from.rows);
    }
}

void blurPage(Run &run, const Pages &pages, std::int64_t page, double sigma, DType result, std::byte *out)
{
    if (const int rows = nativeRows(pages, sigma); rows > 0)
        blurNatively(run, pages, page, sigma, rows, out);
    else
        blurInBands(run, pages, page, sigma, result, out);
}

Image blur(Run &run, const Image &image, double sigma)
{
    const Pages pages = pagesOf(image);
    if (sigma < 0.01)
        return image;
    const DType result = image.pixels.dtype() == DType::Bool ? DType::Float32 : image.pixels.dtype();
    ArrayBuilder out(result, image.pixels.shape());
    const std::size_t pageBytes = std::size_t(pages.elements()) * sizeOf(result);
    for (std::int64_t page = 0; page < pages.count; ++page) {
        run.checkpoint();
        blurPage(run, pages, page, sigma, result, out.data() + std::size_t(page) * pageBytes);
        if (pages.count > 1)
            run.progress(double(page + 1), double(pages.count));
    }
    const Channels channels = image.channels == Channels::Labels ? Channels::Grey : image.channels;
    return {std::move(out).freeze().withAxes(image.pixels.axes()), channels};
}

} // namespace

NodeType blurNode()
{
    return node("image.blur", blur)
        .title("Blur")
        .category("Image")
        .help("Smooths an image with a Gaussian bell; stacks page by page.")
        .aliases({"gaussian", "smooth", "denoise", "soften"})
        .kind(NodeKind::Filter)
        .face("image")
        .input("image", "The image, of any element type.")
        .input("sigma", "Width of the bell: its standard deviation.")
        .preset(2.0)
        .range(0, 100)
        .step(0.1)
        .unit("px")
        .output("image", "The smoothed image, of the same element type; a mask becomes float32.");
}

} // namespace heddle::image

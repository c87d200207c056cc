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

constexpr double kAtOnce = 1.5e8; // taps that OpenCV works off in some 20 ms; more is cut into bands

/// The radius where the bell has fallen to nothing.
int reachOf(double sigma) { return int(std::ceil(sigma * 4)); }

void blurWhole(const cv::Mat &from, cv::Mat &to, double sigma)
{
    cv::GaussianBlur(from, to, cv::Size(), sigma, sigma, cv::BORDER_REFLECT_101);
}

/// Band by band, so that Stop need not wait; each band sees its neighbours, so that no seam shows.
void blurInBands(Run &run, const cv::Mat &from, cv::Mat &to, double sigma)
{
    const int reach = reachOf(sigma), side = 2 * reach + 1;
    const int band = std::max(reach, int(kAtOnce / (double(from.cols) * from.channels() * side)));
    for (int y = 0; y < from.rows; y += band) {
        run.checkpoint();
        const int end = std::min(from.rows, y + band);
        cv::Mat part = to.rowRange(y, end);
        cv::GaussianBlur(from.rowRange(y, end), part, cv::Size(side, side), sigma, sigma, cv::BORDER_REFLECT_101);
        run.progress(end, from.rows);
    }
}

void blurPage(Run &run, const Pages &pages, std::int64_t page, double sigma, DType result, std::byte *out)
{
    const double taps = double(pages.elements()) * (2 * reachOf(sigma) + 1);
    const int depth = depthOf(pages.image.pixels.dtype());
    if (depth >= 0 && taps <= kAtOnce) {
        const int type = CV_MAKETYPE(depth, pages.channels);
        cv::Mat to = matOver(out, pages.height, pages.width, type);
        blurWhole(matOver(pages.data(page), pages.height, pages.width, type), to, sigma);
        return;
    }
    const cv::Mat from = converted(pages, page, sizeOf(pages.image.pixels.dtype()) > 2 && depth != CV_32F ? CV_64F : CV_32F);
    cv::Mat to(from.size(), from.type());
    blurInBands(run, from, to, sigma);
    store(to, result, out);
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
        .input("sigma", "Width of the bell: its standard deviation.").preset(2.0).range(0, 100).step(0.1).unit("px")
        .output("image", "The smoothed image, of the same element type; a mask becomes float32.");
}

} // namespace heddle::image

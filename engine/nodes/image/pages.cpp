// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/image/pages.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace heddle::image {

Pages pagesOf(const Image &image)
{
    const Shape &shape = image.pixels.shape();
    constexpr std::int64_t kLongest = std::numeric_limits<int>::max() / 4;
    if (image.rowAxis() < 0 || image.pixels.size() == 0)
        throw NodeError(fmt::format("The image has no pixels: it is {}.", toText(shape)));
    Pages pages{image, 1, image.width(), image.height(), image.channelCount()};
    if (pages.channels > 1 && shape.back() != pages.channels)
        throw NodeError(fmt::format("The image says {}, but its last axis has {} instead of {} channels.",
            nameOf(image.channels), shape.back(), pages.channels));
    if (pages.width > kLongest || pages.height > kLongest)
        throw NodeError(fmt::format("A side of {} pixels is too long.", std::max(pages.width, pages.height)));
    pages.count = image.pixels.size() / pages.elements();
    return pages;
}

int depthOf(DType dtype)
{
    switch (dtype) {
    case DType::UInt8:
        return CV_8U;
    case DType::UInt16:
        return CV_16U;
    case DType::Int16:
        return CV_16S;
    case DType::Float32:
        return CV_32F;
    case DType::Float64:
        return CV_64F;
    default:
        return -1;
    }
}

cv::Mat matOver(const void *data, std::int64_t height, std::int64_t width, int type)
{
    return cv::Mat(int(height), int(width), type, const_cast<void *>(data)); // OpenCV has no matrix of const
}

int floatDepthFor(DType dtype)
{
    return sizeOf(dtype) <= 2 || dtype == DType::Float32 ? CV_32F : CV_64F;
}

cv::Mat converted(const Pages &pages, std::int64_t page, int depth, std::int64_t firstRow, std::int64_t rows)
{
    cv::Mat out(int(rows), int(pages.width), CV_MAKETYPE(depth, pages.channels));
    const std::int64_t row = pages.width * pages.channels;
    visitDType(pages.image.pixels.dtype(), [&](auto zero) {
        const auto *in = reinterpret_cast<const decltype(zero) *>(pages.data(page)) + firstRow * row;
        if (depth == CV_32F)
            std::transform(in, in + rows * row, out.ptr<float>(), [](auto v) { return float(v); });
        else
            std::transform(in, in + rows * row, out.ptr<double>(), [](auto v) { return double(v); });
    });
    return out;
}

namespace {

template <class To, class From> To rounded(From value)
{
    if constexpr (std::is_floating_point_v<To>)
        return To(value);
    const double whole = std::nearbyint(double(value));
    if (whole <= double(std::numeric_limits<To>::min()) || std::isnan(whole))
        return std::numeric_limits<To>::min();
    return whole >= double(std::numeric_limits<To>::max()) ? std::numeric_limits<To>::max() : To(whole);
}

} // namespace

void store(const cv::Mat &from, DType dtype, std::byte *to, std::int64_t rowElements)
{
    visitDType(dtype, [&](auto zero) {
        using To = decltype(zero);
        auto *out = reinterpret_cast<To *>(to);
        for (int y = 0; y < from.rows; ++y, out += rowElements) {
            const int n = from.cols * from.channels();
            if (from.depth() == CV_32F)
                std::transform(from.ptr<float>(y), from.ptr<float>(y) + n, out, rounded<To, float>);
            else
                std::transform(from.ptr<double>(y), from.ptr<double>(y) + n, out, rounded<To, double>);
        }
    });
}

Image greyOf(Run &run, const Image &image)
{
    const Pages pages = pagesOf(image);
    if (pages.channels == 1)
        return image;
    Shape shape = image.pixels.shape();
    shape.pop_back();
    ArrayBuilder out(image.pixels.dtype(), shape);
    const bool colours = pages.channels > 2;
    visitDType(image.pixels.dtype(), [&](auto zero) {
        using T = decltype(zero);
        const T *in = reinterpret_cast<const T *>(image.pixels.data());
        T *to = reinterpret_cast<T *>(out.data());
        for (std::int64_t i = 0; i < pages.pixels() * pages.count; ++i, in += pages.channels) {
            if (i % 65536 == 0)
                run.checkpoint();
            // The weights of the eye, as everywhere (BT.601); alpha is left out.
            to[i] = colours
                ? rounded<T>(0.299 * double(in[0]) + 0.587 * double(in[1]) + 0.114 * double(in[2]))
                : in[0];
        }
    });
    std::vector<Axis> axes = image.pixels.axes();
    if (!axes.empty())
        axes.pop_back();
    return {std::move(out).freeze().withAxes(std::move(axes)), Channels::Grey};
}

} // namespace heddle::image

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/image/pages.h"
#include "engine/nodes/image/register.h"
#include "engine/sdk/node.h"

#include <opencv2/imgproc.hpp>

#include <fmt/format.h>

#include <limits>
#include <vector>

namespace heddle::image {

namespace {

/// Where a pixel is not 0, as OpenCV wants it.
cv::Mat foregroundOf(const Pages &pages, std::int64_t page)
{
    cv::Mat out(int(pages.height), int(pages.width), CV_8U);
    visitDType(pages.image.pixels.dtype(), [&](auto zero) {
        using T = decltype(zero);
        const T *in = reinterpret_cast<const T *>(pages.data(page));
        std::transform(
            in, in + pages.pixels(), out.ptr<std::uint8_t>(), [](T v) { return std::uint8_t(v != T{}); });
    });
    return out;
}

/// New numbers for the things that are large enough, from `next` on; 0 for the others and the ground.
std::vector<std::int32_t> renumbered(const cv::Mat &stats, std::int64_t smallest, std::int64_t &next)
{
    std::vector<std::int32_t> numbers(std::size_t(stats.rows), 0);
    for (int i = 1; i < stats.rows; ++i)
        if (stats.at<int>(i, cv::CC_STAT_AREA) >= smallest)
            numbers[std::size_t(i)] = std::int32_t(next++);
    return numbers;
}

std::tuple<Image, std::int64_t> label(
    Run &run, const Image &mask, std::int64_t smallest, const std::string &neighbours)
{
    const Pages pages = pagesOf(mask);
    if (pages.channels != 1)
        throw NodeError("A mask has one channel, and this image has colours. Threshold it first.");
    ArrayBuilder out(DType::Int32, mask.pixels.shape());
    std::int32_t *to = out.as<std::int32_t>().data();
    std::int64_t next = 1;
    for (std::int64_t page = 0; page < pages.count; ++page) {
        run.checkpoint();
        cv::Mat labels, stats, centres;
        cv::connectedComponentsWithStats(
            foregroundOf(pages, page), labels, stats, centres, neighbours == "8" ? 8 : 4, CV_32S);
        run.checkpoint();
        if (next + stats.rows > std::numeric_limits<std::int32_t>::max())
            throw NodeError("There are more than 2^31 things in this stack. Smooth it, or raise smallest.");
        const auto numbers = renumbered(stats, smallest, next);
        const auto *from = labels.ptr<std::int32_t>();
        to = std::transform(
            from, from + pages.pixels(), to, [&](std::int32_t l) { return numbers[std::size_t(l)]; });
        run.progress(double(page + 1), double(pages.count));
    }
    return {Image{std::move(out).freeze().withAxes(mask.pixels.axes()), Channels::Labels}, next - 1};
}

} // namespace

NodeType labelNode()
{
    return node("image.label", label)
        .title("Label and count")
        .category("Image")
        .help("Gives each thing in a mask a number of its own, and counts them; stacks page by page.")
        .aliases({"connected components", "objects", "count", "segment", "regions"})
        .kind(NodeKind::Analyse)
        .face("image")
        .input("mask", "Things are where this is not 0.")
        .input("smallest", "Things with fewer pixels are left out.")
        .preset(1)
        .range(1, 1e9)
        .unit("px")
        .input("neighbours", "8: pixels that touch at a corner belong together; 4: they do not.")
        .preset("8")
        .choices({"4", "8"})
        .output("labels", "0 on the ground, 1, 2, 3 … on the things; int32.")
        .output("count", "How many things there are.");
}

} // namespace heddle::image

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/image/histogram.h"
#include "engine/nodes/image/pages.h"
#include "engine/nodes/image/register.h"
#include "engine/sdk/node.h"

#include <fmt/format.h>

namespace heddle::image {

namespace {

constexpr std::int64_t kChunk = 1 << 16; // elements between two looks at Stop

double levelOf(Run &run, const Array &pixels, const std::string &method, double manual)
{
    if (method == "manual")
        return manual;
    const Histogram histogram = histogramOf(run, pixels);
    if (method == "mean")
        return histogram.sum / double(histogram.total);
    return method == "otsu" ? otsuLevel(histogram) : triangleLevel(histogram);
}

Array above(Run &run, const Array &pixels, double level)
{
    ArrayBuilder out(DType::Bool, pixels.shape());
    visitDType(pixels.dtype(), [&](auto zero) {
        const auto *in = reinterpret_cast<const decltype(zero) *>(pixels.data());
        auto *to = reinterpret_cast<std::uint8_t *>(out.data());
        for (std::int64_t from = 0; from < pixels.size(); from += kChunk) {
            run.checkpoint();
            const std::int64_t end = std::min(pixels.size(), from + kChunk);
            for (std::int64_t i = from; i < end; ++i)
                to[i] = double(in[i]) > level;
        }
    });
    return std::move(out).freeze().withAxes(pixels.axes());
}

std::tuple<Image, double> threshold(Run &run, const Image &image, const std::string &method, double level)
{
    const Image grey = greyOf(run, image);
    const double found = levelOf(run, grey.pixels, method, level);
    Image mask{above(run, grey.pixels, found), Channels::Grey};
    const std::int64_t first = mask.pixels.as<bool>()[0];
    const auto all = mask.pixels.as<std::uint8_t>();
    if (std::all_of(all.begin(), all.end(), [first](std::uint8_t v) { return v == first; }))
        run.warn(fmt::format("Every pixel is {} the level {:.6g}.", first ? "above" : "not above", found));
    return {std::move(mask), found};
}

} // namespace

NodeType thresholdNode()
{
    return node("image.threshold", threshold)
        .title("Threshold")
        .category("Image")
        .help("Marks the pixels that are brighter than a level, found by itself or given.")
        .aliases({"binarize", "segment", "mask", "otsu", "cut-off"})
        .kind(NodeKind::Filter)
        .face("image")
        .input("image", "The image; of colours, the brightness counts. A stack gets one level.")
        .input("method",
            "Otsu: two groups. Triangle: few bright pixels. Mean: the average. Manual: the level below.")
        .preset("otsu")
        .choices({"otsu", "triangle", "mean", "manual"})
        .input("level", "The brightness for the method manual, in the image's numbers.")
        .preset(128.0)
        .output("mask", "True where a pixel is above the level.")
        .output("level", "The level that was used.");
}

} // namespace heddle::image

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/stack/register.h"
#include "engine/sdk/node.h"

#include <limits>

namespace heddle::stack {

namespace {

constexpr std::int64_t kChunk = 1 << 16; // elements between two looks at Stop

template <class T> double sumOf(Run &run, const T *frame, std::int64_t pixels)
{
    double sum = 0;
    for (std::int64_t from = 0; from < pixels; from += kChunk) {
        run.checkpoint();
        double part[4] = {}; // four chains, so that additions need not wait for each other
        const std::int64_t end = std::min(pixels, from + kChunk);
        std::int64_t i = from;
        for (; i + 4 <= end; i += 4)
            for (int lane = 0; lane < 4; ++lane)
                part[lane] += double(frame[i + lane]);
        for (; i < end; ++i)
            part[0] += double(frame[i]);
        sum += (part[0] + part[1]) + (part[2] + part[3]);
    }
    return sum;
}

template <class T> double sumAt(Run &run, const T *frame, const std::vector<std::int64_t> &pixels)
{
    double sum = 0;
    run.checkpoint();
    for (const std::int64_t i : pixels)
        sum += double(frame[i]);
    return sum;
}

std::vector<std::int64_t> pixelsOf(const Array &mask, const Array &movie)
{
    if (mask.shape() != Shape(movie.shape().begin() + 1, movie.shape().end()))
        throw NodeError("The mask is " + toText(mask.shape()) + ", but the movie is " + toText(movie.shape())
            + ": a mask has the size of one frame.");
    std::vector<std::int64_t> pixels;
    for (std::int64_t i = 0; i < mask.size(); ++i)
        if (mask.at(i) != 0)
            pixels.push_back(i);
    if (pixels.empty())
        throw NodeError("The mask selects no pixel.");
    return pixels;
}

Array trace(Run &run, const Array &movie, const std::optional<Array> &mask)
{
    if (movie.rank() < 2)
        throw NodeError("A movie has frames of pixels, such as (time, y, x); this array is "
            + toText(movie.shape()) + ".");
    const std::int64_t frames = movie.shape()[0];
    const std::int64_t pixels = elementCount(Shape(movie.shape().begin() + 1, movie.shape().end()));
    if (pixels == 0)
        throw NodeError("The frames of the movie have no pixels: it is " + toText(movie.shape()) + ".");
    const std::vector<std::int64_t> chosen = mask ? pixelsOf(*mask, movie) : std::vector<std::int64_t>();

    ArrayBuilder out(DType::Float64, {frames});
    visitDType(movie.dtype(), [&](auto zero) {
        const auto *frame = reinterpret_cast<const decltype(zero) *>(movie.data());
        for (std::int64_t t = 0; t < frames; ++t, frame += pixels) {
            out.as<double>()[std::size_t(t)] = mask ? sumAt(run, frame, chosen) / double(chosen.size())
                                                    : sumOf(run, frame, pixels) / double(pixels);
            if (t % 32 == 31 || t + 1 == frames)
                run.progress(double(t + 1), double(frames));
        }
    });
    std::vector<Axis> axes = movie.axes();
    axes.resize(std::min<std::size_t>(axes.size(), 1));
    return std::move(out).freeze().withAxes(std::move(axes));
}

} // namespace

NodeType traceNode()
{
    return node("stack.trace", trace)
        .title("Trace")
        .category("Stack")
        .help("The mean of all pixels of each frame of a movie: its brightness over time.")
        .aliases({"time course", "intensity", "mean over frames", "profile"})
        .kind(NodeKind::Analyse)
        .face("plot")
        .input("movie", "An array whose first axis is time: (time, y, x).")
        .input("mask", "Counts only the pixels that are not 0 here; the size of one frame.")
        .output("result", "One float64 for each frame.");
}

} // namespace heddle::stack

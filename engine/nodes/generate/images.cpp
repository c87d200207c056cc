// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/random.h"
#include "engine/nodes/generate/register.h"
#include "engine/sdk/node.h"
#include "engine/sdk/worker.h"

namespace heddle::generate {

namespace {

void fillRow(Random &random, std::span<std::uint8_t> row)
{
    for (std::uint8_t &value : row)
        value = std::uint8_t(random.bits() >> 56);
}

ArrayBuilder blank(std::int64_t height, std::int64_t width)
{
    return ArrayBuilder(DType::UInt8, {height, width});
}

Image greyImage(ArrayBuilder pixels)
{
    return Image(std::move(pixels).freeze().withAxes({{"y"}, {"x"}}), Channels::Grey);
}

/// Endless. One that is late does not hurry those after it.
Worker<Image> images(std::int64_t height, std::int64_t width, double fps, std::int64_t seed)
{
    using Clock = std::chrono::steady_clock;
    Run &run = co_await self;
    const auto gap = std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(1 / fps));
    Random random(static_cast<std::uint64_t>(seed));
    auto next = Clock::now();
    for (std::int64_t count = 1;; ++count) {
        ArrayBuilder pixels = blank(height, width);
        for (std::int64_t y = 0; y < height; ++y) {
            fillRow(random, pixels.as<std::uint8_t>().subspan(std::size_t(y * width), std::size_t(width)));
            co_await checkpoint;
        }
        Image image = greyImage(std::move(pixels));
        run.progress(double(count), 0, std::to_string(count) + (count == 1 ? " image" : " images"));
        co_yield std::move(image);
        next = std::max(next + gap, Clock::now());
        co_await delay(next - Clock::now());
    }
}

} // namespace

NodeType imagesNode()
{
    return node("generate.random_images", images)
        .title("Random images")
        .category("Generate")
        .help("One image of random grey after another, until it is stopped.")
        .aliases({"noise", "camera", "movie", "stream", "endless", "worker"})
        .kind(NodeKind::Source)
        .icon("image")
        .face("image")
        .impure()
        .input("height", "Rows.")
        .preset(256)
        .range(1, 8192)
        .unit("px")
        .input("width", "Columns.")
        .preset(256)
        .range(1, 8192)
        .unit("px")
        .input("fps", "Images a second, at most.")
        .preset(20.0)
        .range(0.01, 1000)
        .unit("/s")
        .input("seed", "Another number gives other images.")
        .preset(1)
        .output("image", "The latest image, 8 bit grey.")
        .latest();
}

} // namespace heddle::generate

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/register.h"
#include "engine/nodes/generate/smooth.h"
#include "engine/sdk/node.h"

#include <algorithm>

namespace heddle::generate {

namespace {

void fillSmooth(SmoothNoise *octaves, std::int64_t z, std::int64_t y, std::span<float> row)
{
    std::fill(row.begin(), row.end(), 0.0f);
    constexpr double kWeights[] = {0.57, 0.29, 0.14};
    for (int i = 0; i < 3; ++i)
        octaves[i].addRow(double(z), double(y), kWeights[i], row);
}

void fillRandom(std::uint64_t seed, bool normal, std::span<float> row)
{
    Random random(seed);
    for (float &value : row)
        value = float(normal ? random.normal() : random.uniform());
}

Array volume(Run &run, std::int64_t depth, std::int64_t height, std::int64_t width, const std::string &noise,
    double grain, std::int64_t seed)
{
    ArrayBuilder out(DType::Float32, {depth, height, width});
    const auto key = std::uint64_t(seed);
    SmoothNoise octaves[] = {{key, grain}, {key + 1, grain / 2}, {key + 2, grain / 4}};
    float *row = out.as<float>().data();
    for (std::int64_t z = 0; z < depth; ++z) {
        for (std::int64_t y = 0; y < height; ++y, row += width) {
            if (y % 8 == 0)
                run.checkpoint();
            const std::span<float> span(row, std::size_t(width));
            if (noise == "smooth")
                fillSmooth(octaves, z, y, span);
            else // every row has a seed of its own, so that a longer row changes no other
                fillRandom(scrambled(key) ^ std::uint64_t(z * height + y), noise == "normal", span);
        }
        run.progress(double(z + 1), double(depth));
    }
    return std::move(out).freeze().withAxes({{"z"}, {"y"}, {"x"}});
}

} // namespace

NodeType volumeNode()
{
    return node("generate.volume", volume)
        .title("Random volume")
        .category("Generate")
        .help("A volume of random numbers, always the same for one seed.")
        .aliases({"noise", "random", "3d", "stack", "test data"})
        .kind(NodeKind::Source)
        .face("volume")
        .input("depth", "Planes along z.")
        .preset(64)
        .range(1, 4096)
        .unit("px")
        .input("height", "Rows along y.")
        .preset(128)
        .range(1, 16384)
        .unit("px")
        .input("width", "Columns along x.")
        .preset(128)
        .range(1, 16384)
        .unit("px")
        .input("noise", "Smooth: clouds in 0 to 1. Uniform: 0 to 1. Normal: mean 0, deviation 1.")
        .preset("smooth")
        .choices({"smooth", "uniform", "normal"})
        .input("grain", "How large the clouds are; for smooth noise only.")
        .preset(24.0)
        .range(2, 1024)
        .unit("px")
        .input("seed", "Another number gives another volume.")
        .preset(1)
        .output("volume", "Float32, (z, y, x).");
}

} // namespace heddle::generate

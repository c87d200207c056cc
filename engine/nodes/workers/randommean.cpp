// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/smooth.h"
#include "engine/nodes/workers/nodes.h"
#include "engine/sdk/node.h"
#include "engine/sdk/worker.h"

namespace heddle::workers {

namespace {

constexpr double kGrain = 48; // pixels, of the clouds

/// The planes of a random volume, added up as they are made, so that none of them is ever held. One thread.
class PlaneSum {
public:
    PlaneSum(std::int64_t height, std::int64_t width, bool normal, double pattern, std::int64_t seed)
        : m_height(height)
        , m_width(width)
        , m_normal(normal)
        , m_weight(pattern)
        , m_seed(generate::scrambled(std::uint64_t(seed)))
        , m_clouds(m_seed, kGrain)
        , m_sum(std::size_t(height * width))
        , m_pattern(m_sum.size())
    {
    }

    /// Every row has a seed of its own, so that it does not matter when it is made.
    void addRow(std::int64_t z, std::int64_t y)
    {
        if (z == 0)
            m_clouds.addRow(0, double(y), m_weight, row(m_pattern, y));
        generate::Random random(m_seed ^ std::uint64_t(z * m_height + y));
        for (double &sum : row(m_sum, y))
            sum += m_normal ? random.normal() : random.uniform();
    }

    /// Of so many planes; the pattern is the same in each of them.
    Array mean(std::int64_t planes) const
    {
        ArrayBuilder out(DType::Float64, {m_height, m_width});
        double *mean = out.as<double>().data();
        for (std::size_t i = 0; i < m_sum.size(); ++i)
            mean[i] = m_sum[i] / double(planes) + double(m_pattern[i]);
        return std::move(out).freeze().withAxes({{"y"}, {"x"}});
    }

private:
    template <class T> std::span<T> row(std::vector<T> &all, std::int64_t y) const
    {
        return std::span(all).subspan(std::size_t(y * m_width), std::size_t(m_width));
    }

    const std::int64_t m_height, m_width;
    const bool m_normal;
    const double m_weight;
    const std::uint64_t m_seed;
    generate::SmoothNoise m_clouds;
    std::vector<double> m_sum;
    std::vector<float> m_pattern;
};

Worker<Array> randomMean(std::int64_t depth, std::int64_t height, std::int64_t width, std::int64_t every,
    std::string noise, double pattern, std::int64_t seed)
{
    Run &run = co_await self;
    PlaneSum sum(height, width, noise == "normal", pattern, seed);
    for (std::int64_t planes = 1; planes <= depth; ++planes) {
        for (std::int64_t y = 0; y < height; ++y) {
            sum.addRow(planes - 1, y);
            co_await checkpoint;
        }
        run.progress(double(planes), double(depth));
        if (planes % every == 0 && planes < depth)
            co_yield sum.mean(planes);
    }
    co_return sum.mean(depth);
}

} // namespace

NodeType randomMeanNode()
{
    return node("workers.random_mean", randomMean)
        .title("Mean of a random volume")
        .category("Generate")
        .help("Makes a volume of random numbers plane by plane, and shows their mean while it builds up.")
        .aliases({"mean projection", "noise", "average", "worker", "volume"})
        .kind(NodeKind::Source)
        .icon("stack")
        .face("image")
        .input("depth", "How many planes.")
        .preset(1024)
        .range(1, 1'000'000)
        .unit("px")
        .input("height", "Rows of a plane.")
        .preset(512)
        .range(1, 4096)
        .unit("px")
        .input("width", "Columns of a plane.")
        .preset(512)
        .range(1, 4096)
        .unit("px")
        .input("every", "A partial result after each so many planes.")
        .preset(16)
        .range(1, 1'000'000)
        .input("noise", "Uniform: 0 to 1. Normal: mean 0, deviation 1.")
        .preset("uniform")
        .choices({"uniform", "normal"})
        .input("pattern", "How strong the clouds are that lie in every plane: the mean brings them out.")
        .preset(0.0)
        .range(0, 10)
        .input("seed", "Another number gives another volume.")
        .preset(1)
        .output("mean", "Float64, (y, x).")
        .latest();
}

} // namespace heddle::workers

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/random.h"
#include "engine/nodes/workers/nodes.h"
#include "engine/sdk/node.h"
#include "engine/sdk/worker.h"

#include <algorithm>
#include <deque>

namespace heddle::workers {

namespace {

constexpr std::size_t kShown = 200; // values of the curve

/// The mean of the last numbers, and how it came to be what it is. One thread.
class Track {
public:
    explicit Track(std::int64_t window)
        : m_window(std::size_t(window))
    {
    }

    double add(double number)
    {
        m_numbers.push_back(number);
        m_sum += number;
        if (m_numbers.size() > m_window) {
            m_sum -= m_numbers.front();
            m_numbers.pop_front();
        }
        m_means.push_back(m_sum / double(m_numbers.size()));
        if (m_means.size() > kShown)
            m_means.pop_front();
        return m_means.back();
    }

    Array curve() const
    {
        ArrayBuilder out(DType::Float64, {std::int64_t(m_means.size())});
        std::copy(m_means.begin(), m_means.end(), out.as<double>().begin());
        return std::move(out).freeze();
    }

private:
    const std::size_t m_window;
    std::deque<double> m_numbers, m_means;
    double m_sum = 0;
};

using Shown = std::tuple<Array, double, double>; // curve, mean, multiplier

Map report(std::int64_t count, double mean, double multiplier)
{
    return {{"count", count}, {"mean", mean}, {"multiplier", multiplier}};
}

/// Endless: it is told what to multiply with while it runs, and tells its face what it does with it.
Worker<Shown, Shown, double> runningMean(double interval, std::int64_t window, std::int64_t seed)
{
    Run &run = co_await self;
    generate::Random random(static_cast<std::uint64_t>(seed));
    Track track(window);
    double multiplier = 1;
    for (std::int64_t count = 1;; ++count) {
        const std::optional<double> sent = co_await poll;
        multiplier = sent.value_or(multiplier);
        const double mean = track.add(random.uniform() * multiplier);
        run.message(report(count, mean, multiplier));
        Shown shown(track.curve(), mean, multiplier);
        co_yield std::move(shown);
        co_await delay(std::chrono::duration<double>(interval));
    }
}

} // namespace

NodeType runningMeanNode()
{
    return node("workers.running_mean", runningMean)
        .title("Running mean")
        .category("Generate")
        .help("The mean of random numbers from 0 to 1 as they come, each multiplied by what was sent last. "
              "Runs "
              "until it is stopped.")
        .aliases({"running average", "moving average", "multiplier", "send", "worker", "two-way"})
        .kind(NodeKind::Source)
        .icon("plot")
        .face("runningMean")
        .impure()
        .action("Multiply by/1", 1.0)
        .action("Multiply by/2", 2.0)
        .action("Multiply by/10", 10.0)
        .input("interval", "From one number to the next.")
        .preset(0.1)
        .range(0.001, 60)
        .unit("s")
        .input("window", "The mean is over the last so many numbers.")
        .preset(20)
        .range(1, 100'000)
        .input("seed", "Another number gives other numbers.")
        .preset(1)
        .output("curve", "The last 200 means.")
        .latest()
        .output("mean", "The mean now.")
        .latest()
        .output("multiplier", "What the numbers are multiplied by: the number that was sent last.")
        .latest();
}

} // namespace heddle::workers

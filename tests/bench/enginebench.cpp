// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What an edit, a long chain and a small run cost.

#include "engine/nodes/builtin.h"
#include "engine/place/threadplace.h"
#include "engine/sdk/catalog.h"
#include "engine/session/flowengine.h"
#include "engine/session/inbox.h"
#include "tests/bench/bench.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>

namespace heddle::bench {

namespace {

double threadMicros()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e6 + double(now.tv_nsec) / 1e3;
}

/// A document driven on this thread, with chains of sums.
class Chains {
public:
    Chains(int nodes, int length)
        : m_engine(m_catalog, m_place, m_inbox, [](const std::function<void()> &) {})
    {
        registerBuiltinNodes(m_catalog);
        Transaction transaction;
        for (std::uint32_t i = 1; i <= std::uint32_t(nodes); ++i) {
            Node node;
            node.id = {i};
            node.name = fmt::format("n{}", i);
            node.type = m_catalog.find("math.add");
            transaction.edits.emplace_back(AddNode{std::move(node)});
        }
        for (std::uint32_t i = 2; i <= std::uint32_t(nodes); ++i)
            if ((i - 1) % std::uint32_t(length) != 0)
                transaction.edits.emplace_back(Connect{{{i - 1}, "sum"}, {i}, "a"});
        (void)m_engine.edit(transaction);
        settle();
    }

    /// Sets the head of a chain, which makes all of it dirty, and computes.
    void change(std::uint32_t head, double value)
    {
        (void)m_engine.edit({{}, {SetInput{{head}, "b", Value(value)}}, "Set", 0});
        settle();
    }

    void settle()
    {
        while (m_engine.step(std::chrono::seconds(1)) || !m_engine.idle())
            for (JobEvent &event : m_inbox->take().events)
                m_engine.handle(std::move(event));
        (void)m_engine.collect();
    }

private:
    Catalog m_catalog;
    ThreadPlace m_place{1};
    std::shared_ptr<Inbox> m_inbox = std::make_shared<Inbox>();
    FlowEngine m_engine;
};

/// Which input is changed next: the same again, as by a slider, or one that the caches have long forgotten.
enum class Next { Same, Anywhere };

/// Median cost of a change of 10 nodes in a flow of that size, in microseconds of this thread.
double changeCost(int nodes, Next next)
{
    constexpr int kLength = 10, kRounds = 400;
    Chains chains(nodes, kLength);
    std::vector<double> samples;
    for (int round = 0; round < kRounds; ++round) {
        const int chain = next == Next::Same ? nodes / kLength / 2 : round * 7919 % (nodes / kLength);
        const auto head = std::uint32_t(chain * kLength + 1);
        const double before = threadMicros();
        chains.change(head, round + 1.0);
        samples.push_back(threadMicros() - before);
    }
    return percentile(samples, 0.5);
}

} // namespace

std::vector<Figure> changeGrowth()
{
    const double small = changeCost(1'000, Next::Same), large = changeCost(100'000, Next::Same);
    const double coldSmall = changeCost(1'000, Next::Anywhere),
                 coldLarge = changeCost(100'000, Next::Anywhere);
    return {{"engine.change.10of100k.us", large, "us", "at most 3 times the same at 1,000 nodes",
                large <= 3 * small, "at 1,000 nodes", small},
        {"engine.change.10of100k.cold_us", coldLarge, "us", "reported: another chain each time", true,
            "at 1,000 nodes", coldSmall}};
}

std::vector<Figure> millionChain()
{
    constexpr int kNodes = 1'000'000;
    const double before = threadMicros();
    Chains chains(kNodes, kNodes);
    const double built = threadMicros();
    chains.change(1, 2.0);
    const double seconds = (threadMicros() - built) / 1e6;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return {{"engine.chain.1m.wave_s", seconds, "s", "at most 5 s", seconds <= 5},
        {"engine.chain.1m.build_s", (built - before) / 1e6, "s", "with the first evaluation"},
        {"engine.chain.1m.memory_mb", double(usage.ru_maxrss) / 1024, "MB", "reported"}};
}

std::vector<Figure> numberFlow()
{
    const auto file
        = std::filesystem::temp_directory_path() / fmt::format("heddle-bench-{}.heddle", getpid());
    std::ofstream(file)
        << R"({"heddle":1,"nodes":[{"id":1,"name":"a","type":"math.add","version":1,"at":[0,0],"set":{"a":1.0,"b":2.0}}],"wires":[],"frames":[]})";
    std::vector<double> samples;
    const std::string command = fmt::format("'{}' run '{}' > /dev/null", heddleProgram(), file.string());
    for (int i = 0; i < 15; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        if (std::system(command.c_str()) != 0) // NOLINT(concurrency-mt-unsafe)
            return {{"start.run.ms", -1, "ms", "the run fails", false}};
        samples.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::filesystem::remove(file);
    const double median = percentile(samples, 0.5);
    return {{"start.run.ms", median, "ms", "at most 100 ms", median <= 100}};
}

} // namespace heddle::bench

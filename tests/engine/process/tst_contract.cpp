// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What nodes may rely on wherever they run: on a thread, or in a process.

#include "tests/engine/process/processbench.h"

namespace heddle::test {

namespace {

enum class Executor { Threads, Processes };

// ---- the same nodes in C++ ----------------------------------------------------------------------

Worker<std::int64_t> yields(std::int64_t count)
{
    for (std::int64_t i = 0; i < count; ++i)
        co_yield i;
    co_return count;
}

Worker<std::int64_t> forever()
{
    for (std::int64_t i = 0;; ++i)
        co_yield i;
}

double steps(Run &run, std::int64_t count, double base)
{
    for (std::int64_t i = 1; i <= count; ++i)
        run.progress(double(i), double(count));
    return base + double(count);
}

std::int64_t raises()
{
    throw NodeError("ValueError: nothing fits");
}

std::int64_t says(Run &run)
{
    run.warn("careful");
    run.message("hello");
    run.remember(7);
    return 1;
}

std::int64_t counting(Run &run)
{
    run.message("counting");
    while (true)
        run.checkpoint();
}

double listens(Run &run)
{
    run.message("listening");
    const double first = run.receive().toNumber();
    return first + run.receive().toNumber();
}

NodeType takingNumbers(NodeType type)
{
    type.takes = &types::number;
    return type;
}

NodeType onThread(const std::string &name)
{
    static const std::map<std::string, NodeType> nodes{{"yields", bare(yields)}, {"forever", bare(forever)},
        {"steps", bare(steps)}, {"raises", bare(raises)}, {"says", bare(says)}, {"counting", bare(counting)},
        {"listens", takingNumbers(bare(listens))}};
    return nodes.at(name);
}

/// The place under test takes both kinds of nodes; which kind runs is the parameter.
class Contract : public ProcessTest, public testing::WithParamInterface<Executor> {
protected:
    void SetUp() override
    {
        place = std::make_unique<ProcessPlace>(m_threads, settings());
        taker = std::make_shared<Taker>(*place, m_sink);
        taker->takes = GetParam() == Executor::Processes; // a thread tells under its lock
    }
    void TearDown() override
    {
        ProcessTest::TearDown();
        EXPECT_EQ(m_threads.close(std::chrono::seconds(10)), std::vector<std::string>());
    }
    RunId begin(const std::string &name, std::vector<Value> inputs = {}, bool paused = false)
    {
        m_nodes.push_back(GetParam() == Executor::Threads ? onThread(name) : type(name));
        Job job = jobOf(m_nodes.back(), std::move(inputs));
        job.paused = paused;
        return start(std::move(job));
    }

private:
    std::deque<NodeType> m_nodes;
    ThreadPlace m_threads{2, ThreadPlace::Priority::Normal};
};

INSTANTIATE_TEST_SUITE_P(Executors, Contract, testing::Values(Executor::Threads, Executor::Processes),
    [](const auto &info) { return info.param == Executor::Threads ? "Threads" : "Processes"; });

} // namespace

TEST_P(Contract, AHundredRunsTellTheirProgressAndReturn)
{
    std::vector<RunId> runs;
    for (int i = 0; i < 100; ++i)
        runs.push_back(begin("steps", {3, double(i)}));
    for (int i = 0; i < 100; ++i) {
        const std::string story = storyOf(runs[std::size_t(i)]);
        EXPECT_NE(story.find("progress:3/3"), std::string::npos) << "the last is always told";
        EXPECT_TRUE(story.ends_with(" returned:" + std::to_string(i + 3))) << story;
    }
}

TEST_P(Contract, IntermediateValuesComeInOrder)
{
    EXPECT_EQ(storyOf(begin("yields", {4})), "started 0 1 2 3 returned:4");
}

TEST_P(Contract, WhatABodySaysIsTold)
{
    EXPECT_EQ(storyOf(begin("says")), "started warned:careful message:hello memory:7 returned:1");
}

TEST_P(Contract, AnErrorIsTheRunsOwn)
{
    EXPECT_TRUE(storyOf(begin("raises")).starts_with("started failed:ValueError: nothing fits"));
    EXPECT_EQ(storyOf(begin("yields", {1})), "started 0 returned:1");
}

TEST_P(Contract, ARunStopsAtItsNextYield)
{
    const RunId run = begin("forever");
    ASSERT_TRUE(m_sink->sees(run, "1"));
    place->stop(run);
    EXPECT_TRUE(storyOf(run).ends_with("aborted"));
}

TEST_P(Contract, ARunThatHasNotBegunIsAbortedAtOnce)
{
    const RunId first = begin("counting"), second = begin("counting");
    ASSERT_TRUE(m_sink->sees(first, "message:counting"));
    ASSERT_TRUE(m_sink->sees(second, "message:counting"));
    const RunId third = begin("counting");
    place->stop(third);
    EXPECT_EQ(storyOf(third), "aborted");
    place->stop(first);
    place->stop(second);
    EXPECT_EQ(storyOf(first), "started message:counting aborted");
    EXPECT_EQ(storyOf(second), "started message:counting aborted");
}

TEST_P(Contract, PausedAndResumedAlternate)
{
    const RunId run = begin("yields", {3}, true);
    ASSERT_TRUE(m_sink->sees(run, "paused"));
    place->resume(run);
    EXPECT_EQ(storyOf(run), "started paused resumed 0 1 2 returned:3");
}

TEST_P(Contract, ARunIsStoppedWhilePaused)
{
    const RunId run = begin("forever");
    place->pause(run);
    ASSERT_TRUE(m_sink->sees(run, "paused"));
    place->stop(run);
    EXPECT_TRUE(storyOf(run).ends_with("paused aborted"));
}

TEST_P(Contract, ABodyThatWaitsHearsWhatIsSent)
{
    const RunId run = begin("listens");
    ASSERT_TRUE(m_sink->sees(run, "message:listening"));
    place->send(run, 2.0);
    place->send(run, "no number"); // refused
    ASSERT_FALSE(m_sink->story(run).ends_with("returned:4"));
    place->stop(run);
    EXPECT_TRUE(storyOf(run).ends_with("aborted"));
}

TEST_P(Contract, TenThatArePausedKeepNobodyFromStarting)
{
    std::vector<RunId> paused;
    for (int i = 0; i < 10; ++i) {
        paused.push_back(begin("forever"));
        place->pause(paused.back());
        ASSERT_TRUE(m_sink->sees(paused.back(), "paused"));
    }
    EXPECT_EQ(storyOf(begin("yields", {2})), "started 0 1 returned:2");
    for (const RunId run : paused)
        place->stop(run);
    for (const RunId run : paused)
        EXPECT_TRUE(storyOf(run).ends_with("aborted"));
}

TEST_P(Contract, ThoseWhoWaitForAValueKeepNobodyFromStarting)
{
    std::vector<RunId> waiting;
    for (int i = 0; i < 4; ++i)
        waiting.push_back(begin("listens"));
    for (const RunId run : waiting)
        ASSERT_TRUE(m_sink->sees(run, "message:listening"));
    EXPECT_EQ(storyOf(begin("yields", {2})), "started 0 1 returned:2");
    for (const RunId run : waiting)
        place->stop(run);
    for (const RunId run : waiting)
        EXPECT_EQ(storyOf(run), "started message:listening aborted");
}

TEST_P(Contract, AfterARefusalNothingBegins)
{
    const RunId run = begin("counting");
    ASSERT_TRUE(m_sink->sees(run, "message:counting"));
    place->refuse();
    if (GetParam() == Executor::Threads)
        place->stop(run);
    EXPECT_EQ(storyOf(run), "started message:counting aborted");
    if (GetParam() == Executor::Processes) {
        EXPECT_EQ(storyOf(begin("says")), "aborted");
    }
}

} // namespace heddle::test

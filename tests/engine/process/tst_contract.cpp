// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What nodes may rely on wherever they run: on a thread, in Python in a process, in C++ in one.

#include "tests/engine/process/processbench.h"

namespace heddle::test {

namespace {

enum class Executor { Threads, Processes, Isolated };

/// The place under test takes all kinds of nodes; which kind runs, and where, is the parameter.
class Contract : public ProcessTest, public testing::WithParamInterface<Executor> {
protected:
    void SetUp() override
    {
        place = std::make_unique<ProcessPlace>(m_threads, settings());
        taker = std::make_shared<Taker>(*place, m_sink);
        taker->takes = GetParam() != Executor::Threads; // a thread tells under its lock
    }
    void TearDown() override
    {
        ProcessTest::TearDown();
        EXPECT_EQ(m_threads.close(std::chrono::seconds(10)), std::vector<std::string>());
    }
    RunId begin(const std::string &name, std::vector<Value> inputs = {}, bool paused = false)
    {
        Job job = jobOf(GetParam() == Executor::Processes ? type(name) : typeInCpp(name), std::move(inputs));
        job.paused = paused;
        job.isolated = GetParam() == Executor::Isolated;
        return start(std::move(job));
    }

private:
    ThreadPlace m_threads{2, ThreadPlace::Priority::Normal};
};

std::string nameOfExecutor(const testing::TestParamInfo<Executor> &info)
{
    constexpr std::array<const char *, 3> kNames{"Threads", "Processes", "Isolated"};
    return kNames[std::size_t(info.param)];
}

INSTANTIATE_TEST_SUITE_P(Executors, Contract,
    testing::Values(Executor::Threads, Executor::Processes, Executor::Isolated), nameOfExecutor);

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
    if (GetParam() != Executor::Threads) {
        EXPECT_EQ(storyOf(begin("says")), "aborted");
    }
}

} // namespace heddle::test

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Nodes in C++ that run in a process of their own: heddle-worker.

#include "tests/engine/process/outcome.h"
#include "tests/engine/process/processbench.h"

#include "engine/process/sharedmemory.h"

#include <csignal>
#include <cstdlib>

namespace heddle::test {

namespace {

using Isolated = ProcessTest;

/// A sanitizer leaves the crashes of processes that are started from now on to the system.
void leaveCrashesAlone()
{
    for (const char *options : {"ASAN_OPTIONS", "TSAN_OPTIONS"}) {
        const char *set = std::getenv(options);
        setenv(options, (std::string(set ? set : "") + ":handle_segv=0:handle_abort=0").c_str(), 1);
    }
}

} // namespace

TEST_F(Isolated, ANodeRunsInAnotherProcessOnlyWhereItIsToBe)
{
    const std::string here = "started returned:" + std::to_string(getpid());
    EXPECT_EQ(storyOf(start(jobOf(typeInCpp("identity")))), here);
    EXPECT_NE(storyOf(startIsolated("identity")), here);
}

TEST_F(Isolated, ACrashFailsThatRunAndNothingElse)
{
    leaveCrashesAlone();
    const RunId bystander = startIsolated("counting");
    ASSERT_TRUE(m_sink->sees(bystander, "message:counting"));
    EXPECT_EQ(
        storyOf(startIsolated("crashes")), "started failed:The worker process crashed (segmentation fault).");
    EXPECT_EQ(storyOf(startIsolated("aborts")),
        "started failed:The worker process crashed (it gave up by itself: abort).");
    EXPECT_EQ(storyOf(startIsolated("leaves", {3})),
        "started failed:The worker process ended by itself with status 3.");
    EXPECT_EQ(storyOf(startIsolated("is_killed")),
        "started failed:The worker process was killed by the system, perhaps because memory ran out.");
    place->stop(bystander);
    EXPECT_EQ(storyOf(bystander), "started message:counting aborted");
}

TEST_F(Isolated, WhoWantsTooMuchMemoryFailsAndTheProcessStays)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "nothing is limited where a sanitizer needs memory of its own";
#endif
    const std::string before = storyOf(startIsolated("identity"));
    EXPECT_NE(storyOf(startIsolated("hungry")).find("not enough memory"), std::string::npos);
    EXPECT_NE(storyOf(startIsolated("hungry_for_arrays")).find("not enough memory"), std::string::npos);
    EXPECT_EQ(storyOf(startIsolated("steps", {1, 0.0})), "started progress:1/1 returned:1");
}

TEST_F(Isolated, WhatIsPrintedIsALineOfTheLog)
{
    EXPECT_EQ(storyOf(startIsolated("prints", {2})), "started log:line 0 log:line 1 returned:2");
}

TEST_F(Isolated, TriggersComeOutInOrder)
{
    const std::string story = storyOf(startIsolated("fires", {3}));
    EXPECT_TRUE(story.starts_with("started ") && story.find('0') < story.find('2')) << story;
    EXPECT_EQ(m_sink->takeOutputs().size(), 3u);
}

TEST_F(Isolated, ADeafRunIsKilledAtOnceAndItsProcessWithIt)
{
    const RunId run = startIsolated("deaf");
    const pid_t process = messageOf(run);
    place->stop(run);
    place->kill(run);
    ASSERT_TRUE(m_sink->sees(run, "aborted"));
    EXPECT_TRUE(seesEndOf(process));
    EXPECT_EQ(storyOf(startIsolated("steps", {1, 0.0})), "started progress:1/1 returned:1");
}

TEST_F(Isolated, WhatANodeHasForkedEndsWithIt)
{
    const RunId run = startIsolated("forks");
    const pid_t child = messageOf(run);
    place->kill(run);
    EXPECT_TRUE(seesEndOf(child));
}

TEST_F(Isolated, EveryKindOfValueGoesThereAndBack)
{
    for (const Value &value :
        List{true, 5, 2.5, "text", Bytes{"\1\2"}, List{1, "two"}, Map{{"k", 1}}, Time{5}, Duration{7}}) {
        const auto outcome = std::make_shared<Outcome>();
        place->submit(isolated("echo", {value}), outcome);
        EXPECT_EQ(outcome->value(), value);
    }
}

TEST_F(Isolated, LargeArraysComeBackWithoutACopy)
{
    const auto outcome = std::make_shared<Outcome>();
    place->submit(isolated("doubled", {filled({512, 512}, 21)}), outcome);
    const Value doubled = outcome->value();
    ASSERT_EQ(doubled.kind(), Kind::Array) << doubled.summary();
    EXPECT_EQ(doubled.as<Array>().at(512 * 512 - 1), 42);
    const auto memory = sharedMemoryOf(doubled.as<Array>().elements());
    ASSERT_TRUE(memory) << "it lies where the worker has written it";
    const auto onwards = std::make_shared<Outcome>();
    place->submit(isolated("doubled", {doubled}), onwards);
    EXPECT_EQ(onwards->value().as<Array>().at(0), 84);
}

TEST_F(Isolated, WhatIsTooMuchForAMessageFailsTheRun)
{
    EXPECT_NE(storyOf(startIsolated("echo", {std::string(17 << 20, 'x')})).find("too much for one message"),
        std::string::npos);
    EXPECT_EQ(storyOf(startIsolated("steps", {1, 0.0})), "started progress:1/1 returned:1");
}

TEST_F(Isolated, AFloodOfYieldsIsHeldBackAndKeepsNobodyFromStarting)
{
    taker->takes = false;
    std::vector<RunId> held;
    for (int i = 0; i < 3; ++i) // one more than may compute
        held.push_back(startIsolated("forever"));
    for (const RunId run : held)
        ASSERT_TRUE(m_sink->sees(run, "255"));
    EXPECT_EQ(storyOf(startIsolated("steps", {1, 0.0})), "started progress:1/1 returned:1");
    EXPECT_EQ(m_sink->count(held.front(), "256"), 0);
    for (const RunId run : held)
        place->stop(run);
    for (const RunId run : held)
        EXPECT_TRUE(storyOf(run).ends_with(" 255 aborted"));
}

TEST_F(Isolated, ANodeThatTheWorkerDoesNotHaveFailsInItsTurn)
{
    NodeType foreign = typeInCpp("identity");
    foreign.id = "nobody.has_it";
    Job job = jobOf(foreign);
    job.isolated = true;
    EXPECT_NE(storyOf(start(std::move(job))).find("does not know this node"), std::string::npos);
}

TEST_F(Isolated, AWorkerThatIsNotThereIsNamed)
{
    ProcessSettings lost = settings();
    lost.program = "/no/such/worker";
    place = std::make_unique<ProcessPlace>(others, lost);
    EXPECT_EQ(storyOf(startIsolated("identity")),
        "started failed:No worker process can be started: /no/such/worker (No such file or directory)");
}

TEST_F(Isolated, WithoutAWorkerTheyRunWhereTheOthersDo)
{
    ProcessSettings none = settings();
    none.program.clear();
    place = std::make_unique<ProcessPlace>(others, none);
    EXPECT_EQ(storyOf(startIsolated("identity")), "started returned:" + std::to_string(getpid()));
}

TEST_F(Isolated, NobodyIsLeftWhenThePlaceGoes)
{
    const RunId run = startIsolated("deaf");
    const pid_t process = messageOf(run);
    place.reset();
    EXPECT_TRUE(seesEndOf(process, 1000));
    EXPECT_TRUE(m_sink->sees(run, "aborted"));
}

TEST_F(Isolated, NobodyIsLeftWhenTheProgramIsKilled)
{
    expectEndWithTheProgram([this] { return startIsolated("deaf"); });
}

} // namespace heddle::test

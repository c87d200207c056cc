// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Stop, pause and the end of a session, with bodies on threads of their own.

#include "sessionbench.h"

namespace heddle::test {
namespace {

using SessionRunning = SessionTest;

TEST_F(SessionRunning, AStopIsAcknowledgedBeforeTheBodyObeys)
{
    bench.add("deaf", "test.deaf");
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "running"; }));
    bench.post(StopCommand{});
    ASSERT_TRUE(bench.until([&] { return bench.statuses[NodeId{1}].stopping; }));
    EXPECT_EQ(bench.state(1), "running");
    gate.open();
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "interrupted"; }));
    EXPECT_FALSE(bench.statuses[NodeId{1}].stopping);
}

TEST_F(SessionRunning, EditsAreTakenWhileEveryThreadIsBusy)
{
    for (int i = 0; i < 4; ++i)
        bench.add("", "test.deaf");
    ASSERT_TRUE(bench.until([&] { return bench.totals.running == 2; }));
    bench.add("cheap", "test.number");
    ASSERT_TRUE(bench.until([&] { return bench.state(5) == "done"; }));
    EXPECT_EQ(bench.totals.queued, 2u);
    gate.open();
    ASSERT_TRUE(bench.until([&] { return bench.state(4) == "done" && bench.totals.running == 0; }));
}

TEST_F(SessionRunning, IntermediateResultsAreShownAsSuch)
{
    bench.add("parts", "test.parts");
    bench.post(WatchCommand{{}, {NodeId{1}}});
    bench.edit({SetInput{NodeId{1}, "count", 200'000.0}});
    ASSERT_TRUE(bench.until([&] { return bench.statuses[NodeId{1}].partial; }));
    EXPECT_FALSE(bench.outputs[NodeId{1}].empty());
    bench.post(StopCommand{});
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "interrupted" || bench.state(1) == "done"; }));
}

TEST_F(SessionRunning, PauseHoldsABodyAndResumeLetsItGoOn)
{
    bench.add("endless", "test.endless");
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "running"; }));
    bench.post(PauseCommand{{}, {NodeId{1}}, true});
    ASSERT_TRUE(bench.until([&] { return bench.statuses[NodeId{1}].paused; }));
    bench.post(PauseCommand{{}, {NodeId{1}}, false});
    ASSERT_TRUE(bench.until([&] { return !bench.statuses[NodeId{1}].paused; }));
    EXPECT_EQ(bench.state(1), "running");
    bench.post(PauseCommand{{}, {NodeId{1}}, true});
    ASSERT_TRUE(bench.until([&] { return bench.statuses[NodeId{1}].paused; }));
    bench.post(StopCommand{{}, {NodeId{1}}});
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "interrupted"; })) << "a stop wakes it";
}

TEST_F(SessionRunning, AStopOfAGroupStopsWhatIsInside)
{
    bench.add("group", "flow.group");
    bench.edit({AddNode{bench.node("endless", "test.endless")}}, {NodeId{1}});
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "running"; }));
    bench.post(StopCommand{{}, {NodeId{1}}});
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "interrupted"; }));
    bench.post(RunCommand{{}, {NodeId{1}}});
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "running"; }));
}

TEST_F(SessionRunning, ASessionEndsWhileItsBodiesRun)
{
    for (int i = 0; i < 5; ++i)
        bench.add("", i % 2 ? "test.endless" : "test.deaf");
    ASSERT_TRUE(bench.until([&] { return bench.totals.running == 2; }));
    bench.close(); // does not wait for the deaf one
    gate.open(); // which answers to nobody
    EXPECT_EQ(bench.wrongCalls(), 0);
}

TEST_F(SessionRunning, SessionsComeAndGoWhileOthersRun)
{
    bench.add("endless", "test.endless");
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "running"; }));
    for (int i = 0; i < 30; ++i) {
        SessionBench brief(catalog, place);
        for (int n = 0; n < 10; ++n)
            brief.add("", n % 2 ? "test.parts" : "test.number");
        if (i % 2)
            brief.sync();
        brief.close();
        ASSERT_EQ(brief.wrongCalls(), 0);
    }
    EXPECT_EQ(bench.state(1), "running");
}

TEST_F(SessionRunning, ANewDocumentForgetsTheRunsOfTheOldOne)
{
    bench.add("deaf", "test.deaf");
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "running"; }));
    bench.post(NewCommand{});
    bench.add("number", "test.number");
    ASSERT_TRUE(bench.until([&] { return bench.resets == 2 && bench.state(1) == "done"; }));
    EXPECT_EQ(bench.totals.running, 0u);
    gate.open();
    bench.sync();
    EXPECT_EQ(bench.nodes[NodeId{1}].name, "number");
}

} // namespace
} // namespace heddle::test

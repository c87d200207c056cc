// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Nodes that run for a while: what flows meanwhile, and what becomes of them when the flow changes.

#include "tests/engine/eval/livenodes.h"

namespace heddle::test {

TEST_F(Live, EveryYieldedValueReachesTheNodesBelowInOrder)
{
    bench.add("count", "live.count");
    bench.add("note", "live.note");
    ASSERT_TRUE(bench.wire("count.out", "note.in"));
    ASSERT_TRUE(bench.set("count.to", 40.0));
    bench.settle();
    std::string all;
    for (int i = 1; i <= 40; ++i)
        all += (i > 1 ? " " : "") + toFileJson(Value(double(i)));
    EXPECT_EQ(seen.text(), all);
    EXPECT_EQ(bench.status("count"), "done");
}

TEST_F(Live, WhereOnlyTheLatestMattersTheLastIsWhatStays)
{
    bench.add("count", "live.latest");
    bench.add("note", "live.note");
    ASSERT_TRUE(bench.wire("count.out", "note.in"));
    ASSERT_TRUE(bench.set("count.to", 100'000.0));
    bench.settle();
    EXPECT_EQ(bench.number("note.out"), 100'000);
    EXPECT_LT(seen.text().size(), 100'000u) << "most of them were never looked at";
}

TEST_F(Live, ANodeBelowWorksWithTheLatestValueWhileTheRunGoesOn)
{
    bench.add("repeat", "live.repeat");
    bench.add("note", "live.note");
    ASSERT_TRUE(bench.wire("repeat.out", "note.in"));
    untilRunning("repeat");
    ASSERT_FALSE(send("repeat", 7.0));
    until([&] { return bench.status("note") == "done" && bench.number("note.out") == 7; });
    EXPECT_TRUE(bench.cell("repeat").status.partial);
    EXPECT_EQ(bench.engine.evaluator().progress(), -1) << "nobody knows how long it will go on";
    ASSERT_FALSE(send("repeat", 0.0));
    bench.settle();
    EXPECT_EQ(seen.text(), "7.0 0.0");
}

TEST_F(Live, AChangeRestartsARun)
{
    bench.add("node", "live.restart");
    untilRunning("node");
    const RunId first = bench.cell("node").run;
    ASSERT_TRUE(bench.set("node.in", 5.0));
    until([&] { return bench.cell("node").run != first && bench.status("node") == "running"; });
    ASSERT_FALSE(send("node", 1.0));
    bench.settle();
    EXPECT_EQ(bench.number("node.out"), 6);
}

TEST_F(Live, AChangeBackToWhatIsBeingComputedLeavesTheRunAlone)
{
    bench.add("node", "live.restart");
    untilRunning("node");
    const RunId first = bench.cell("node").run;
    ASSERT_TRUE(bench.set("node.in", 5.0));
    ASSERT_TRUE(bench.set("node.in", 0.0));
    bench.engine.step(std::chrono::milliseconds(1));
    EXPECT_EQ(bench.cell("node").run, first);
    ASSERT_FALSE(send("node", 1.0));
    bench.settle();
    EXPECT_EQ(bench.number("node.out"), 1);
}

TEST_F(Live, ARunMayFinishFirstAndThenTakeTheLatest)
{
    bench.add("node", "live.finish");
    untilRunning("node");
    const RunId first = bench.cell("node").run;
    for (const double in : {5.0, 6.0, 7.0}) {
        ASSERT_TRUE(bench.set("node.in", in));
        bench.engine.step(std::chrono::milliseconds(1));
    }
    EXPECT_EQ(bench.cell("node").run, first);
    ASSERT_FALSE(send("node", 1.0));
    until([&] { return bench.cell("node").run != first && bench.status("node") == "running"; });
    ASSERT_FALSE(send("node", 1.0));
    bench.settle();
    EXPECT_EQ(bench.number("node.out"), 8);
}

TEST_F(Live, ChangesMayQueueAndRunOneAfterTheOther)
{
    bench.add("node", "live.queue");
    bench.add("note", "live.note");
    ASSERT_TRUE(bench.wire("node.out", "note.in"));
    untilRunning("node");
    for (const double in : {5.0, 6.0}) {
        ASSERT_TRUE(bench.set("node.in", in));
        bench.engine.step(std::chrono::milliseconds(1));
    }
    for (int i = 0; i < 3; ++i) {
        const RunId run = bench.cell("node").run;
        until([&] { return bench.status("node") == "running"; });
        ASSERT_FALSE(send("node", 1.0));
        until([&] { return bench.cell("node").run != run; });
    }
    bench.settle();
    EXPECT_EQ(bench.number("node.out"), 7);
    EXPECT_TRUE(seen.text().ends_with("7.0"));
}

TEST_F(Live, WhatIsSentToANodeThatDoesNotRunIsRefused)
{
    bench.add("note", "live.note");
    bench.settle();
    EXPECT_EQ(send("note", 1.0)->text, "note is not running, so nothing can be sent to it.");
    bench.add("repeat", "live.repeat");
    untilRunning("repeat");
    EXPECT_EQ(send("repeat", Value("louder"))->text, "repeat is sent number, not text.");
    ASSERT_FALSE(send("repeat", 0.0));
    bench.settle();
}

TEST_F(Live, MessagesReachTheWindowInOrderAndTheLatestIsToldAgain)
{
    const NodeId id = bench.add("repeat", "live.repeat");
    bench.engine.handle(Command(WatchCommand{{}, {id}}));
    untilRunning("repeat");
    bench.engine.collect();
    std::vector<Value> told;
    for (const double value : {1.0, 2.0, 0.0}) {
        ASSERT_FALSE(send("repeat", value));
        until([&] {
            for (const Messages &messages : bench.engine.collect().messages)
                told.insert(told.end(), messages.values.begin(), messages.values.end());
            return !told.empty() && told.back() == Value(value * 10);
        });
    }
    bench.settle();
    EXPECT_EQ(told, (std::vector<Value>{10.0, 20.0, 0.0}));
    bench.engine.handle(Command(WatchCommand{{}, {}}));
    bench.engine.collect();
    bench.engine.handle(Command(WatchCommand{{}, {id}}));
    const GraphDelta again = bench.engine.collect();
    ASSERT_EQ(again.messages.size(), 1u);
    EXPECT_EQ(again.messages[0].values, std::vector<Value>{0.0});
}

TEST_F(Live, WhatANodeRemembersIsThereInItsNextRun)
{
    bench.add("event", "test.fire");
    bench.add("node", "live.triggered");
    ASSERT_TRUE(bench.wire("event.event", "node.go"));
    untilRunning("node");
    ASSERT_FALSE(send("node", 1.0));
    bench.settle();
    EXPECT_EQ(bench.number("node.out"), 1);
    trigger("node");
    untilRunning("node");
    ASSERT_FALSE(send("node", 2.0));
    bench.settle();
    EXPECT_EQ(bench.number("node.out"), 102);
}

TEST_F(Live, TriggersWaitForTheRunBeforeThemOrReplaceIt)
{
    bench.add("event", "test.fire");
    bench.settle();
    for (const std::string name : {"triggered", "retriggered"}) {
        bench.add(name, "live." + name);
        ASSERT_TRUE(bench.wire("event.event", name + ".go"));
        trigger(name);
        untilRunning(name);
        const RunId first = bench.cell(name).run;
        trigger(name);
        bench.engine.step(std::chrono::milliseconds(1));
        EXPECT_EQ(bench.cell(name).run == first, name == "triggered");
    }
    const RunId first = bench.cell("triggered").run;
    bench.engine.handle(Command(StopCommand{}));
    until([&] { return bench.status("retriggered") == "interrupted: Stopped"; });
    until([&] { return bench.cell("triggered").run > first; }); // by the trigger that has waited
    untilRunning("triggered");
    ASSERT_FALSE(send("triggered", 1.0));
    bench.settle();
}

TEST_F(Live, AFailureCanBeDealtWithByTheFlow)
{
    bench.add("broken", "test.fails");
    bench.add("trouble", "live.trouble");
    ASSERT_TRUE(bench.wire("broken.on_error", "trouble.in"));
    bench.settle();
    EXPECT_EQ(bench.status("broken"), "error: it is broken");
    EXPECT_EQ(seen.text(), R"({"node":"broken","text":"it is broken"})");
    ASSERT_TRUE(bench.engine.edit({{}, {Disconnect{bench.id("trouble"), "in"}}, "Unwire", 0}));
}

TEST_F(Live, AnErrorOutputTakesNoDataWire)
{
    bench.add("broken", "test.fails");
    bench.add("note", "live.note");
    EXPECT_FALSE(bench.wire("broken.on_error", "note.in"));
    EXPECT_FALSE(bench.wire("broken.on_errors", "note.in"));
}

TEST_F(Live, WhenItRunsOnlyWhenAskedNothingElseRuns)
{
    bench.engine.handle(Command(ModeCommand{true}));
    for (const std::string name : {"a", "b", "c", "d"})
        bench.add(name, "test.sum");
    ASSERT_TRUE(bench.wire("a.out", "b.a"));
    ASSERT_TRUE(bench.wire("b.out", "c.a"));
    ASSERT_TRUE(bench.set("a.a", 1.0));
    bench.settle();
    EXPECT_EQ(bench.status("a") + bench.status("b") + bench.status("c"), "out-of-dateout-of-dateout-of-date");
    bench.engine.handle(Command(RunCommand{{}, {bench.id("b")}}));
    bench.settle();
    EXPECT_EQ(bench.number("b.out"), 1) << "with all that it needs";
    EXPECT_EQ(bench.status("c"), "out-of-date");
    bench.engine.handle(Command(RunCommand{}));
    bench.settle();
    EXPECT_EQ(bench.number("c.out"), 1);
    EXPECT_EQ(bench.status("d"), "done");
    ASSERT_TRUE(bench.set("a.a", 2.0));
    bench.settle();
    EXPECT_EQ(bench.number("c.out"), 1);
    EXPECT_EQ(bench.status("a"), "out-of-date");
    bench.engine.handle(Command(ModeCommand{false}));
    bench.settle();
    EXPECT_EQ(bench.number("c.out"), 2);
}

TEST_F(Live, ARunIsExpectedToTakeAsLongAsTheOneBefore)
{
    bench.add("node", "live.restart");
    untilRunning("node");
    EXPECT_LT(bench.cell("node").status.expected, 0);
    ASSERT_FALSE(send("node", 1.0));
    bench.settle();
    ASSERT_TRUE(bench.set("node.in", 1.0));
    untilRunning("node");
    EXPECT_GE(bench.cell("node").status.expected, 0);
    ASSERT_FALSE(send("node", 1.0));
    bench.settle();
}

TEST_F(Live, ABodyThatDoesNotObeyIsGivenUpAndItsResultNeverShown)
{
    bench.add("rogue", "live.rogue");
    bench.add("below", "test.sum");
    ASSERT_TRUE(bench.wire("rogue.out", "below.a"));
    untilRunning("rogue");
    while (!entered)
        std::this_thread::yield();
    bench.engine.handle(Command(KillCommand{{}, {bench.id("rogue")}}));
    until([&] { return bench.status("rogue") == "interrupted: Stopped"; });
    EXPECT_EQ(bench.threads.abandoned(), 1u);
    EXPECT_EQ(bench.threads.alive(), std::vector<std::string>{"rogue"});
    for (const std::string name : {"one", "two", "three"}) // two threads are still there
        bench.add(name, "live.count");
    bench.settle();
    release = true;
    EXPECT_TRUE(bench.threads.close(std::chrono::seconds(10)).empty());
    EXPECT_TRUE(released);
    bench.engine.step(std::chrono::milliseconds(1));
    EXPECT_EQ(bench.status("rogue"), "interrupted: Stopped");
    EXPECT_EQ(bench.status("below"), "waiting: waiting for rogue");
}

TEST_F(Live, AStoppedRunKeepsWhatItHasYieldedLastAndCanBeRunAgain)
{
    bench.add("repeat", "live.repeat");
    bench.add("note", "live.note");
    ASSERT_TRUE(bench.wire("repeat.out", "note.in"));
    untilRunning("repeat");
    ASSERT_FALSE(send("repeat", 7.0));
    until([&] { return bench.status("note") == "done" && bench.number("note.out") == 7; });
    bench.engine.handle(Command(StopCommand{}));
    bench.settle();
    EXPECT_EQ(bench.status("repeat"), "interrupted: Stopped");
    EXPECT_EQ(bench.number("repeat.out"), 7);
    EXPECT_EQ(bench.status("note"), "done");
    bench.engine.handle(Command(RunCommand{}));
    untilRunning("repeat");
    ASSERT_FALSE(send("repeat", 0.0));
    bench.settle();
    EXPECT_EQ(bench.number("note.out"), 0);
}

TEST_F(Live, APausedRunSaysSoAndGoesOn)
{
    bench.add("repeat", "live.repeat");
    untilRunning("repeat");
    bench.engine.handle(Command(PauseCommand{{}, {bench.id("repeat")}, true}));
    until([&] { return bench.cell("repeat").status.paused; });
    ASSERT_FALSE(send("repeat", 0.0));
    bench.engine.handle(Command(PauseCommand{{}, {bench.id("repeat")}, false}));
    bench.settle();
    EXPECT_FALSE(bench.cell("repeat").status.paused);
    EXPECT_EQ(bench.number("repeat.out"), 0);
}

TEST_F(Live, ANodeHearsThatItCameIntoViewAndWentOutOfIt)
{
    bench.add("node", "live.view");
    bench.settle();
    EXPECT_EQ(bench.number("node.seen"), -1) << "nobody has looked yet";
    look({"node"});
    bench.settle();
    EXPECT_EQ(bench.number("node.seen"), 1);
    look({"node"});
    bench.settle();
    EXPECT_EQ(bench.number("node.times"), 2) << "it was in view already";
    look({});
    bench.settle();
    EXPECT_EQ(bench.number("node.seen"), 0);
    EXPECT_EQ(bench.number("node.times"), 3);
}

TEST_F(Live, ViewsThatFollowFastAreHeardOfAsTheLatest)
{
    bench.add("node", "live.view");
    bench.settle();
    for (int i = 0; i < 10; ++i) {
        look({});
        look({"node"});
    }
    bench.settle();
    EXPECT_EQ(bench.number("node.seen"), 1);
    EXPECT_EQ(bench.number("node.times"), 2);
}

TEST_F(Live, ARunSeesWhetherAnybodyLooks)
{
    bench.add("node", "live.looking");
    bench.add("note", "live.note");
    ASSERT_TRUE(bench.wire("node.out", "note.in"));
    untilRunning("node");
    ASSERT_FALSE(send("node", 1.0));
    until([&] { return seen.text() == "0.0"; });
    look({"node"});
    ASSERT_FALSE(send("node", 1.0));
    until([&] { return seen.text() == "0.0 1.0"; });
    look({});
    ASSERT_FALSE(send("node", 0.0));
    bench.settle();
    EXPECT_EQ(bench.number("node.out"), 0);
}

TEST_F(Live, ARunThatBeginsWhileSomebodyLooksKnowsIt)
{
    bench.add("node", "live.looking");
    look({"node"});
    untilRunning("node");
    ASSERT_FALSE(send("node", 0.0));
    bench.settle();
    EXPECT_EQ(bench.number("node.out"), 1);
}

} // namespace heddle::test

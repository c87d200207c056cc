// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Bypassed and muted nodes, in every place: what runs, what goes through, and what undo brings back.

#include "tests/support/placetest.h"

namespace heddle::test {

class Modes : public PlaceTest {
protected:
    /// a → twice → below, where twice adds b (10) to a (3).
    void addThree()
    {
        for (const auto &[name, type] : std::map<std::string, std::string>{
                 {"a", "test.number"}, {"twice", "test.sum"}, {"below", "test.sum"}})
            addTagged(name, type);
        ASSERT_TRUE(bench.set("a.value", 3.0));
        ASSERT_TRUE(bench.set("twice.b", 10.0));
        ASSERT_TRUE(bench.wire("a.out", "twice.a"));
        ASSERT_TRUE(bench.wire("twice.out", "below.a"));
        bench.settle();
        bench.log.take();
        ASSERT_EQ(bench.number("below.out"), 13.0);
    }
    void put(const std::string &name, NodeMode mode)
    {
        ASSERT_TRUE(bench.setMode(name, mode));
        bench.settle();
    }
    void tell(Command command)
    {
        bench.engine.handle(std::move(command));
        bench.settle();
    }
};

INSTANTIATE_TEST_SUITE_P(Places, Modes, everyPlace(), placeName);

TEST_P(Modes, ABypassedNodeHandsOnWhatComesInAndDoesNotRun)
{
    addThree();
    put("twice", NodeMode::Bypassed);
    EXPECT_EQ(bench.number("twice.out"), 3.0);
    EXPECT_EQ(bench.number("below.out"), 3.0);
    EXPECT_EQ(bench.status("twice"), "done");
    expectRan("below");
    ASSERT_TRUE(bench.set("a.value", 4.0));
    bench.settle();
    EXPECT_EQ(bench.number("below.out"), 4.0);
    expectRan("a below");
}

TEST_P(Modes, UndoBringsTheResultOfABypassedNodeBackWithoutRunningIt)
{
    addThree();
    for (const NodeMode mode : {NodeMode::Bypassed, NodeMode::Muted}) {
        put("twice", mode);
        bench.log.take();
        tell(UndoCommand{});
        EXPECT_EQ(bench.number("twice.out"), 13.0);
        EXPECT_EQ(bench.number("below.out"), 13.0);
        EXPECT_EQ(bench.status("twice"), "done");
        EXPECT_EQ(bench.log.take().find("twice"), std::string::npos);
    }
}

TEST_P(Modes, AWarningComesBackWithTheResult)
{
    addTagged("w", "test.warns");
    bench.settle();
    put("w", NodeMode::Muted);
    put("w", NodeMode::Active);
    EXPECT_EQ(bench.status("w"), "warning: take care");
}

TEST_P(Modes, WhatHasChangedMeanwhileIsComputedAnew)
{
    addThree();
    put("twice", NodeMode::Bypassed);
    ASSERT_TRUE(bench.set("twice.b", 20.0));
    bench.settle();
    bench.log.take();
    put("twice", NodeMode::Active);
    EXPECT_EQ(bench.number("below.out"), 23.0);
    expectRan("below twice");
}

TEST_P(Modes, OnlyWhatIsWiredGoesThrough)
{
    addThree();
    ASSERT_TRUE(bench.unwire("twice.a"));
    put("twice", NodeMode::Bypassed);
    EXPECT_EQ(bench.status("below"), "waiting: twice is bypassed, and nothing that comes into it fits");
    ASSERT_TRUE(bench.wire("a.out", "twice.b"));
    bench.settle();
    EXPECT_EQ(bench.number("below.out"), 3.0) << "the first that is wired";
}

TEST_P(Modes, WhatDoesNotFitDoesNotGoThrough)
{
    addThree();
    addTagged("word", "test.text");
    ASSERT_TRUE(bench.unwire("twice.a"));
    ASSERT_TRUE(bench.wire("word.out", "twice.tag"));
    put("twice", NodeMode::Bypassed);
    EXPECT_EQ(bench.status("below"), "waiting: twice is bypassed, and nothing that comes into it fits");
    put("twice", NodeMode::Active);
    EXPECT_EQ(bench.status("below"), "done");
}

TEST_P(Modes, NothingBelowAMutedNodeRunsAndEachSaysWhy)
{
    addThree();
    addTagged("last", "test.sum");
    ASSERT_TRUE(bench.wire("below.out", "last.a"));
    bench.settle();
    bench.log.take();
    put("twice", NodeMode::Muted);
    EXPECT_EQ(bench.status("twice"), "waiting: Muted");
    for (const char *name : {"below", "last"}) {
        EXPECT_EQ(bench.status(name), "waiting: twice is muted");
        EXPECT_TRUE(bench.cell(name).status.muted);
    }
    EXPECT_FALSE(bench.cell("a").status.muted);
    ASSERT_TRUE(bench.set("a.value", 4.0));
    ASSERT_TRUE(bench.set("last.b", 1.0));
    bench.settle();
    expectRan("a");
    put("twice", NodeMode::Active);
    EXPECT_EQ(bench.number("last.out"), 15.0);
    EXPECT_FALSE(bench.cell("last").status.muted);
}

TEST_P(Modes, ANodeThatFailsAndIsMutedIsWaitedForAsMuted)
{
    addTagged("bad", "test.fails");
    addTagged("below", "test.sum");
    ASSERT_TRUE(bench.wire("bad.out", "below.a"));
    bench.settle();
    EXPECT_EQ(bench.status("below"), "waiting: waiting for bad");
    put("bad", NodeMode::Muted);
    EXPECT_EQ(bench.status("bad"), "waiting: Muted");
    EXPECT_EQ(bench.status("below"), "waiting: bad is muted");
    put("bad", NodeMode::Active);
    EXPECT_EQ(bench.status("bad"), "error: it is broken");
    EXPECT_EQ(bench.status("below"), "waiting: waiting for bad");
}

TEST_P(Modes, AMutedNodeDoesNotRunThoughItIsAskedTo)
{
    addThree();
    put("twice", NodeMode::Muted);
    bench.log.take();
    tell(RunCommand{{}, {bench.id("twice")}});
    expectRan("");
    EXPECT_EQ(bench.status("twice"), "waiting: Muted");
    put("twice", NodeMode::Active);
    EXPECT_EQ(bench.number("below.out"), 13.0);
    EXPECT_EQ(bench.log.take().find("twice"), std::string::npos);
}

TEST_P(Modes, ARunThatIsOutIsStoppedWhenItsNodeIsMuted)
{
    if (GetParam() == Where::Inline || GetParam() == Where::Fake)
        return; // it would never come back there
    addTagged("endless", "test.endless");
    addTagged("below", "test.sum");
    ASSERT_TRUE(bench.wire("endless.out", "below.a"));
    bench.engine.step(std::chrono::milliseconds(1));
    ASSERT_NE(bench.cell("endless").run, 0u);
    put("endless", NodeMode::Muted);
    EXPECT_EQ(bench.cell("endless").run, 0u);
    EXPECT_EQ(bench.status("below"), "waiting: endless is muted");
}

TEST_P(Modes, TriggersGoThroughABypassedNodeAndEndAtAMutedOne)
{
    addTagged("fire", "test.fire");
    addTagged("through", "test.sample");
    addTagged("last", "test.sample");
    addTagged("a", "test.number");
    ASSERT_TRUE(bench.set("a.value", 5.0));
    ASSERT_TRUE(bench.wire("fire.event", "through.trigger"));
    ASSERT_TRUE(bench.wire("through.event", "last.trigger"));
    ASSERT_TRUE(bench.wire("a.out", "through.in"));
    ASSERT_TRUE(bench.wire("through.out", "last.in"));
    put("through", NodeMode::Bypassed);
    bench.log.take();
    ASSERT_TRUE(bench.set("fire.in", 1.0));
    bench.settle();
    EXPECT_EQ(bench.number("last.out"), 5.0) << "its data goes through without a trigger";
    expectRan("fire last");
    put("through", NodeMode::Muted);
    bench.log.take();
    ASSERT_TRUE(bench.set("fire.in", 2.0));
    bench.settle();
    expectRan("fire");
}

TEST_P(Modes, ATriggeredNodeShowsItsOwnResultAgainAfterwards)
{
    addTagged("fire", "test.fire");
    addTagged("sample", "test.sample");
    addTagged("a", "test.number");
    ASSERT_TRUE(bench.wire("fire.event", "sample.trigger"));
    ASSERT_TRUE(bench.wire("a.out", "sample.in"));
    ASSERT_TRUE(bench.set("a.value", 5.0));
    bench.settle();
    ASSERT_TRUE(bench.set("fire.in", 1.0));
    bench.settle();
    ASSERT_EQ(bench.number("sample.out"), 5.0);
    put("sample", NodeMode::Bypassed);
    ASSERT_TRUE(bench.set("a.value", 6.0));
    bench.settle();
    EXPECT_EQ(bench.number("sample.out"), 6.0);
    put("sample", NodeMode::Active);
    EXPECT_EQ(bench.number("sample.out"), 5.0);
    EXPECT_EQ(bench.status("sample"), "out-of-date");
}

TEST_P(Modes, ModesByChanceEndWhereAllWasSetAtOnce)
{
    std::mt19937 random(5);
    constexpr int kNodes = 12;
    const auto name = [](unsigned i) { return "n" + std::to_string(i); };
    for (unsigned i = 0; i < kNodes; ++i) {
        addTagged(name(i), "test.sum");
        ASSERT_TRUE(bench.set(name(i) + ".b", 1.0));
        if (i > 0) {
            ASSERT_TRUE(bench.wire(name(i / 2) + ".out", name(i) + ".a"));
        }
    }
    for (int i = 0; i < 150; ++i) {
        ASSERT_TRUE(bench.setMode(name(random() % kNodes), NodeMode(random() % 3)));
        if (i % 3 == 0)
            bench.settle();
        else
            bench.engine.step(std::chrono::microseconds(50));
    }
    for (unsigned i = 0; i < kNodes; ++i)
        ASSERT_TRUE(bench.setMode(name(i), i == 1 ? NodeMode::Bypassed : NodeMode::Active));
    bench.settle();
    for (unsigned i = 0; i < kNodes; ++i) {
        double depth = i == 1 ? 0 : 1;
        for (unsigned at = i; at > 0; at /= 2)
            depth += at / 2 == 1 ? 0 : 1;
        EXPECT_EQ(bench.number(name(i) + ".out"), depth) << i;
    }
}

} // namespace heddle::test

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Data and events in one flow, as the story in engine/README.md tells it, whichever place the nodes run in.
#include "engine/nodes/basics/register.h"
#include "engine/nodes/events/register.h"
#include "tests/support/workbench.h"

#include <algorithm>

using namespace heddle;
using namespace heddle::test;

namespace {

class EventFlow : public testing::TestWithParam<Where> {
protected:
    EventFlow()
    {
        registerBasics(bench.catalog);
        registerEvents(bench.catalog);
    }

    void add(std::initializer_list<std::pair<const char *, const char *>> nodes)
    {
        for (const auto &[name, type] : nodes)
            bench.add(name, type);
    }
    void wire(const char *from, const char *to)
    {
        const auto wired = bench.wire(from, to);
        ASSERT_TRUE(wired) << wired.error().text;
    }
    void set(const char *to, Value value)
    {
        ASSERT_TRUE(bench.set(to, std::move(value)));
        bench.settle();
    }
    void press(const char *node = "button", const char *port = "press", Value value = {})
    {
        bench.engine.handle(Command(TriggerCommand{{{}, bench.id(node)}, port, std::move(value)}));
    }
    /// Goes on until it is so; the test's own time limit is the end of patience.
    template <class Condition> void runUntil(Condition condition)
    {
        while (!condition()) {
            bench.engine.step(std::chrono::milliseconds(10));
            if (!condition())
                bench.deliver();
        }
    }

    Workbench bench{GetParam()};
};

TEST_P(EventFlow, APressIsCountedOnce)
{
    add({{"button", "event.button"}, {"counter", "event.counter"}, {"sum", "math.add"}});
    wire("button.pressed", "counter.count");
    wire("counter.count", "sum.a");
    bench.settle();
    EXPECT_EQ(bench.status("counter"), "out-of-date: Waits for a trigger");
    EXPECT_EQ(bench.status("sum"), "waiting: waiting for counter");
    for (int i = 1; i <= 3; ++i) {
        press();
        bench.settle();
        EXPECT_EQ(bench.value("counter.count"), Value(i));
        EXPECT_EQ(bench.value("sum.sum"), Value(double(i))) << "a result of a trigger starts a wave";
    }
    press("counter", "reset");
    bench.settle();
    EXPECT_EQ(bench.value("sum.sum"), Value(0.0));
}

TEST_P(EventFlow, ACounterGoesOnFromTheNumberItIsTold)
{
    add({{"counter", "event.counter"}});
    const std::vector<Action> &actions = bench.catalog.find("event.counter")->actions;
    const auto tell = [&](std::string_view title) {
        const auto action = std::ranges::find(actions, title, &Action::title);
        ASSERT_NE(action, actions.end());
        press("counter", action->port.c_str(), action->value);
        bench.settle();
    };
    tell("Go on from/10");
    EXPECT_EQ(bench.value("counter.count"), Value(10));
    tell("Count one");
    EXPECT_EQ(bench.value("counter.count"), Value(11));
    tell("Begin again");
    EXPECT_EQ(bench.value("counter.count"), Value(0));
}

TEST_P(EventFlow, NoneOfManyTriggersIsLostOrMerged)
{
    add({{"button", "event.button"}, {"counter", "event.counter"}});
    wire("button.pressed", "counter.count");
    for (int i = 0; i < 200; ++i)
        press();
    bench.settle();
    EXPECT_EQ(bench.value("counter.count"), Value(200));
}

TEST_P(EventFlow, ASampleStaysWhileItsDataChange)
{
    add({{"number", "value.number"}, {"button", "event.button"}, {"sample", "event.sample"},
        {"sum", "math.add"}});
    wire("number.value", "sample.value");
    wire("button.pressed", "sample.event");
    wire("sample.value", "sum.a");
    set("number.value", 3.0);
    press();
    bench.settle();
    EXPECT_EQ(bench.value("sum.sum"), Value(3.0));
    set("number.value", 4.0);
    EXPECT_EQ(bench.status("sample"), "out-of-date");
    EXPECT_EQ(bench.value("sum.sum"), Value(3.0)) << "those below keep its last result";
    press();
    bench.settle();
    EXPECT_EQ(bench.value("sum.sum"), Value(4.0));
}

TEST_P(EventFlow, ANodeThatIsGivenNothingSaysSo)
{
    add({{"button", "event.button"}, {"sample", "event.sample"}, {"length", "list.length"}});
    wire("button.pressed", "sample.event");
    wire("sample.value", "length.list");
    press();
    bench.settle();
    EXPECT_EQ(bench.status("length"), "not-set-up: Nothing has come to list");
}

TEST_P(EventFlow, WhenChangedTurnsDataIntoEvents)
{
    add({{"number", "value.number"}, {"changed", "event.changed"}, {"counter", "event.counter"}});
    wire("number.value", "changed.value");
    wire("changed.changed", "counter.count");
    set("number.value", 1.0);
    for (const double value : {2.0, 3.0, 3.0, 2.0})
        set("number.value", value);
    EXPECT_EQ(bench.value("counter.count"), Value(3));
}

TEST_P(EventFlow, AGateIsShutByData)
{
    add({{"button", "event.button"}, {"open", "value.bool"}, {"gate", "event.gate"},
        {"counter", "event.counter"}});
    wire("button.pressed", "gate.event");
    wire("open.value", "gate.open");
    wire("gate.passed", "counter.count");
    for (const bool open : {true, false, false, true}) {
        set("open.value", open);
        press();
        bench.settle();
    }
    EXPECT_EQ(bench.value("counter.count"), Value(2));
}

TEST_P(EventFlow, WhatTheFirstOfASequenceChangesAtOnceTheSecondSees)
{
    add({{"button", "event.button"}, {"sequence", "event.sequence"}, {"counter", "event.counter"},
        {"twice", "math.multiply"}, {"sample", "event.sample"}});
    wire("button.pressed", "sequence.event");
    wire("sequence.out1", "counter.count");
    wire("counter.count", "twice.a");
    set("twice.b", 2.0);
    wire("twice.product", "sample.value");
    wire("sequence.out2", "sample.event");
    for (int i = 1; i <= 3; ++i) {
        press();
        bench.settle();
        if (GetParam() == Where::Inline) { // where nodes take their time, it reads what they had last
            EXPECT_EQ(bench.value("sample.value"), Value(2.0 * i));
        }
        EXPECT_EQ(bench.value("twice.product"), Value(2.0 * i));
    }
}

TEST_P(EventFlow, OfABurstTheLastOneComesThrough)
{
    add({{"button", "event.button"}, {"debounce", "event.debounce"}, {"counter", "event.counter"},
        {"sample", "event.sample"}});
    set("debounce.seconds", 0.05);
    wire("button.pressed", "debounce.event");
    wire("debounce.settled", "counter.count");
    wire("debounce.settled", "sample.event");
    for (int i = 1; i <= 5; ++i)
        press("button", "press", i);
    bench.settle();
    EXPECT_EQ(bench.value("sample.value"), Value(5));
    EXPECT_EQ(bench.value("counter.count"), Value(1));
    press("button", "press", 6);
    bench.settle();
    EXPECT_EQ(bench.value("counter.count"), Value(2)) << "and again";
}

TEST_P(EventFlow, AChangeOfDataLosesNoTriggerThatIsWaitedOut)
{
    add({{"button", "event.button"}, {"debounce", "event.debounce"}, {"counter", "event.counter"}});
    set("debounce.seconds", 0.05);
    wire("button.pressed", "debounce.event");
    wire("debounce.settled", "counter.count");
    press();
    runUntil([&] { return bench.status("debounce") == "running"; });
    set("debounce.seconds", 0.04);
    EXPECT_EQ(bench.value("counter.count"), Value(1));
}

TEST_P(EventFlow, ATimerTicksUntilItIsSwitchedOff)
{
    add({{"timer", "event.timer"}, {"counter", "event.counter"}});
    ASSERT_TRUE(bench.set("timer.interval", 0.01));
    wire("timer.tick", "counter.count");
    runUntil([&] {
        const Value n = bench.value("counter.count");
        return n.kind() == Kind::Int && n.toInt() >= 3;
    });
    EXPECT_EQ(bench.status("timer"), "running");
    ASSERT_TRUE(bench.set("timer.on", false));
    bench.settle();
    EXPECT_EQ(bench.status("timer"), "done");
    const Value count = bench.value("counter.count");
    ASSERT_TRUE(bench.set("timer.on", true));
    runUntil([&] { return bench.value("counter.count").toInt() > count.toInt(); });
    bench.engine.handle(Command(StopCommand{{}, {bench.id("timer")}}));
    bench.settle();
    EXPECT_EQ(bench.status("timer"), "interrupted: Stopped");
}

TEST_P(EventFlow, ACircleOfEventsGoesRoundUntilItsGateIsShut)
{
    add({{"button", "event.button"}, {"counter", "event.counter"}, {"small", "event.changed"},
        {"gate", "event.gate"}});
    wire("button.pressed", "counter.count");
    wire("counter.count", "small.value");
    wire("small.changed", "gate.event");
    wire("gate.passed", "button.press");
    ASSERT_TRUE(bench.set("small.first", true));
    press();
    runUntil([&] {
        const Value n = bench.value("counter.count");
        return n.kind() == Kind::Int && n.toInt() >= 20;
    });
    ASSERT_TRUE(bench.set("gate.open", false));
    bench.settle();
    EXPECT_GE(bench.value("counter.count").toInt(), 20);
}

INSTANTIATE_TEST_SUITE_P(Everywhere, EventFlow,
    testing::Values(Where::Inline, Where::OneThread, Where::TwoThreads, Where::EightThreads),
    [](const auto &where) { return nameOf(where.param); });

} // namespace

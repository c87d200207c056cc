// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Each event node alone: what it fires, what it keeps, for which of its inputs.
#include "engine/nodes/events/nodes.h"
#include "tests/nodes/library.h"

using namespace heddle;
using namespace heddle::test;

namespace {

/// "0=3 1=nothing": output and value of everything that was fired.
std::string fired(const NodeRun &run)
{
    EXPECT_TRUE(run.ok || run.stopped) << run.error;
    std::string text;
    for (const auto &[output, value] : run.fired)
        text += (text.empty() ? "" : " ") + std::to_string(output) + "="
            + (value.isNull() ? "nothing" : value.summary());
    return text;
}

RunOptions byTrigger(int input, Value memory = {})
{
    return {.trigger = input, .memory = std::move(memory)};
}

TEST(Button, FiresForAPressAndForNothingElse)
{
    EXPECT_EQ(fired(run(events::buttonNode(), {})), "");
    EXPECT_EQ(fired(run(events::buttonNode(), {}, byTrigger(0))), "0=nothing");
    EXPECT_EQ(fired(run(events::buttonNode(), {{"press", 5}}, byTrigger(0))), "0=5");
}

TEST(Gate, LetsThroughWhileItIsOpen)
{
    EXPECT_EQ(fired(run(events::gateNode(), {{"event", 5}}, byTrigger(0))), "0=5");
    EXPECT_EQ(fired(run(events::gateNode(), {{"event", 5}, {"open", false}}, byTrigger(0))), "");
    EXPECT_EQ(fired(run(events::gateNode(), {{"open", true}})), "") << "opening it is no trigger";
}

TEST(Sequence, FiresItsOutputsInOrder)
{
    EXPECT_EQ(fired(run(events::sequenceNode(), {{"event", 5}}, byTrigger(0))), "0=5 1=5 2=5");
    EXPECT_EQ(fired(run(events::sequenceNode(), {})), "");
}

TEST(Changed, FiresWhereAValueDiffersFromTheOneBefore)
{
    const NodeType type = events::changedNode();
    const NodeRun first = run(type, {{"value", 1}});
    EXPECT_EQ(fired(first), "") << "the first one is what it starts from";
    EXPECT_EQ(fired(run(type, {{"value", 1}}, {.memory = first.memory})), "");
    const NodeRun second = run(type, {{"value", 2}}, {.memory = first.memory});
    EXPECT_EQ(fired(second), "0=2");
    const NodeRun nothing = run(type, {{"value", Value()}}, {.memory = second.memory});
    EXPECT_EQ(fired(nothing), "0=nothing") << "nothing is a value, too";
    EXPECT_EQ(fired(run(type, {{"value", 2}}, {.memory = nothing.memory})), "0=2");
    EXPECT_EQ(fired(run(type, {{"value", 1}, {"first", true}})), "0=1");
}

TEST(Counter, CountsAndBeginsAgain)
{
    const NodeType type = events::counterNode();
    const int count = type.inputIndex("count"), reset = type.inputIndex("reset");
    NodeRun run = test::run(type, {});
    EXPECT_EQ(run["count"], Value(0));
    for (int i = 1; i <= 3; ++i) {
        run = test::run(type, {}, byTrigger(count, run.memory));
        EXPECT_EQ(run["count"], Value(i));
    }
    EXPECT_EQ(test::run(type, {}, {.memory = run.memory})["count"], Value(3)) << "no trigger, no count";
    EXPECT_EQ(test::run(type, {}, byTrigger(reset, run.memory))["count"], Value(0));
}

TEST(Sample, KeepsTheValueOfTheMoment)
{
    const NodeType type = events::sampleNode();
    EXPECT_TRUE(run(type, {{"value", 1}})["value"].isNull()) << "nothing was taken yet";
    const NodeRun taken = run(type, {{"value", 1}}, byTrigger(0));
    EXPECT_EQ(taken["value"], Value(1));
    EXPECT_EQ(run(type, {{"value", 2}}, {.memory = taken.memory})["value"], Value(1));
    EXPECT_EQ(run(type, {{"event", 9}}, byTrigger(0, taken.memory))["value"], Value(9));
}

TEST(Debounce, FiresAfterItWasQuiet)
{
    const NodeType type = events::debounceNode();
    const NodeRun said = run(type, {{"event", 5}, {"seconds", 2.0}}, byTrigger(0));
    EXPECT_EQ(fired(said), "0=5");
    EXPECT_NEAR(said.slept, 2, 0.01);
    EXPECT_EQ(fired(run(type, {{"seconds", 2.0}})), "");
    EXPECT_EQ(fired(run(type, {{"event", 5}}, {.stopAt = 0, .trigger = 0})), "")
        << "the next trigger is its stop";
    EXPECT_EQ(type.onTrigger, OnTrigger::Restart);
    expectError(run(type, {{"seconds", -1.0}}), "seconds must be between 0 and 3600 s, not -1");
}

TEST(Timer, TicksUntilItIsStopped)
{
    const NodeType type = events::timerNode();
    const NodeRun said = run(type, {{"interval", 10.0}}, {.stopAt = 3});
    EXPECT_TRUE(said.stopped);
    EXPECT_EQ(fired(said), "0=1 0=2 0=3 0=4");
    EXPECT_GE(said.slept, 29.9) << "waits in between";
    const NodeRun off = run(type, {{"on", false}});
    EXPECT_TRUE(off.ok);
    EXPECT_EQ(fired(off), "");
    expectError(run(type, {{"interval", 0.001}}), "interval must be between 0.01 and 86400 s");
}

TEST(EventNodes, EveryPortHasAWordOfHelp)
{
    for (const NodeType &type :
        {events::buttonNode(), events::timerNode(), events::changedNode(), events::gateNode(),
            events::sequenceNode(), events::counterNode(), events::debounceNode(), events::sampleNode()}) {
        EXPECT_FALSE(type.help.empty());
        EXPECT_FALSE(type.pure) << type.id << " must not be taken from memory";
        for (const auto &ports : {type.inputs, type.outputs})
            for (const PortType &port : ports)
                EXPECT_TRUE(port.help.ends_with('.')) << type.id << "." << port.name;
    }
}

} // namespace

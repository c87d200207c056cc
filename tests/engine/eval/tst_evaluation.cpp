// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What evaluation promises, in every place: on this thread, on 1, 2 and 8 others, and in one that lies.

#include "tests/support/placetest.h"

namespace heddle::test {

class Evaluation : public PlaceTest {
protected:
    void chain(int length)
    {
        addTagged("n0", "test.number");
        for (int i = 1; i < length; ++i) {
            addTagged("n" + std::to_string(i), "test.sum");
            ASSERT_TRUE(bench.wire("n" + std::to_string(i - 1) + ".out", "n" + std::to_string(i) + ".a"));
        }
    }
};

INSTANTIATE_TEST_SUITE_P(Places, Evaluation, everyPlace(), placeName);

TEST_P(Evaluation, ComputesWhatIsWired)
{
    addTagged("a", "test.number");
    addTagged("b", "test.number");
    addTagged("s", "test.sum");
    ASSERT_TRUE(bench.wire("a.out", "s.a"));
    ASSERT_TRUE(bench.wire("b.out", "s.b"));
    ASSERT_TRUE(bench.set("a.value", 2.0));
    ASSERT_TRUE(bench.set("b.value", 3.0));
    bench.settle();
    EXPECT_EQ(bench.number("s.out"), 5.0);
    EXPECT_EQ(bench.status("s"), "done");
}

TEST_P(Evaluation, AChangeRunsOnlyWhatDependsOnIt)
{
    chain(6);
    addTagged("aside", "test.number");
    bench.settle();
    bench.log.take();
    ASSERT_TRUE(bench.set("n3.b", 1.0));
    bench.settle();
    expectRan("n3 n4 n5");
    EXPECT_EQ(bench.number("n5.out"), 1.0);
}

TEST_P(Evaluation, AnEqualResultStopsTheWave)
{
    addTagged("a", "test.number");
    addTagged("sign", "test.sign");
    addTagged("after", "test.sum");
    ASSERT_TRUE(bench.wire("a.out", "sign.in"));
    ASSERT_TRUE(bench.wire("sign.out", "after.a"));
    ASSERT_TRUE(bench.set("a.value", 2.0));
    bench.settle();
    bench.log.take();
    ASSERT_TRUE(bench.set("a.value", 7.0));
    bench.settle();
    expectRan("a sign");
    EXPECT_EQ(bench.status("after"), "done");
}

TEST_P(Evaluation, FourteenDiamondsRunTheSinkOnce)
{
    addTagged("top", "test.number");
    std::string last = "top";
    for (int i = 0; i < 14; ++i) {
        const std::string n = std::to_string(i);
        addTagged("l" + n, "test.sum");
        addTagged("r" + n, "test.sum");
        addTagged("j" + n, "test.sum");
        ASSERT_TRUE(bench.wire(last + ".out", "l" + n + ".a"));
        ASSERT_TRUE(bench.wire(last + ".out", "r" + n + ".a"));
        ASSERT_TRUE(bench.wire("l" + n + ".out", "j" + n + ".a"));
        ASSERT_TRUE(bench.wire("r" + n + ".out", "j" + n + ".b"));
        last = "j" + n;
    }
    bench.settle();
    bench.log.take();
    ASSERT_TRUE(bench.set("top.value", 1.0));
    bench.settle();
    EXPECT_EQ(bench.number("j13.out"), 16384.0);
    if (GetParam() != Where::Fake) {
        EXPECT_EQ(bench.log.total(), 1 + 14 * 3);
    }
}

TEST_P(Evaluation, AFanJoinsOnce)
{
    // A join of many inputs is a tree of sums here; what matters is that each runs once.
    constexpr int kWidth = 1024;
    addTagged("source", "test.number");
    for (int i = 0; i < kWidth; ++i) {
        addTagged("m" + std::to_string(i), "test.sum");
        ASSERT_TRUE(bench.wire("source.out", "m" + std::to_string(i) + ".a"));
    }
    std::vector<std::string> level;
    for (int i = 0; i < kWidth; ++i)
        level.push_back("m" + std::to_string(i));
    for (int depth = 0; level.size() > 1; ++depth) {
        std::vector<std::string> next;
        for (std::size_t i = 0; i < level.size(); i += 2) {
            const std::string name = "t" + std::to_string(depth) + "_" + std::to_string(i);
            addTagged(name, "test.sum");
            ASSERT_TRUE(bench.wire(level[i] + ".out", name + ".a"));
            ASSERT_TRUE(bench.wire(level[i + 1] + ".out", name + ".b"));
            next.push_back(name);
        }
        level = next;
    }
    bench.settle();
    bench.log.take();
    ASSERT_TRUE(bench.set("source.value", 1.0));
    bench.settle();
    EXPECT_EQ(bench.number(level[0] + ".out"), double(kWidth));
    if (GetParam() != Where::Fake) {
        EXPECT_EQ(bench.log.total(), 1 + kWidth + kWidth - 1);
    }
}

TEST_P(Evaluation, ANodeWaitsForASlowBranchBeforeItRuns)
{
    // heavy -> middle -> join, and quick -> join: the join must not run with the old middle first.
    addTagged("source", "test.number");
    addTagged("heavy", "test.parts");
    addTagged("middle", "test.sum");
    addTagged("join", "test.sum");
    ASSERT_TRUE(bench.set("heavy.count", 1.0));
    ASSERT_TRUE(bench.wire("source.out", "heavy.count"));
    ASSERT_TRUE(bench.wire("heavy.out", "middle.a"));
    ASSERT_TRUE(bench.wire("middle.out", "join.a"));
    ASSERT_TRUE(bench.wire("source.out", "join.b"));
    ASSERT_TRUE(bench.set("source.value", 1.0));
    bench.settle();
    bench.log.take();
    ASSERT_TRUE(bench.set("source.value", 0.5));
    bench.settle();
    expectRan("heavy join middle source");
    EXPECT_EQ(bench.number("join.out"), 1.0);
}

TEST_P(Evaluation, AFailureIsToldBelowByName)
{
    addTagged("bad", "test.fails");
    addTagged("next", "test.sum");
    addTagged("last", "test.sum");
    addTagged("well", "test.number");
    ASSERT_TRUE(bench.wire("bad.out", "next.a"));
    ASSERT_TRUE(bench.wire("next.out", "last.a"));
    ASSERT_TRUE(bench.wire("well.out", "last.b"));
    bench.settle();
    EXPECT_EQ(bench.status("bad"), "error: it is broken");
    EXPECT_EQ(bench.status("next"), "waiting: waiting for bad");
    EXPECT_EQ(bench.status("last"), "waiting: waiting for bad");
    EXPECT_EQ(bench.status("well"), "done");
    ASSERT_TRUE(bench.unwire("next.a"));
    bench.settle();
    EXPECT_EQ(bench.status("last"), "done");
}

TEST_P(Evaluation, AMissingInputIsNamed)
{
    addTagged("n", "test.needs");
    addTagged("below", "test.sum");
    ASSERT_TRUE(bench.wire("n.out", "below.a"));
    bench.settle();
    EXPECT_EQ(bench.status("n"), "not-set-up: Connect in");
    EXPECT_EQ(bench.status("below"), "waiting: waiting for n");
    ASSERT_TRUE(bench.set("n.in", 4.0));
    bench.settle();
    EXPECT_EQ(bench.number("below.out"), 4.0);
}

TEST_P(Evaluation, AWarningIsKeptWithTheResult)
{
    addTagged("w", "test.warns");
    ASSERT_TRUE(bench.set("w.in", 2.0));
    bench.settle();
    EXPECT_EQ(bench.status("w"), "warning: take care");
    EXPECT_EQ(bench.number("w.out"), 2.0);
}

TEST_P(Evaluation, UndoneEditsGiveTheirResultsBack)
{
    chain(4);
    ASSERT_TRUE(bench.set("n0.value", 1.0));
    bench.settle();
    ASSERT_TRUE(bench.set("n0.value", 2.0));
    bench.settle();
    EXPECT_EQ(bench.number("n3.out"), 2.0);
    bench.engine.handle(Command(UndoCommand{}));
    bench.settle();
    EXPECT_EQ(bench.number("n3.out"), 1.0);
    bench.engine.handle(Command(RedoCommand{}));
    bench.settle();
    EXPECT_EQ(bench.number("n3.out"), 2.0);
}

TEST_P(Evaluation, AnImpureNodeRunsAgainWhenAskedAndItsResultFlows)
{
    addTagged("dice", "test.random");
    addTagged("after", "test.sum");
    ASSERT_TRUE(bench.wire("dice.out", "after.a"));
    bench.settle();
    const double before = bench.number("after.out");
    bench.engine.handle(Command(RunCommand{{}, {bench.id("dice")}}));
    bench.settle();
    EXPECT_GT(bench.number("after.out"), before);
}

TEST_P(Evaluation, PartialResultsFlowAndTheLastOneStays)
{
    addTagged("parts", "test.parts");
    addTagged("below", "test.sum");
    ASSERT_TRUE(bench.wire("parts.out", "below.a"));
    ASSERT_TRUE(bench.set("parts.count", 50.0));
    bench.settle();
    EXPECT_EQ(bench.number("parts.out"), 50.0);
    EXPECT_EQ(bench.number("below.out"), 50.0);
    EXPECT_FALSE(bench.cell("parts").status.partial);
}

TEST_P(Evaluation, TheLastOfManyQuickChangesWins)
{
    addTagged("parts", "test.parts");
    addTagged("below", "test.sum");
    ASSERT_TRUE(bench.wire("parts.out", "below.a"));
    for (double i = 1; i <= 60; ++i) {
        ASSERT_TRUE(bench.set("parts.count", i));
        bench.engine.step(std::chrono::milliseconds(1));
        if (int(i) % 3 == 0 && !bench.engine.idle())
            bench.deliver();
    }
    bench.settle();
    EXPECT_EQ(bench.number("below.out"), 60.0);
    EXPECT_EQ(bench.status("below"), "done");
}

TEST_P(Evaluation, RemovingARunningNodeLeavesTheRestWell)
{
    addTagged("a", "test.number");
    addTagged("parts", "test.parts");
    addTagged("below", "test.sum");
    ASSERT_TRUE(bench.wire("a.out", "parts.count"));
    ASSERT_TRUE(bench.wire("parts.out", "below.a"));
    ASSERT_TRUE(bench.set("a.value", 200.0));
    bench.engine.step(std::chrono::milliseconds(1));
    bench.remove("parts");
    bench.settle();
    EXPECT_EQ(bench.number("below.out"), 0.0);
    bench.engine.handle(Command(UndoCommand{}));
    bench.settle();
    EXPECT_EQ(bench.number("below.out"), 200.0);
}

TEST_P(Evaluation, UnknownTypesAreKeptAndWaitedFor)
{
    bench.add("strange", "elsewhere.node");
    addTagged("below", "test.sum");
    ASSERT_TRUE(bench.wire("strange.whatever", "below.a"));
    bench.settle();
    EXPECT_EQ(bench.status("strange"), "not-set-up: Not installed");
    EXPECT_EQ(bench.status("below"), "waiting: waiting for strange");
}

TEST_P(Evaluation, RandomEditsEndWhereAFreshEvaluationEnds)
{
    constexpr int kNodes = 40;
    std::mt19937 random(11);
    for (int i = 0; i < kNodes; ++i)
        addTagged("n" + std::to_string(i), i % 5 == 4 ? "test.parts" : "test.sum");
    const auto name = [](unsigned i) { return "n" + std::to_string(i); };
    const auto input = [](unsigned i, bool first) {
        return "n" + std::to_string(i) + (i % 5 == 4 ? ".count" : first ? ".a" : ".b");
    };
    for (int edit = 0; edit < 400; ++edit) {
        const unsigned a = random() % kNodes, b = random() % kNodes;
        switch (random() % 4) {
        case 0:
            (void)bench.wire(name(a) + ".out", input(b, random() % 2));
            break; // a circle is refused
        case 1:
            (void)bench.unwire(input(b, random() % 2));
            break;
        case 2:
            (void)bench.set(input(b, random() % 2), double(random() % 6));
            break;
        default:
            bench.engine.handle(random() % 2 ? Command(UndoCommand{}) : Command(RedoCommand{}));
        }
        bench.engine.step(std::chrono::microseconds(50));
        if (edit % 7 == 0 && !bench.engine.idle())
            bench.deliver();
    }
    bench.settle();
    Workbench fresh(Where::Inline);
    ASSERT_TRUE(fresh.engine.idle());
    const FlowContent content = bench.engine.flow().snapshot().content();
    Flow flow;
    auto changes = flow.load(content);
    ASSERT_TRUE(changes);
    InlinePlace place;
    Evaluator reference(flow, place, place, fresh.inbox, {});
    reference.flowChanged(*changes, 1);
    while (reference.step(std::chrono::steady_clock::now() + std::chrono::seconds(1)) || !reference.idle()) {
        for (JobEvent &event : fresh.inbox->take().events)
            reference.handle(std::move(event));
    }
    for (int i = 0; i < kNodes; ++i) {
        const Cell &expected = reference.cell(flow.find(name(unsigned(i)))->slot);
        EXPECT_EQ(bench.cell(name(unsigned(i))).outputs, expected.outputs) << name(unsigned(i));
    }
}

// ---- events -------------------------------------------------------------------------------------

TEST_P(Evaluation, ANodeWithAConnectedEventRunsOnlyWhenTriggered)
{
    addTagged("data", "test.number");
    addTagged("fire", "test.fire");
    addTagged("sample", "test.sample");
    ASSERT_TRUE(bench.wire("data.out", "sample.in"));
    ASSERT_TRUE(bench.set("data.value", 1.0));
    ASSERT_TRUE(bench.wire("fire.event", "sample.trigger"));
    bench.settle();
    bench.log.take();
    ASSERT_TRUE(bench.set("data.value", 2.0));
    bench.settle();
    expectRan("data");
    EXPECT_EQ(bench.status("sample"), "out-of-date");
    bench.engine.handle(Command(TriggerCommand{{{}, bench.id("sample")}, "trigger", {}}));
    bench.settle();
    expectRan("sample");
    EXPECT_EQ(bench.number("sample.out"), 2.0);
}

TEST_P(Evaluation, EachTriggerRunsItsNodeOnce)
{
    addTagged("fire", "test.fire");
    addTagged("sample", "test.sample");
    addTagged("second", "test.sample");
    ASSERT_TRUE(bench.wire("fire.event", "sample.trigger"));
    ASSERT_TRUE(bench.wire("sample.event", "second.trigger"));
    bench.settle();
    bench.log.take();
    for (int i = 0; i < 3; ++i)
        bench.engine.handle(Command(TriggerCommand{{{}, bench.id("sample")}, "trigger", {}}));
    bench.settle();
    expectRan("sample×3 second×3");
}

TEST_P(Evaluation, CirclesOfEventWiresAreAllowed)
{
    addTagged("one", "test.sample");
    addTagged("two", "test.sample");
    ASSERT_TRUE(bench.wire("one.event", "two.trigger"));
    EXPECT_TRUE(bench.wire("two.event", "one.trigger"));
    bench.settle();
}

// ---- groups -------------------------------------------------------------------------------------

TEST_P(Evaluation, AGroupPassesValuesThroughItsPorts)
{
    Node in, sum, out, group;
    in.id = {1}, in.name = "left", in.type = bench.catalog.find("flow.input");
    sum.id = {2}, sum.name = "sum", sum.type = bench.catalog.find("test.sum");
    sum.inputs = {{"a", {}, Source{{1}, "value"}, {}}, {"b", Value(10.0), {}, {}}};
    out.id = {3}, out.name = "total", out.type = bench.catalog.find("flow.output");
    out.inputs = {{"value", {}, Source{{2}, "out"}, {}}};
    group.name = "group", group.type = bench.catalog.find("flow.group");
    group.inner = std::make_shared<const GraphContent>(GraphContent{{in, sum, out}, {}, {}});
    ASSERT_TRUE(bench.engine.edit({{}, {AddNode{group}}, "Add", 0}));
    addTagged("a", "test.number");
    addTagged("after", "test.sum");
    ASSERT_TRUE(bench.wire("a.out", "group.left"));
    ASSERT_TRUE(bench.wire("group.total", "after.a"));
    ASSERT_TRUE(bench.set("a.value", 5.0));
    bench.settle();
    EXPECT_EQ(bench.number("after.out"), 15.0);
    EXPECT_EQ(bench.number("group/sum.out"), 15.0);
    const auto circle = bench.wire("after.out", "a.value");
    EXPECT_FALSE(circle) << "a circle through a group is a circle";
    bench.remove("group");
    bench.settle();
    EXPECT_EQ(bench.number("after.out"), 0.0);
    bench.engine.handle(Command(UndoCommand{}));
    bench.settle();
    EXPECT_EQ(bench.number("after.out"), 15.0);
}

} // namespace heddle::test

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Below half a result, and below one that is out of date, nothing is done.

#include "engine/eval/cell.h"
#include "tests/support/workbench.h"

namespace heddle::test {

class BehindTest : public testing::Test {
protected:
    void SetUp() override
    {
        PortType out;
        out.name = "out";
        out.type = &types::number;
        NodeType half;
        half.id = half.title = "test.half";
        half.cost = Cost::Heavy;
        half.outputs = {out};
        half.body = [this](heddle::Run &run, std::span<const Value>, std::span<Value> result) {
            run.yield(0.5);
            while (!ends)
                run.checkpoint();
            result[0] = 1.0;
        };
        bench.catalog.add(std::move(half));
    }
    /// "half → below → last".
    void addChain(const std::string &first)
    {
        bench.add("first", first);
        bench.add("below", "test.sum");
        bench.add("last", "test.sum");
        ASSERT_TRUE(bench.wire("first.out", "below.a"));
        ASSERT_TRUE(bench.wire("below.out", "last.a"));
    }
    std::string told(const std::string &name)
    {
        const NodeStatus status = toldStatus(bench.cell(name));
        return std::string(heddle::nameOf(status.state)) + (status.text.empty() ? "" : ": " + status.text);
    }
    void stopHalfWay()
    {
        addChain("test.half");
        while (bench.value("last.out").isNull() || bench.number("last.out") != 0.5) {
            bench.engine.step(std::chrono::milliseconds(1));
            if (bench.value("last.out").isNull() || bench.number("last.out") != 0.5)
                bench.deliver();
        }
        bench.engine.handle(Command(StopCommand{}));
        bench.settle();
    }

    std::atomic<bool> ends = false; // before the place of the runs that read it
    Workbench bench{Where::TwoThreads};
};

TEST_F(BehindTest, BelowHalfARunNothingIsDone)
{
    stopHalfWay();
    EXPECT_EQ(told("first"), "interrupted: Stopped");
    EXPECT_EQ(told("below") + ", " + told("last"), "out-of-date: Partial, out-of-date: Partial");
    EXPECT_EQ(bench.number("last.out"), 0.5) << "what there is stays";
}

TEST_F(BehindTest, AllIsDoneOnceTheWholeRunHasEnded)
{
    stopHalfWay();
    ends = true;
    bench.engine.handle(Command(RunCommand{}));
    bench.settle();
    EXPECT_EQ(told("first") + ", " + told("below") + ", " + told("last"), "done, done, done");
    EXPECT_EQ(bench.number("last.out"), 1);
}

TEST_F(BehindTest, RunningANodeBelowBringsTheStoppedOneToItsEnd)
{
    stopHalfWay();
    ends = true;
    bench.engine.handle(Command(RunCommand{{}, {bench.id("last")}}));
    bench.settle();
    EXPECT_EQ(told("first") + ", " + told("last"), "done, done");
    EXPECT_EQ(bench.number("last.out"), 1);
}

TEST_F(BehindTest, ACutWireLeavesNothingToWaitFor)
{
    stopHalfWay();
    ASSERT_TRUE(bench.unwire("below.a"));
    bench.settle();
    EXPECT_EQ(told("below") + ", " + told("last"), "done, done");
}

TEST_F(BehindTest, WhereNothingRunsUnaskedAllBelowAChangeIsOutOfDate)
{
    addChain("test.sum");
    bench.settle();
    EXPECT_EQ(told("last"), "done");
    bench.engine.handle(Command(ModeCommand{true}));
    ASSERT_TRUE(bench.set("first.a", 4.0));
    bench.settle();
    EXPECT_EQ(
        told("first") + ", " + told("below") + ", " + told("last"), "out-of-date, out-of-date, out-of-date");
    bench.engine.handle(Command(RunCommand{{}, {bench.id("last")}}));
    bench.settle();
    EXPECT_EQ(bench.number("last.out"), 4) << "with all that it needs";
    EXPECT_EQ(told("first") + ", " + told("below") + ", " + told("last"), "done, done, done");
}

TEST_F(BehindTest, AnEditInManualModeTellsOnlyWhatIsBelow)
{
    addChain("test.sum");
    bench.add("apart", "test.sum");
    bench.settle();
    bench.engine.handle(Command(ModeCommand{true}));
    ASSERT_TRUE(bench.set("below.b", 4.0));
    bench.settle();
    EXPECT_EQ(told("first") + ", " + told("apart"), "done, done");
    EXPECT_EQ(told("below") + ", " + told("last"), "out-of-date, out-of-date");
}

TEST_F(BehindTest, TheReasonNamesWhatWasStopped)
{
    stopHalfWay();
    bench.engine.handle(Command(WhyCommand{{{}, bench.id("last")}, 7}));
    const std::vector<Reply> replies = bench.engine.collect().replies;
    ASSERT_EQ(replies.size(), 1);
    EXPECT_EQ(replies[0].text, "It shows what came of half a run: first was stopped.");
    EXPECT_EQ(replies[0].nodes, std::vector{bench.id("first")});
}

} // namespace heddle::test

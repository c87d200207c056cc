// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What is told beside the graph: what runs say, and the steps of the history.

#include "tests/support/workbench.h"

#include <algorithm>
#include <map>

namespace heddle::test {
namespace {

class Telling : public testing::Test {
protected:
    void add(const char *name, const char *type)
    {
        bench.add(name, type);
        bench.settle();
    }
    GraphDelta tell(Command command)
    {
        bench.engine.handle(std::move(command));
        return bench.engine.collect();
    }
    void rename(const std::string &name, const std::string &label)
    {
        ASSERT_TRUE(bench.engine.edit({{}, {RenameNode{NodeId{1}, name}}, label, 0}));
    }

    Workbench bench;
};

double chatter(Run &run, double lines)
{
    for (double i = 0; i < lines; ++i)
        run.log("line " + std::to_string(int(i)));
    return lines;
}

TEST_F(Telling, WhatARunSaysIsToldWithItsNode)
{
    add("careful", "test.warns");
    const GraphDelta delta = bench.engine.collect();
    ASSERT_EQ(delta.log.lines.size(), 1u);
    const LogLine &line = delta.log.lines.front();
    EXPECT_EQ(line.text, "take care");
    EXPECT_EQ(line.level, LogLevel::Warning);
    EXPECT_EQ(line.name, "careful");
    EXPECT_EQ(line.node, (NodePath{{}, NodeId{1}}));
    EXPECT_GT(line.time, 0);
    EXPECT_TRUE(bench.engine.collect().log.lines.empty()) << "it was told";
}

TEST_F(Telling, WhyARunFailedIsAmongIt)
{
    add("bad", "test.fails");
    const GraphDelta delta = bench.engine.collect();
    ASSERT_EQ(delta.log.lines.size(), 1u);
    EXPECT_EQ(delta.log.lines.front().level, LogLevel::Error);
    EXPECT_EQ(delta.log.lines.front().text, "it is broken");
}

TEST_F(Telling, EachRunHasItsOwnNumber)
{
    add("careful", "test.warns");
    const std::uint64_t first = bench.engine.collect().log.lines.front().run;
    bench.engine.handle(RunCommand{{}, {NodeId{1}}});
    bench.settle();
    const GraphDelta delta = bench.engine.collect();
    ASSERT_EQ(delta.log.lines.size(), 1u);
    EXPECT_NE(delta.log.lines.front().run, first);
}

TEST_F(Telling, OfTooMuchTheLatestIsToldAndHowMuchMoreItWas)
{
    bench.catalog.add(node("test.chatter", chatter)
                          .title("Chatter")
                          .category("Test")
                          .help("Talks.")
                          .input("lines", "How many.")
                          .preset(5'000.0)
                          .output("lines", "The same."));
    add("chatter", "test.chatter");
    const GraphDelta delta = bench.engine.collect();
    ASSERT_EQ(delta.log.lines.size(), heddle::RunLog::kMost);
    EXPECT_EQ(delta.log.lines.back().text, "line 4999");
    EXPECT_EQ(delta.log.lost, 5'000 - heddle::RunLog::kMost);
}

TEST(RunLogTest, ALongLineIsCutBetweenLetters)
{
    heddle::RunLog log;
    std::string text(heddle::RunLog::kLongest - 1, 'x');
    log.note(0, 1, LogLevel::Info, text + "é and more");
    EXPECT_EQ(log.take().lines.front().text, text + "…");
}

TEST_F(Telling, ANewDocumentBeginsANewLog)
{
    EXPECT_TRUE(bench.engine.collect().log.begun);
    EXPECT_FALSE(bench.engine.collect().log.begun);
    EXPECT_TRUE(tell(NewCommand{}).log.begun);
}

TEST_F(Telling, StepsAreToldOnceAndOnlyWhatIsNew)
{
    add("a", "test.number");
    const auto first = bench.engine.collect().history;
    ASSERT_TRUE(first);
    EXPECT_EQ(first->added.size(), 1u);
    EXPECT_EQ(first->saved, 0);
    EXPECT_FALSE(bench.engine.collect().history);
    rename("b", "Rename to b");
    EXPECT_EQ(bench.engine.collect().history, (HistoryChange{1, {"Rename to b"}, 2, 0}));
}

TEST_F(Telling, SeveralStepsAreTakenBackInOneNews)
{
    add("a", "test.number");
    rename("b", "b");
    rename("c", "c");
    bench.engine.collect();
    const GraphDelta back = tell(UndoCommand{2});
    EXPECT_EQ(back.history, (HistoryChange{3, {}, 1, 0}));
    ASSERT_EQ(back.changed.size(), 1u);
    EXPECT_EQ(back.changed.front().name, "a");
    EXPECT_EQ(tell(RedoCommand{2}).changed.front().name, "c");
    EXPECT_EQ(tell(UndoCommand{99}).history->done, 0u) << "as many as there are";
}

TEST_F(Telling, AnEditAfterUndoTakesThePlaceOfWhatWasTakenBack)
{
    add("a", "test.number");
    rename("b", "b");
    rename("c", "c");
    tell(UndoCommand{2});
    rename("d", "d");
    EXPECT_EQ(bench.engine.collect().history, (HistoryChange{1, {"d"}, 2, 0}));
}

TEST_F(Telling, ANewDocumentHasNoSteps)
{
    add("a", "test.number");
    bench.engine.collect();
    EXPECT_EQ(tell(NewCommand{}).history, (HistoryChange{0, {}, 0, 0}));
}

/// So many nodes below one number, settled, told, and then all out of date.
class TellingMuch : public Telling {
protected:
    static constexpr int kMany = 5'000;

    void SetUp() override
    {
        Transaction transaction;
        for (int i = 0; i < kMany; ++i) {
            Node node;
            node.name = "n" + std::to_string(i + 1);
            node.type = bench.catalog.placeholder("test.number");
            transaction.edits.emplace_back(AddNode{node});
        }
        ASSERT_TRUE(bench.engine.edit(transaction));
        bench.settle();
        while (bench.engine.collect(), bench.engine.hasMore()) { }
        bench.engine.evaluator().setManual(true);
        for (int i = 0; i < kMany; ++i)
            ASSERT_TRUE(
                bench.engine.edit({{}, {SetInput{NodeId{std::uint32_t(i + 1)}, "value", 2.0}}, "Set", 0}));
        bench.engine.collect(); // the edits
    }
};

TEST_F(TellingMuch, AnEditAndWhatIsWatchedAreToldBeforeThousandsOfStates)
{
    bench.engine.evaluator().setManual(false);
    bench.settle();
    bench.engine.handle(WatchCommand{{}, {NodeId{kMany}}});
    rename("changed", "Rename");
    const GraphDelta delta = bench.engine.collect();
    ASSERT_EQ(delta.changed.size(), 1u);
    EXPECT_EQ(delta.changed.front().name, "changed");
    EXPECT_LT(delta.statuses.size(), std::size_t(kMany) / 2);
    EXPECT_TRUE(
        std::ranges::any_of(delta.statuses, [](const auto &told) { return told.first == NodeId{kMany}; }));
    EXPECT_TRUE(bench.engine.hasMore());
}

TEST_F(TellingMuch, EachStateIsToldOnceAndAsItIsThen)
{
    bench.engine.evaluator().setManual(false);
    std::map<NodeId, NodeState> told;
    std::size_t count = 0;
    bench.settle();
    do
        for (const auto &[node, status] : bench.engine.collect().statuses) {
            told[node] = status.state;
            ++count;
        }
    while (bench.engine.hasMore());
    EXPECT_EQ(told.size(), std::size_t(kMany));
    EXPECT_EQ(count, std::size_t(kMany));
    EXPECT_TRUE(std::ranges::all_of(told, [](const auto &state) {
        return state.second == NodeState::Done || state.second == NodeState::Cached; // where it took long
    }));
}

} // namespace
} // namespace heddle::test

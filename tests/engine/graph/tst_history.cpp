// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Undo and redo: steps that merge, and which state is the saved one.

#include "engine/session/history.h"
#include "flowbench.h"

namespace heddle::test {
namespace {

class HistoryTest : public testing::Test {
protected:
    HistoryTest()
    {
        bench.add("a");
        bench.add("b");
    }
    void edit(std::vector<Edit> edits, std::uint64_t mergeKey = 0)
    {
        const auto applied = bench.apply(std::move(edits));
        ASSERT_TRUE(applied);
        history.add(applied->inverse, mergeKey);
    }
    void undo() { history.undone(bench.flow.apply(*history.undoStep(), true)->inverse); }
    void redo() { history.redone(bench.flow.apply(*history.redoStep(), true)->inverse); }
    std::string place() const
    {
        const Point at = bench.flow.nodes(kRoot).find(a)->node.at;
        return std::to_string(int(at.x));
    }

    FlowBench bench;
    History history;
    const NodeId a{1}, b{2};
};

TEST_F(HistoryTest, ADragIsOneStep)
{
    for (int i = 1; i <= 100; ++i)
        edit({MoveNode{a, {double(i), 0}}, SetInput{b, "a", double(i)}}, 5);
    EXPECT_EQ(history.undoStep()->edits.size(), 2u) << "it does not grow with the drag";
    undo();
    EXPECT_EQ(place(), "0");
    EXPECT_EQ(history.undoStep(), nullptr);
    redo();
    EXPECT_EQ(place(), "100");
}

TEST_F(HistoryTest, AnotherKeyOrAnUndoBetweenEndsTheStep)
{
    edit({MoveNode{a, {1, 0}}}, 5);
    edit({MoveNode{a, {2, 0}}}, 6);
    edit({MoveNode{a, {3, 0}}}, 6);
    undo();
    EXPECT_EQ(place(), "1");
    edit({MoveNode{a, {4, 0}}}, 5);
    undo();
    EXPECT_EQ(place(), "1") << "the same key does not go on with a step before an undo";
    redo();
    edit({MoveNode{a, {5, 0}}}, 5);
    undo();
    EXPECT_EQ(place(), "4") << "nor after a redo";
}

TEST_F(HistoryTest, StepsInTwoGraphsDoNotMerge)
{
    const NodeId group = bench.add("group", "flow.group");
    bench.add("inside", "test.sum", {group});
    edit({MoveNode{a, {1, 0}}}, 5);
    const auto inside = bench.apply({MoveNode{NodeId{1}, {2, 0}}}, {group});
    ASSERT_TRUE(inside);
    history.add(inside->inverse, 5);
    undo();
    EXPECT_EQ(place(), "1");
    undo();
    EXPECT_EQ(place(), "0");
}

TEST_F(HistoryTest, AMergedStepMayTouchMoreThanItBeganWith)
{
    edit({MoveNode{a, {1, 0}}}, 5);
    edit({AddNode{bench.node("c")}, MoveNode{a, {2, 0}}}, 5);
    edit({RemoveNode{b}}, 5);
    const std::string after = bench.text();
    undo();
    EXPECT_EQ(place(), "0");
    EXPECT_FALSE(bench.flow.find("c"));
    EXPECT_TRUE(bench.flow.find("b"));
    redo();
    EXPECT_EQ(bench.text(), after);
}

TEST_F(HistoryTest, ModifiedFollowsTheSavedState)
{
    EXPECT_FALSE(history.isModified());
    edit({MoveNode{a, {1, 0}}});
    EXPECT_TRUE(history.isModified());
    history.setSaved(history.state());
    edit({MoveNode{a, {2, 0}}});
    undo();
    EXPECT_FALSE(history.isModified()) << "back at what was saved";
    undo();
    EXPECT_TRUE(history.isModified());
    edit({MoveNode{a, {1, 0}}});
    EXPECT_TRUE(history.isModified()) << "equal by chance is not the saved state";
    history.setNeverSaved();
    undo();
    EXPECT_TRUE(history.isModified());
}

TEST_F(HistoryTest, ASaveInTheMiddleOfADragDoesNotSplitItButIsNotForgotten)
{
    edit({MoveNode{a, {1, 0}}}, 5);
    history.setSaved(history.state());
    edit({MoveNode{a, {2, 0}}}, 5);
    EXPECT_TRUE(history.isModified());
    undo();
    EXPECT_TRUE(history.isModified());
    redo();
    EXPECT_TRUE(history.isModified());
}

TEST_F(HistoryTest, AnEditForgetsWhatWasUndone)
{
    edit({MoveNode{a, {1, 0}}});
    undo();
    EXPECT_EQ(history.redoLabel(), "Edit");
    edit({MoveNode{a, {2, 0}}});
    EXPECT_EQ(history.redoStep(), nullptr);
    EXPECT_EQ(history.redoLabel(), "");
}

} // namespace
} // namespace heddle::test

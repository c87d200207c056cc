// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// One mailbox in, one coalesced batch out: what crosses between the engine thread and a window.

#include "sessionbench.h"

#include <random>

namespace heddle::test {
namespace {

using Crossing = SessionTest;

TEST_F(Crossing, TheFirstBatchIsTheEmptyDocument)
{
    ASSERT_TRUE(bench.takeNext());
    EXPECT_TRUE(bench.last.reset);
    EXPECT_TRUE(bench.last.document);
    EXPECT_TRUE(bench.nodes.empty());
    EXPECT_TRUE(bench.session->take().empty()) << "and then there is nothing";
}

TEST_F(Crossing, ASlowTakerGetsTheLatestStateNotTheHistory)
{
    bench.add("moved", "test.number");
    bench.add("bell", "test.bell");
    bench.waitReady();
    for (int i = 1; i <= 10'000; ++i)
        bench.edit({MoveNode{NodeId{1}, {double(i), 0}}});
    bench.edit({SetInput{NodeId{2}, "value", 1.0}});
    gate.wait(); // all was carried out, and nothing was taken
    EXPECT_EQ(bench.calls(), 1);
    bench.takeNext();
    bench.sync();
    EXPECT_EQ(bench.nodes[NodeId{1}].at.x, 10'000);
    EXPECT_LE(bench.calls(), 4) << "ten thousand edits are one batch";
    EXPECT_EQ(bench.wrongCalls(), 0);
}

TEST_F(Crossing, NothingIsCalledAgainBeforeItWasTaken)
{
    for (int i = 0; i < 200; ++i) {
        bench.add("", "test.number");
        if (i % 3 == 0)
            bench.takeNext();
    }
    bench.sync();
    EXPECT_EQ(bench.nodes.size(), 200u);
    EXPECT_EQ(bench.wrongCalls(), 0);
}

TEST_F(Crossing, AnUndoPostedRightAfterAnEditTakesBackThatEdit)
{
    bench.add("a", "test.number");
    for (int i = 0; i < 100; ++i) {
        bench.edit({SetInput{NodeId{1}, "value", double(i)}});
        bench.post(UndoCommand{});
    }
    bench.sync();
    EXPECT_TRUE(bench.nodes[NodeId{1}].inputs.empty());
    EXPECT_EQ(bench.document.redo, "Edit");
    bench.post(RedoCommand{});
    bench.post(UndoCommand{});
    bench.post(UndoCommand{});
    bench.post(UndoCommand{}); // one too many
    bench.sync();
    EXPECT_TRUE(bench.nodes.empty());
    EXPECT_FALSE(bench.document.modified);
    EXPECT_EQ(bench.document.undo, "");
}

TEST_F(Crossing, RepliesNameWhatWasAddedOrWhyNot)
{
    const Reply added = bench.ask(EditCommand{
        {{}, {AddNode{bench.node("a", "test.number")}, AddNode{bench.node("b", "test.number")}}, "", 0}, 0});
    EXPECT_FALSE(added.error);
    EXPECT_EQ(added.nodes, (std::vector{NodeId{1}, NodeId{2}}));
    const Reply refused = bench.ask(
        EditCommand{{{}, {AddNode{bench.node("c", "test.number")}, RemoveNode{NodeId{9}}}, "", 0}, 0});
    ASSERT_TRUE(refused.error);
    EXPECT_EQ(refused.error->text, "The node is no longer there.");
    EXPECT_EQ(bench.nodes.size(), 2u);
}

TEST_F(Crossing, OutputsAreGivenOfWatchedNodesOnly)
{
    bench.add("a", "test.number");
    bench.add("b", "test.number");
    bench.post(WatchCommand{{}, {NodeId{2}}});
    bench.edit({SetInput{NodeId{1}, "value", 5.0}, SetInput{NodeId{2}, "value", 6.0}});
    ASSERT_TRUE(bench.until([&] {
        return bench.outputs.contains(NodeId{2}) && bench.outputs[NodeId{2}] == std::vector<Value>{6.0};
    }));
    EXPECT_FALSE(bench.outputs.contains(NodeId{1}));
    bench.post(WatchCommand{{}, {NodeId{1}, NodeId{99}}});
    ASSERT_TRUE(bench.until([&] { return bench.outputs.contains(NodeId{1}); }));
    EXPECT_EQ(bench.outputs[NodeId{1}], std::vector<Value>{5.0}) << "what was known before is given at once";
    EXPECT_EQ(bench.resets, 1) << "the same graph is not told anew";
}

TEST_F(Crossing, LookingIntoAGroupIsAReset)
{
    bench.add("group", "flow.group");
    bench.edit({AddNode{bench.node("inside", "test.number")}}, {NodeId{1}});
    bench.edit({PutFrame{{1, "root", {}, 1, 1, {}, {}}}});
    bench.sync();
    EXPECT_EQ(bench.nodes.size(), 1u);
    EXPECT_EQ(bench.frames.size(), 1u);
    bench.post(LookCommand{{NodeId{1}}});
    bench.post(WatchCommand{{NodeId{1}}, {NodeId{1}}});
    ASSERT_TRUE(bench.until([&] { return bench.graph == GraphPath{NodeId{1}} && !bench.outputs.empty(); }));
    EXPECT_EQ(bench.resets, 2);
    EXPECT_EQ(bench.nodes[NodeId{1}].name, "inside");
    EXPECT_TRUE(bench.frames.empty());
    EXPECT_EQ(bench.state(1), "done");
    bench.edit({RemoveNode{NodeId{1}}}); // the group that one looks into
    ASSERT_TRUE(bench.until([&] { return bench.resets == 3; }));
    EXPECT_TRUE(bench.graph.empty());
    EXPECT_TRUE(bench.nodes.empty());
    bench.post(LookCommand{{NodeId{77}}}); // no such group: ignored
    bench.sync();
    EXPECT_EQ(bench.resets, 3);
}

TEST_F(Crossing, AGroupShowsTheMostUrgentStateInsideIt)
{
    bench.add("group", "flow.group");
    bench.edit(
        {AddNode{bench.node("fine", "test.number")}, AddNode{bench.node("bad", "test.fails")}}, {NodeId{1}});
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "error"; }));
    EXPECT_EQ(bench.totals.failed, 1u);
    bench.edit({RemoveNode{NodeId{2}}}, {NodeId{1}});
    ASSERT_TRUE(bench.until([&] { return bench.state(1) == "done"; }));
}

TEST_F(Crossing, TwoSessionsLiveSideBySide)
{
    SessionBench other(catalog, place);
    bench.add("here", "test.parts");
    other.add("there", "test.parts");
    bench.post(WatchCommand{{}, {NodeId{1}}});
    other.post(WatchCommand{{}, {NodeId{1}}});
    for (int i = 1; i <= 20; ++i) {
        bench.edit({SetInput{NodeId{1}, "count", double(i)}});
        other.edit({SetInput{NodeId{1}, "count", double(-i)}});
    }
    ASSERT_TRUE(bench.until(
        [&] { return bench.state(1) == "done" && bench.outputs[NodeId{1}] == std::vector<Value>{20.0}; }));
    ASSERT_TRUE(other.until(
        [&] { return other.state(1) == "done" && other.outputs[NodeId{1}] == std::vector<Value>{-20.0}; }));
    EXPECT_EQ(bench.nodes.begin()->second.name, "here");
    EXPECT_EQ(other.nodes.begin()->second.name, "there");
}

TEST_F(Crossing, TheWindowsPictureIsTheFlowAfterAnyEdits)
{
    std::mt19937 random(3);
    const auto number = [&](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    const auto id = [&] { return NodeId{std::uint32_t(1 + number(30))}; };
    for (int i = 0; i < 3'000; ++i) {
        switch (number(7)) {
        case 0:
            bench.add("", number(3) ? "test.sum" : "test.number");
            break;
        case 1:
            bench.edit({RemoveNode{id()}});
            break;
        case 2:
            bench.edit({Connect{{id(), "out"}, id(), "a"}});
            break;
        case 3:
            bench.edit({Connect{{id(), "out"}, id(), "b"}, MoveNode{id(), {1, 2}}});
            break;
        case 4:
            bench.edit({SetInput{id(), "value", double(number(9))}});
            break;
        case 5:
            bench.post(UndoCommand{});
            break;
        default:
            bench.post(RedoCommand{});
        }
        if (number(100) == 0)
            bench.takeNext();
    }
    const ScratchFolder folder;
    ASSERT_FALSE(bench.ask(SaveCommand{folder.path("a.heddle"), 0}).error);
    const std::map<NodeId, Node> shown = bench.nodes;
    ASSERT_FALSE(bench.ask(OpenCommand{folder.path("a.heddle"), 0}).error);
    EXPECT_EQ(bench.nodes.size(), shown.size());
    EXPECT_EQ(bench.nodes, shown);
    EXPECT_EQ(bench.wrongCalls(), 0);
}

} // namespace
} // namespace heddle::test

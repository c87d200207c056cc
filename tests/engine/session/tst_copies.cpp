// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Copy, paste and duplicate.

#include "sessionbench.h"

#include <limits>

namespace heddle::test {
namespace {

class Copies : public SessionTest {
protected:
    Copies()
    {
        bench.add("a", "test.number");
        bench.add("b", "test.sum");
        bench.add("c", "test.sum");
        bench.edit({Connect{{NodeId{1}, "out"}, NodeId{2}, "a"}, Connect{{NodeId{2}, "out"}, NodeId{3}, "a"},
            SetInput{NodeId{2}, "b", 3.0}, MoveNode{NodeId{2}, {100, 50}}, MoveNode{NodeId{3}, {200, 80}}});
    }
    const Input *input(std::uint32_t node, const char *port) { return bench.nodes[NodeId{node}].input(port); }
};

TEST_F(Copies, InnerWiresAndValuesComeAlong)
{
    const std::string text = bench.ask(CopyCommand{{}, {NodeId{2}, NodeId{3}}, 0}).text;
    const Reply pasted = bench.ask(PasteCommand{{}, text, {1'000, 1'000}, 0});
    ASSERT_FALSE(pasted.error);
    EXPECT_EQ(pasted.nodes, (std::vector{NodeId{4}, NodeId{5}}));
    EXPECT_EQ(bench.nodes[NodeId{4}].name, "b 2");
    EXPECT_EQ(bench.nodes[NodeId{4}].at, (Point{1'000, 1'000}));
    EXPECT_EQ(bench.nodes[NodeId{5}].at, (Point{1'100, 1'030}));
    EXPECT_EQ(input(5, "a")->source->node, NodeId{4});
    EXPECT_EQ(*input(4, "b")->value, Value(3.0));
    EXPECT_EQ(input(4, "a"), nullptr) << "the wire from outside stays outside";
    bench.post(UndoCommand{});
    bench.sync();
    EXPECT_EQ(bench.nodes.size(), 3u) << "one step";
}

TEST_F(Copies, WhatFollowsWithTheSameKeyIsTheSameStep)
{
    const Reply copied = bench.ask(DuplicateCommand{{}, {NodeId{2}}, {10, 10}, 0, {}, 7});
    bench.post(EditCommand{{{}, {Connect{{NodeId{1}, "out"}, copied.nodes.at(0), "a"}}, "Connect", 7}});
    bench.sync();
    ASSERT_EQ(input(4, "a")->source->node, NodeId{1});
    bench.post(UndoCommand{});
    bench.sync();
    EXPECT_EQ(bench.nodes.size(), 3u);
    bench.post(RedoCommand{});
    bench.sync();
    EXPECT_EQ(input(4, "a")->source->node, NodeId{1});
}

TEST_F(Copies, AGroupIsCopiedWithAllThatIsInside)
{
    bench.add("group", "flow.group");
    bench.edit({AddNode{bench.node("inside", "test.number")}}, {NodeId{4}});
    const Reply copied = bench.ask(DuplicateCommand{{}, {NodeId{4}}, {10, 10}, 0});
    ASSERT_EQ(copied.nodes.size(), 1u);
    bench.post(LookCommand{{copied.nodes[0]}});
    ASSERT_TRUE(bench.until([&] { return bench.graph == GraphPath{copied.nodes[0]}; }));
    EXPECT_EQ(bench.nodes[NodeId{1}].name, "inside");
}

TEST_F(Copies, FramesComeAlongWhereTheyAreChosen)
{
    bench.edit({PutFrame{{0, "left", {-20, 40}, 300, 200, "view", "a *note*", {}}},
        PutFrame{{0, "not", {}, 1, 1, {}, {}, {}}}});
    const std::string text = bench.ask(CopyCommand{{}, {NodeId{2}}, 0, {1}}).text;
    ASSERT_FALSE(bench.ask(PasteCommand{{}, text, {1'000, 1'000}, 0}).error);
    EXPECT_EQ(bench.nodes[NodeId{4}].at, (Point{1'120, 1'010}));
    ASSERT_FALSE(bench.ask(DuplicateCommand{{}, {}, {10, 10}, 0, {1}}).error) << "a frame alone";
    ASSERT_EQ(bench.frames.size(), 4u);
    EXPECT_EQ(bench.frames[2], (Frame{3, "left", {1'000, 1'000}, 300, 200, "view", "a *note*", {}}));
    EXPECT_EQ(bench.frames[3].at, (Point{-10, 50}));
    bench.post(UndoCommand{});
    bench.post(UndoCommand{});
    bench.sync();
    EXPECT_EQ(bench.frames.size(), 2u) << "each one step";
}

TEST_F(Copies, TextThatHoldsNoNodesIsRefused)
{
    for (const char *text : {"", "hello", "{}", "[1,2]", R"({"nodes":[]})",
             R"({"nodes":[{"id":0,"type":"x"}]})", R"({"nodes":[{"id":1)"}) {
        const Reply reply = bench.ask(PasteCommand{{}, text, {}, 0});
        EXPECT_TRUE(reply.error) << text;
    }
    EXPECT_TRUE(bench.ask(DuplicateCommand{{}, {}, {}, 0}).error);
    EXPECT_TRUE(bench.ask(DuplicateCommand{{}, {NodeId{99}}, {}, 0}).error);
    EXPECT_EQ(bench.nodes.size(), 3u);
}

TEST_F(Copies, CopiesFitInBesideTheLargestId)
{
    Node last = bench.node("last", "test.number");
    last.id = NodeId{std::numeric_limits<std::uint32_t>::max() - 1};
    bench.edit({AddNode{last}});
    const Reply copied = bench.ask(DuplicateCommand{{}, {NodeId{1}, NodeId{2}, NodeId{3}}, {}, 0});
    ASSERT_FALSE(copied.error) << copied.error->text;
    EXPECT_EQ(copied.nodes.size(), 3u);
    EXPECT_EQ(bench.nodes.size(), 7u);
    EXPECT_EQ(bench.nodes[copied.nodes[2]].input("a")->source->node, copied.nodes[1]);
}

} // namespace
} // namespace heddle::test

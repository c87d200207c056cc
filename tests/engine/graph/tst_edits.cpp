// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The elementary edits: what they change, what takes them back, and what is refused.

#include "flowbench.h"

#include <limits>

namespace heddle::test {
namespace {

/// A flow with something of everything, whose text must come back after each edit and its inverse.
class EditTest : public testing::Test {
protected:
    EditTest()
    {
        for (const char *name : {"a", "b", "c"})
            bench.add(name);
        group = bench.add("group", "flow.group");
        bench.add("in", "flow.input", {group});
        bench.add("out", "flow.output", {group});
        bench.good(Connect{{NodeId{1}, "value"}, NodeId{2}, "value"}, {group});
        bench.good(Connect{{a, "out"}, b, "a"});
        bench.good(Connect{{b, "out"}, c, "a"});
        bench.good(Connect{{b, "out"}, group, "in", ",\"note\":1"});
        bench.good(SetInput{b, "b", 3.0});
        bench.good(PutFrame{frame(0, "box", {1, 2}, 30, 40)});
        unknown = bench.add("far", "far.away");
        bench.good(Connect{{unknown, "x"}, c, "b"});
    }

    void expectReversible(const Edit &edit, GraphPath graph = {})
    {
        const std::string before = bench.text();
        const auto applied = bench.apply({edit}, graph);
        ASSERT_TRUE(applied) << applied.error().text;
        const std::string after = bench.text();
        EXPECT_NE(after, before);
        const auto undone = bench.flow.apply(applied->inverse, true);
        ASSERT_TRUE(undone) << undone.error().text;
        EXPECT_EQ(bench.text(), before);
        const auto redone = bench.flow.apply(undone->inverse, true);
        ASSERT_TRUE(redone) << redone.error().text;
        EXPECT_EQ(bench.text(), after);
        EXPECT_TRUE(bench.isOrdered());
        ASSERT_TRUE(bench.flow.apply(redone->inverse, true));
        EXPECT_EQ(bench.text(), before);
    }

    FlowBench bench;
    const NodeId a{1}, b{2}, c{3};
    NodeId group, unknown;
};

TEST_F(EditTest, EachIsTakenBackByItsInverse)
{
    Node placed = bench.node("new", "test.number");
    placed.inputs = {{"value", Value(5.0), {}, {}}};
    expectReversible(AddNode{placed});
    expectReversible(AddNode{bench.node("")});
    expectReversible(RemoveNode{a});
    expectReversible(RemoveNode{c});
    expectReversible(RemoveNode{group});
    expectReversible(RemoveNode{unknown});
    expectReversible(SetInput{b, "b", 4.0});
    expectReversible(SetInput{b, "b", std::nullopt});
    expectReversible(SetInput{a, "tag", "x"});
    expectReversible(SetInput{group, "in", 7});
    expectReversible(SetInput{unknown, "whatever", List{1, 2}});
    expectReversible(Connect{{a, "out"}, c, "a"});
    expectReversible(Connect{{group, "out"}, unknown, "x"});
    expectReversible(Disconnect{c, "b"});
    expectReversible(Disconnect{group, "in"});
    expectReversible(MoveNode{a, {10.5, -3}});
    expectReversible(ResizeNode{a, 320});
    expectReversible(RenameNode{a, "new name"});
    expectReversible(RenameNode{NodeId{1}, "renamed"}, {group});
    expectReversible(PutFrame{frame(1, "other", {1, 2}, 30, 40)});
    expectReversible(PutFrame{frame(0, "second")});
    expectReversible(RemoveFrame{1});
}

TEST_F(EditTest, RemovingTheMiddleBringsBackAllItsWires)
{
    const auto removed = bench.apply({RemoveNode{b}});
    ASSERT_TRUE(removed);
    EXPECT_EQ(bench.linkOf("c", "a"), "");
    ASSERT_TRUE(bench.flow.apply(removed->inverse, true));
    EXPECT_EQ(bench.linkOf("b", "a"), "a");
    EXPECT_EQ(bench.linkOf("c", "a"), "b");
    EXPECT_EQ(bench.flow.nodes(kRoot).find(c)->node.input("b")->source->node, unknown);
}

TEST_F(EditTest, AnInputHasOneWire)
{
    bench.good(Connect{{a, "out"}, c, "a"});
    EXPECT_EQ(bench.linkOf("c", "a"), "a");
    EXPECT_EQ(bench.flow.nodes(kRoot).find(c)->node.inputs.size(), 2u);
}

TEST_F(EditTest, ValueAndWireLiveSideBySide)
{
    bench.good(SetInput{c, "a", 9.0});
    EXPECT_EQ(bench.linkOf("c", "a"), "b");
    bench.good(Disconnect{c, "a"});
    EXPECT_EQ(*bench.flow.nodes(kRoot).find(c)->node.input("a")->value, Value(9.0));
}

TEST_F(EditTest, CirclesAreRefused)
{
    const std::string circle = "This wire would close a circle: the node would wait for itself.";
    EXPECT_EQ(bench.trouble(Connect{{c, "out"}, a, "a"}), circle);
    EXPECT_EQ(bench.trouble(Connect{{a, "out"}, a, "a"}), circle);
    EXPECT_EQ(bench.trouble(Connect{{unknown, "x"}, unknown, "y"}), circle);
}

TEST_F(EditTest, CirclesThroughGroupsAreRefused)
{
    const std::string circle = "This wire would close a circle: the node would wait for itself.";
    EXPECT_EQ(bench.trouble(Connect{{group, "out"}, group, "in"}), circle);
    EXPECT_EQ(bench.trouble(Connect{{group, "out"}, b, "tag"}), circle);
    EXPECT_EQ(bench.trouble(Connect{{group, "out"}, a, "a"}), circle);
    bench.good(Disconnect{NodeId{2}, "value"}, {group}); // nothing comes out any more
    bench.good(Connect{{group, "out"}, a, "a"});
    EXPECT_EQ(bench.trouble(Connect{{NodeId{1}, "value"}, NodeId{2}, "value"}, {group}), circle);
}

TEST_F(EditTest, ACircleOfEventsIsAllowed)
{
    const NodeId one = bench.add("one", "test.sample"), two = bench.add("two", "test.sample");
    bench.good(Connect{{one, "event"}, two, "trigger"});
    bench.good(Connect{{two, "event"}, one, "trigger"});
    bench.good(Connect{{two, "event"}, two, "trigger"});
    EXPECT_EQ(bench.flow.eventTargets(bench.flow.find("two")->slot).size(), 2u);
    expectReversible(RemoveNode{two});
    expectReversible(RemoveNode{one});
}

TEST_F(EditTest, WhatDoesNotFitIsRefusedWithTheReason)
{
    const NodeId image = bench.add("image", "test.image");
    EXPECT_EQ(bench.trouble(Connect{{image, "out"}, a, "a"}), "Image into number: no");
    EXPECT_EQ(bench.trouble(Connect{{a, "nothing"}, b, "a"}), "a has no output “nothing”. It has: out.");
    EXPECT_EQ(
        bench.trouble(Connect{{a, "out"}, b, "nothing"}), "b has no input “nothing”. It has: tag, a, b.");
    EXPECT_EQ(bench.trouble(Connect{{NodeId{99}, "out"}, b, "a"}), "The node is no longer there.");
    EXPECT_EQ(bench.trouble(Connect{{a, "out"}, NodeId{99}, "a"}), "The node is no longer there.");
    EXPECT_EQ(bench.trouble(Disconnect{a, "a"}), "There is no wire.");
    EXPECT_EQ(bench.trouble(Disconnect{NodeId{99}, "a"}), "There is no wire.");
    EXPECT_EQ(bench.trouble(SetInput{a, "a", "text"}), "a takes number, not text: Text into number: no");
    EXPECT_EQ(bench.trouble(SetInput{a, "nothing", 1.0}), "a has no input “nothing”. It has: tag, a, b.");
    EXPECT_EQ(bench.trouble(SetInput{NodeId{99}, "a", 1.0}), "The node is no longer there.");
    EXPECT_EQ(bench.trouble(RemoveNode{NodeId{99}}), "The node is no longer there.");
    EXPECT_EQ(bench.trouble(RemoveNode{NodeId{}}), "The node is no longer there.");
    EXPECT_EQ(bench.trouble(MoveNode{NodeId{99}, {}}), "The node is no longer there.");
    EXPECT_EQ(bench.trouble(RemoveFrame{99}), "The frame is no longer there.");
    EXPECT_EQ(
        bench.trouble(MoveNode{a, {}}, {NodeId{99}}), "The group that this belongs to is no longer there.");
    EXPECT_EQ(bench.trouble(MoveNode{a, {}}, {a}), "The group that this belongs to is no longer there.");
}

TEST_F(EditTest, ANewNodeBringsOnlyWiresThatFit)
{
    const NodeId image = bench.add("image", "test.image");
    Node made = bench.node("new");
    made.inputs = {{"a", {}, Source{image, "out"}, {}}};
    EXPECT_EQ(bench.trouble(AddNode{made}), "Image into number: no");
    made.inputs = {{"a", {}, Source{NodeId{99}, "out"}, {}}};
    EXPECT_EQ(bench.trouble(AddNode{made}), "The node is no longer there.");
    made.inputs = {{"a", {}, Source{a, "out"}, {}}, {"b", {}, Source{b, "out"}, {}}};
    bench.good(AddNode{made});
    EXPECT_EQ(bench.linkOf("new", "b"), "b");
    made.type = nullptr;
    EXPECT_EQ(bench.trouble(AddNode{made}), "There is no such type of node.");
    made = bench.node("other");
    made.id = a;
    EXPECT_EQ(bench.trouble(AddNode{made}), "There is already a node with the id 1.");
}

TEST_F(EditTest, NumbersThatAreNoneAreRefused)
{
    const double nan = std::numeric_limits<double>::quiet_NaN(),
                 infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(bench.trouble(MoveNode{a, {nan, 0}}), "A place needs two finite numbers.");
    EXPECT_EQ(bench.trouble(MoveNode{a, {0, infinity}}), "A place needs two finite numbers.");
    EXPECT_EQ(bench.trouble(ResizeNode{a, nan}), "A node is 0 to 10,000 wide.");
    EXPECT_EQ(bench.trouble(ResizeNode{a, -1}), "A node is 0 to 10,000 wide.");
    EXPECT_EQ(bench.trouble(PutFrame{frame(0, "x", {nan, 0})}),
        "The place and size of a frame need finite numbers.");
    EXPECT_EQ(bench.trouble(PutFrame{frame(0, "x", {}, infinity)}),
        "The place and size of a frame need finite numbers.");
}

TEST_F(EditTest, NamesAreUniqueInTheirGraph)
{
    EXPECT_EQ(bench.trouble(RenameNode{a, "b"}), "There is already a node named “b” here.");
    bench.good(RenameNode{NodeId{1}, "b"}, {group}); // another graph
    EXPECT_EQ(bench.flow.nodes(kRoot).find(bench.add("b"))->node.name, "b 2");
    EXPECT_EQ(bench.flow.nodes(kRoot).find(bench.add("b 2"))->node.name, "b 3");
    EXPECT_EQ(bench.flow.nodes(kRoot).find(bench.add(""))->node.name, "sum");
    EXPECT_EQ(bench.flow.nodes(kRoot).find(bench.add(""))->node.name, "sum 2");
    for (int i = 0; i < 100; ++i)
        bench.add("b");
    EXPECT_TRUE(bench.flow.find("b 103"));
}

TEST_F(EditTest, ALongNameLeavesRoomForItsNumber)
{
    std::string longest;
    while (longest.size() < 1'000)
        longest += "ü";
    bench.add(longest);
    const std::string second = bench.flow.nodes(kRoot).find(bench.add(longest))->node.name;
    EXPECT_LE(second.size(), 1'000u);
    EXPECT_TRUE(second.ends_with("ü 2")) << second;
}

TEST_F(EditTest, NamesThatAPathCouldNotHoldAreRefused)
{
    EXPECT_EQ(bench.trouble(RenameNode{a, ""}), "A name has 1 to 1,000 characters.");
    EXPECT_EQ(bench.trouble(RenameNode{a, std::string(1'001, 'x')}), "A name has 1 to 1,000 characters.");
    EXPECT_EQ(bench.trouble(RenameNode{a, "x/y"}), "A name has no slash and no line break.");
    EXPECT_EQ(bench.trouble(RenameNode{a, "x\ny"}), "A name has no slash and no line break.");
    EXPECT_EQ(bench.trouble(AddNode{bench.node("x/y")}), "A name has no slash and no line break.");
    bench.good(RenameNode{a, "ü.😀 =5"});
    EXPECT_TRUE(bench.flow.find("ü.😀 =5"));
}

TEST_F(EditTest, NodesAreFoundByNameOrIdAlongThePath)
{
    GraphUid in = kRoot;
    EXPECT_EQ(bench.flow.find("group/in", &in)->node.name, "in");
    EXPECT_EQ(bench.flow.pathOf(in), (GraphPath{group}));
    EXPECT_EQ(bench.flow.find("4/1"), bench.flow.find("group/in"));
    EXPECT_EQ(bench.flow.find("2")->node.name, "b");
    bench.good(RenameNode{a, "2"});
    EXPECT_EQ(bench.flow.find("2")->node.id, a) << "a name goes before an id";
    for (const char *path : {"", "/", "group/", "/in", "a/b", "group/in/x", "99", "0", "-1", "2x",
             "4294967296", "99999999999999999999"})
        EXPECT_EQ(bench.flow.find(path), nullptr) << path;
}

TEST_F(EditTest, TheLargestIdLeavesRoomForMore)
{
    Node last = bench.node("last");
    last.id = NodeId{std::numeric_limits<std::uint32_t>::max()};
    bench.good(AddNode{last});
    const NodeId next = bench.add("next");
    EXPECT_TRUE(bool(next));
    EXPECT_NE(next, last.id);
    bench.good(PutFrame{frame(std::numeric_limits<std::uint32_t>::max(), "last")});
    bench.good(PutFrame{frame(0, "next")});
    EXPECT_EQ(bench.flow.frames(kRoot).size(), 3u);
    EXPECT_EQ(bench.flow.frames(kRoot)[1].id, 2u);
}

TEST_F(EditTest, AnEditAfterASnapshotThatIsGoneTouchesNoFreedMemory)
{
    (void)bench.flow.snapshot();
    bench.good(RenameNode{a, "renamed"});
    (void)bench.flow.snapshot();
    bench.good(SetInput{a, "a", 1.0});
    (void)bench.flow.snapshot();
    bench.good(Connect{{a, "out"}, c, "a"});
    (void)bench.flow.snapshot();
    bench.good(RemoveNode{group});
    EXPECT_TRUE(bench.flow.find("renamed"));
}

} // namespace
} // namespace heddle::test

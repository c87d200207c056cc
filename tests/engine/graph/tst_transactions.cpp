// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Edits that belong together: all of them happen or none does, however many they are.

#include "flowbench.h"

namespace heddle::test {
namespace {

class TransactionTest : public testing::TestWithParam<std::size_t> {
protected:
    /// A chain with a group in the middle.
    TransactionTest()
    {
        for (int i = 0; i < 10; ++i)
            bench.add("n" + std::to_string(i));
        const NodeId group = bench.add("group", "flow.group");
        for (const char *name : {"in", "in 2", "in 3"})
            bench.add(name, "flow.input", {group});
        for (std::uint32_t i = 1; i < 10; ++i)
            bench.good(Connect{{NodeId{i}, "out"}, NodeId{i + 1}, "a"});
        bench.good(Connect{{NodeId{5}, "out"}, group, "in 2"});
    }

    FlowBench bench;
};

/// Edits of every kind, each of which works after those before it.
std::vector<Edit> mixedEdits(FlowBench &bench, std::size_t count)
{
    std::vector<Edit> edits{RemoveNode{NodeId{5}}, RemoveNode{NodeId{11}}, Disconnect{NodeId{3}, "a"},
        Connect{{NodeId{9}, "out"}, NodeId{3}, "a"}, RenameNode{NodeId{1}, "first"},
        SetInput{NodeId{2}, "b", 2.0}, PutFrame{frame(7, "frame")}, MoveNode{NodeId{1}, {5, 6}},
        AddNode{bench.node("group", "flow.group")}};
    while (edits.size() < count)
        edits.push_back(AddNode{bench.node("")});
    return edits;
}

TEST_P(TransactionTest, AFailureInTheMiddleChangesNothing)
{
    for (const std::size_t at : {std::size_t(1), GetParam() / 2, GetParam()}) {
        std::vector<Edit> edits = mixedEdits(bench, GetParam());
        edits.insert(edits.begin() + std::ptrdiff_t(std::min(at, edits.size())),
            SetInput{NodeId{2}, "b", "no number"});
        const std::string before = bench.text();
        EXPECT_FALSE(bench.apply(edits));
        ASSERT_EQ(bench.text(), before);
        ASSERT_TRUE(bench.isOrdered());
    }
}

TEST_P(TransactionTest, ACircleAtTheEndChangesNothing)
{
    std::vector<Edit> edits = mixedEdits(bench, GetParam());
    edits.push_back(Connect{{NodeId{10}, "out"}, NodeId{9}, "b"});
    const std::string before = bench.text();
    const auto applied = bench.apply(edits);
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().text, "This wire would close a circle: the node would wait for itself.");
    ASSERT_EQ(bench.text(), before);
    ASSERT_TRUE(bench.isOrdered());
    EXPECT_EQ(bench.trouble(Connect{{NodeId{10}, "out"}, NodeId{1}, "a"}), applied.error().text)
        << "the order still knows";
}

TEST_P(TransactionTest, ARefusedOneLeavesEveryNodeInItsSlot)
{
    std::map<std::string, Slot> before, after;
    const auto note = [&](std::map<std::string, Slot> &slots) {
        for (Slot slot = 0; slot < bench.flow.slotCount(); ++slot)
            if (bench.flow.isUsed(slot))
                slots[bench.flow.record(slot).node.name] = slot;
    };
    note(before);
    std::vector<Edit> edits = mixedEdits(bench, GetParam());
    edits.push_back(RemoveNode{NodeId{999'999}});
    EXPECT_FALSE(bench.apply(edits));
    note(after);
    EXPECT_EQ(before, after) << "the evaluation knows nodes by their slots and is told of nothing";
}

TEST_P(TransactionTest, IsTakenBackWhole)
{
    const std::string before = bench.text();
    const auto applied = bench.apply(mixedEdits(bench, GetParam()));
    ASSERT_TRUE(applied) << applied.error().text;
    EXPECT_TRUE(bench.isOrdered());
    const std::string after = bench.text();
    const auto undone = bench.flow.apply(applied->inverse, true);
    ASSERT_TRUE(undone) << undone.error().text;
    EXPECT_EQ(bench.text(), before);
    ASSERT_TRUE(bench.flow.apply(undone->inverse, true));
    EXPECT_EQ(bench.text(), after);
    EXPECT_TRUE(bench.isOrdered());
}

TEST_P(TransactionTest, EqualsItsEditsOneByOne)
{
    FlowBench other;
    const std::vector<Edit> edits = mixedEdits(bench, GetParam());
    std::vector<Edit> start;
    for (int i = 0; i < 10; ++i)
        start.push_back(AddNode{other.node("n" + std::to_string(i))});
    ASSERT_TRUE(other.apply(start));
    for (std::uint32_t i = 1; i < 10; ++i)
        other.good(Connect{{NodeId{i}, "out"}, NodeId{i + 1}, "a"});
    other.add("group", "flow.group");
    for (const char *name : {"in", "in 2", "in 3"})
        other.add(name, "flow.input", {NodeId{11}});
    other.good(Connect{{NodeId{5}, "out"}, NodeId{11}, "in 2"});
    ASSERT_EQ(other.text(), bench.text());

    ASSERT_TRUE(bench.apply(edits));
    for (const Edit &edit : mixedEdits(other, GetParam()))
        ASSERT_TRUE(other.apply({edit}));
    EXPECT_EQ(other.text(), bench.text());
}

INSTANTIATE_TEST_SUITE_P(
    Sizes, TransactionTest, testing::Values(50, 1'500)); // beyond 1,000 the order is made anew at once

TEST(TransactionLimits, AnEmptyOneIsFine)
{
    FlowBench bench;
    const auto applied = bench.apply({});
    ASSERT_TRUE(applied);
    EXPECT_TRUE(applied->inverse.edits.empty());
}

TEST(TransactionLimits, AGroupWithACircleInsideIsRefusedWhole)
{
    FlowBench bench;
    auto inside = std::make_shared<GraphContent>();
    for (const char *name : {"one", "two"})
        inside->nodes.push_back(bench.node(name));
    inside->nodes[0].id = NodeId{1};
    inside->nodes[1].id = NodeId{2};
    inside->nodes[0].inputs = {{"a", {}, Source{NodeId{2}, "out"}, {}}};
    inside->nodes[1].inputs = {{"a", {}, Source{NodeId{1}, "out"}, {}}};
    Node group = bench.node("group", "flow.group");
    group.inner = inside;
    EXPECT_EQ(
        bench.trouble(AddNode{group}), "This wire would close a circle: the node would wait for itself.");
    EXPECT_EQ(bench.flow.size(), 0u);
    inside->nodes[0].inputs.clear();
    bench.good(AddNode{group});
    EXPECT_EQ(bench.flow.size(), 3u);
}

TEST(TransactionLimits, AGroupWithNamelessInsidesIsRefused)
{
    FlowBench bench;
    auto inside = std::make_shared<GraphContent>();
    inside->nodes.push_back(bench.node("one"));
    Node group = bench.node("group", "flow.group");
    group.inner = inside;
    EXPECT_EQ(bench.trouble(AddNode{group}), "A node inside a group needs an id and a type.");
    inside->nodes[0].id = NodeId{1};
    inside->nodes[0].type = nullptr;
    EXPECT_EQ(bench.trouble(AddNode{group}), "A node inside a group needs an id and a type.");
}

} // namespace
} // namespace heddle::test

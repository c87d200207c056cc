// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Groups in groups: wires are looked through them, whatever is edited inside or outside.

#include "flowbench.h"

namespace heddle::test {
namespace {

/// source -> [ in -> [ in -> [ in -> inner sum -> out ] -> out ] -> out ] -> reader
class GroupTest : public testing::Test {
protected:
    static constexpr NodeId kIn{1}, kOut{2}, kInner{3};

    GroupTest()
    {
        bench.add("source", "test.number");
        bench.add("outer", "flow.group");
        bench.add("reader");
        GraphPath path{outer};
        for (int depth = 0; depth < 3; ++depth) {
            bench.add("in", "flow.input", path);
            bench.add("out", "flow.output", path);
            const NodeId inner
                = bench.add(depth < 2 ? "group" : "sum", depth < 2 ? "flow.group" : "test.sum", path);
            EXPECT_EQ(inner, kInner);
            bench.good(Connect{{kIn, "value"}, inner, depth < 2 ? "in" : "a"}, path);
            if (depth < 2)
                path.push_back(inner);
            else
                bench.good(Connect{{inner, "out"}, kOut, "value"}, path);
        }
        deepest = path;
        for (path.pop_back(); !path.empty(); path.pop_back())
            bench.good(Connect{{kInner, "out"}, kOut, "value"}, path);
        bench.good(Connect{{source, "out"}, outer, "in"});
        bench.good(Connect{{outer, "out"}, reader, "a"});
    }

    FlowBench bench;
    GraphPath deepest;
    const NodeId source{1}, outer{2}, reader{3};
};

TEST_F(GroupTest, LinksLeadThroughEveryLevel)
{
    EXPECT_EQ(bench.linkOf("outer/in", "value"), "source");
    EXPECT_EQ(bench.linkOf("outer/group/group/in", "value"), "in");
    EXPECT_EQ(bench.linkOf("outer/group/group/sum", "a"), "in");
    EXPECT_EQ(bench.linkOf("reader", "a"), "out");
    EXPECT_TRUE(bench.isOrdered());
    EXPECT_EQ(bench.flow.size(), 12u);
}

TEST_F(GroupTest, ACircleThroughThreeLevelsIsRefused)
{
    EXPECT_EQ(bench.trouble(Connect{{reader, "out"}, outer, "in"}),
        "This wire would close a circle: the node would wait for itself.");
    EXPECT_TRUE(bench.isOrdered());
}

TEST_F(GroupTest, ARenamedPortKeepsItsWires)
{
    const std::string before = bench.text();
    const auto input = bench.apply({RenameNode{kIn, "other"}}, {outer});
    ASSERT_TRUE(input);
    EXPECT_EQ(bench.linkOf("outer/other", "value"), "source");
    EXPECT_EQ(bench.flow.nodes(kRoot).find(outer)->node.input("in"), nullptr)
        << "the wire goes by the new name";
    const auto output = bench.apply({RenameNode{kOut, "last"}}, {outer});
    ASSERT_TRUE(output);
    EXPECT_EQ(bench.linkOf("reader", "a"), "last");
    EXPECT_TRUE(bench.isOrdered());
    ASSERT_TRUE(bench.flow.apply(output->inverse, true));
    ASSERT_TRUE(bench.flow.apply(input->inverse, true));
    EXPECT_EQ(bench.text(), before);
}

TEST_F(GroupTest, ARenamedPortDoesNotTakeWhatWaitsForThatName)
{
    bench.good(Connect{{source, "out"}, outer, "other"}); // nothing there, yet
    bench.good(Disconnect{outer, "in"});
    const std::string before = bench.text();
    const auto renamed = bench.apply({RenameNode{kIn, "other"}}, {outer});
    ASSERT_TRUE(renamed);
    EXPECT_EQ(bench.linkOf("outer/other", "value"), "source");
    ASSERT_TRUE(bench.flow.apply(renamed->inverse, true));
    EXPECT_EQ(bench.text(), before) << "the way back leaves it where it was";
}

TEST_F(GroupTest, APortThatIsRemovedAndBroughtBackIsWiredAgain)
{
    const std::string before = bench.text();
    const auto removed = bench.apply({RemoveNode{kOut}}, {outer});
    ASSERT_TRUE(removed);
    EXPECT_EQ(bench.linkOf("reader", "a"), "");
    ASSERT_TRUE(bench.flow.apply(removed->inverse, true));
    EXPECT_EQ(bench.linkOf("reader", "a"), "out");
    EXPECT_EQ(bench.text(), before);
}

TEST_F(GroupTest, RemovingTheOuterOneTakesAllAndUndoBringsAllBack)
{
    const std::string before = bench.text();
    const auto removed = bench.apply({RemoveNode{outer}});
    ASSERT_TRUE(removed);
    EXPECT_EQ(bench.flow.size(), 2u);
    EXPECT_EQ(removed->changes.removed.size(), 10u);
    EXPECT_FALSE(bench.flow.graphAt(deepest));
    ASSERT_TRUE(bench.flow.apply(removed->inverse, true));
    EXPECT_EQ(bench.text(), before);
    EXPECT_EQ(bench.linkOf("reader", "a"), "out");
    EXPECT_EQ(bench.linkOf("outer/in", "value"), "source");
    EXPECT_EQ(bench.linkOf("outer/group/group/sum", "a"), "in");
    EXPECT_TRUE(bench.isOrdered());
}

TEST_F(GroupTest, AFileOfItLoadsTheSame)
{
    Flow other;
    ASSERT_TRUE(other.load(bench.flow.snapshot().content()));
    EXPECT_EQ(writeFlow(other.snapshot().content()), bench.text());
    EXPECT_EQ(other.size(), bench.flow.size());
}

TEST(GroupEvaluation, ValuesCrossEveryBorder)
{
    Workbench bench;
    const NodeId group = bench.add("group", "flow.group");
    const auto inside = [&](Edit edit) {
        ASSERT_TRUE(bench.engine.edit({{group}, {std::move(edit)}, "Edit", 0}));
    };
    const auto node = [&](const char *name, const char *type) {
        Node made;
        made.name = name;
        made.type = bench.catalog.placeholder(type);
        return made;
    };
    inside(AddNode{node("in", "flow.input")});
    inside(AddNode{node("sum", "test.sum")});
    inside(AddNode{node("out", "flow.output")});
    inside(Connect{{NodeId{1}, "value"}, NodeId{2}, "a"});
    inside(Connect{{NodeId{2}, "out"}, NodeId{3}, "value"});
    inside(SetInput{NodeId{1}, "value", 1.0});
    bench.add("reader", "test.sum");
    ASSERT_TRUE(bench.wire("group.out", "reader.a"));
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 1) << "the port's own value, while nothing arrives";

    ASSERT_TRUE(bench.set("group.in", 5.0));
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 5) << "what is set at the group";

    bench.add("source", "test.number");
    ASSERT_TRUE(bench.set("source.value", 7.0));
    ASSERT_TRUE(bench.wire("source.out", "group.in"));
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 7) << "the wire wins";

    ASSERT_TRUE(bench.unwire("group.in"));
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 5);
    ASSERT_TRUE(bench.set("group.in", {}));
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 0) << "nothing, which the sum counts as 0";
}

} // namespace
} // namespace heddle::test

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What may be done with variables, what is refused, and that each edit is taken back exactly.

#include "flowbench.h"

namespace heddle::test {
namespace {

class VariableEdits : public testing::Test {
protected:
    void SetUp() override
    {
        bench.add("sum");
        bench.good(PutVariable{{"gain", &types::number, 2.0}});
    }
    void use(const std::string &variable) { bench.good(UseVariable{NodeId{1}, "a", variable}); }
    /// Applies it, and that it is taken back and made again to the byte.
    void goodBothWays(const Edit &edit)
    {
        const std::string before = bench.text();
        const auto applied = bench.apply({edit});
        ASSERT_TRUE(applied) << applied.error().text;
        const std::string after = bench.text();
        EXPECT_NE(before, after);
        const auto back = bench.flow.apply(applied->inverse, true);
        ASSERT_TRUE(back);
        EXPECT_EQ(bench.text(), before);
        ASSERT_TRUE(bench.flow.apply(back->inverse, true));
        EXPECT_EQ(bench.text(), after);
    }

    FlowBench bench;
};

TEST_F(VariableEdits, EachIsTakenBackExactly)
{
    goodBothWays(PutVariable{{"limit", &types::text, "high"}});
    goodBothWays(PutVariable{{"gain", &types::number, 3.0}});
    goodBothWays(UseVariable{NodeId{1}, "a", "gain"});
    goodBothWays(RenameVariable{"gain", "factor"});
    goodBothWays(SetInput{NodeId{1}, "a", Value(4.0)});
    goodBothWays(UseVariable{NodeId{1}, "a", "factor"});
    goodBothWays(UseVariable{NodeId{1}, "a", ""});
    goodBothWays(RemoveVariable{"factor"});
}

TEST_F(VariableEdits, WhatIsUsedIsNotDeleted)
{
    use("gain");
    EXPECT_EQ(
        bench.trouble(RemoveVariable{"gain"}), "“gain” is used by sum. Let it use something else first.");
    bench.add("other");
    bench.good(UseVariable{NodeId{2}, "a", "gain"});
    EXPECT_EQ(bench.trouble(RemoveVariable{"gain"}),
        "“gain” is used by sum and 1 more. Let them use something else first.");
    bench.good(RemoveNode{NodeId{2}});
    use("");
    bench.good(RemoveVariable{"gain"});
}

TEST_F(VariableEdits, UsesFollowANewNameAlsoInsideGroups)
{
    use("gain");
    const NodeId group = bench.add("group", "flow.group");
    const NodeId inside = bench.add("inside", "test.sum", {group});
    bench.good(UseVariable{inside, "a", "gain"}, {group});
    bench.good(RenameVariable{"gain", "factor"});
    EXPECT_EQ(bench.flow.find("sum")->node.input("a")->variable, "factor");
    EXPECT_EQ(bench.flow.find("group/inside")->node.input("a")->variable, "factor");
    EXPECT_EQ(bench.flow.variables().users("factor").size(), 2u);
    bench.good(RemoveNode{group});
    EXPECT_EQ(bench.flow.variables().users("factor").size(), 1u);
}

TEST_F(VariableEdits, WhatMakesNoSenseIsRefused)
{
    EXPECT_EQ(bench.trouble(UseVariable{NodeId{1}, "a", "far"}), "There is no variable “far”.");
    EXPECT_EQ(bench.trouble(UseVariable{NodeId{1}, "far", "gain"}), "sum has no input “far”.");
    bench.good(PutVariable{{"word", &types::text, "x"}});
    EXPECT_NE(bench.trouble(UseVariable{NodeId{1}, "a", "word"}), "done");
    EXPECT_NE(bench.trouble(PutVariable{{"gain", &types::number, "many"}}), "done");
    EXPECT_NE(bench.trouble(PutVariable{{"a.b", &types::number, 1.0}}), "done");
    EXPECT_NE(bench.trouble(PutVariable{{"", &types::number, 1.0}}), "done");
    EXPECT_NE(bench.trouble(RenameVariable{"gain", "word"}), "done");
    EXPECT_NE(bench.trouble(RenameVariable{"gain", "a/b"}), "done");
    EXPECT_NE(bench.trouble(RenameVariable{"far", "near"}), "done");
}

} // namespace
} // namespace heddle::test

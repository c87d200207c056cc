// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Edits that are refused while something is left to compute.

#include "tests/support/workbench.h"

namespace heddle::test {
namespace {

class RefusedEdit : public testing::TestWithParam<int> {
protected:
    RefusedEdit()
    {
        for (int i = 0; i < 10; ++i) {
            bench.add("n" + std::to_string(i), "test.sum");
            EXPECT_TRUE(bench.set("n" + std::to_string(i) + ".b", double(i)));
        }
        bench.settle();
    }

    Workbench bench;
};

TEST_P(RefusedEdit, LeavesWhatIsDueAsItWas)
{
    const std::string name = "n" + std::to_string(GetParam());
    ASSERT_TRUE(bench.set(name + ".b", 100.0)); // due, not yet computed
    std::vector<Edit> edits;
    for (std::uint32_t i = 10; i > 5; --i) // against the order, so that nodes move within it
        edits.push_back(Connect{{NodeId{i}, "out"}, NodeId{11 - i}, "a"});
    edits.push_back(RemoveNode{NodeId{99}});
    ASSERT_FALSE(bench.engine.edit({{}, edits, "", 0}));
    bench.settle();
    for (int i = 0; i < 10; ++i)
        EXPECT_EQ(bench.number("n" + std::to_string(i) + ".out"), i == GetParam() ? 100 : i);
}

INSTANTIATE_TEST_SUITE_P(EachNode, RefusedEdit, testing::Range(0, 10));

TEST(RefusedEditInAGroup, LeavesResultsWithTheirNodes)
{
    Workbench bench;
    const NodeId group = bench.add("group", "flow.group");
    for (int i = 0; i < 5; ++i) {
        Node node;
        node.name = "n" + std::to_string(i);
        node.type = bench.catalog.placeholder("test.number");
        node.inputs = {{"value", Value(double(i)), {}, {}}};
        ASSERT_TRUE(bench.engine.edit({{group}, {AddNode{node}}, "", 0}));
    }
    bench.settle();
    bench.engine.handle(Command(LookCommand{{group}}));
    (void)bench.engine.collect();
    ASSERT_FALSE(bench.engine.edit({{}, {RemoveNode{group}, RemoveNode{group}}, "", 0}));
    (void)bench.engine.collect();
    bench.settle();
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(bench.number("group/n" + std::to_string(i) + ".out"), i);
}

} // namespace
} // namespace heddle::test

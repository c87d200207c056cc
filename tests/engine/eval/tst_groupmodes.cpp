// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Groups that are bypassed or muted: nothing inside runs, what comes in goes straight out.

#include "engine/document/flowwriter.h"
#include "tests/engine/eval/sums.h"

namespace heddle::test {

class GroupModes : public testing::Test {
protected:
    /// a → [ plus ] → below, the middle one in a group; plus adds 10.
    void SetUp() override
    {
        addSums(bench);
        bench.engine.handle(Command(GroupCommand{{}, {bench.id("plus")}, 0}));
        bench.settle();
        bench.log.take();
        bench.engine.flow().nodes(kRoot).forEach(
            [this](const NodeRecord &record) { group = record.inner ? record.node.name : group; });
        ASSERT_EQ(bench.number("below.out"), 13.0);
    }
    void put(NodeMode mode)
    {
        ASSERT_TRUE(bench.setMode(group, mode));
        bench.settle();
    }

    Workbench bench;
    std::string group;
};

TEST_F(GroupModes, NothingInABypassedGroupRunsAndWhatComesInGoesThrough)
{
    put(NodeMode::Bypassed);
    EXPECT_EQ(bench.number("below.out"), 3.0);
    EXPECT_EQ(bench.log.take(), "below");
    ASSERT_TRUE(bench.set("a.value", 4.0));
    bench.settle();
    EXPECT_EQ(bench.number("below.out"), 4.0);
    EXPECT_EQ(bench.log.take(), "a below");
    put(NodeMode::Active);
    EXPECT_EQ(bench.number("below.out"), 14.0);
}

TEST_F(GroupModes, NothingInAMutedGroupRunsNorWhatDependsOnIt)
{
    put(NodeMode::Muted);
    EXPECT_EQ(bench.status(group + "/plus"), "waiting: " + group + " is muted");
    EXPECT_EQ(bench.status("below"), "waiting: " + group + " is muted");
    EXPECT_TRUE(bench.cell("below").status.muted);
    bench.engine.handle(Command(UndoCommand{}));
    bench.settle();
    EXPECT_EQ(bench.number("below.out"), 13.0);
    EXPECT_EQ(bench.log.take().find("plus"), std::string::npos);
}

TEST_F(GroupModes, AGroupCountsAsMutedOnlyWhereAllInsideIs)
{
    const GraphPath inside{bench.id(group)};
    Node other;
    other.name = "other";
    other.type = bench.catalog.placeholder("test.number");
    ASSERT_TRUE(bench.engine.edit({inside, {AddNode{other}}, "Add", 0}));
    const auto status = [this] {
        bench.settle();
        for (const auto &[id, found] : bench.engine.collect().statuses)
            if (id == bench.id(group))
                return std::string(heddle::nameOf(found.state)) + (found.muted ? ", muted" : "");
        return std::string();
    };
    EXPECT_EQ(status(), "done");
    const auto mute = [&](const char *name) {
        const NodeId id = bench.id(group + "/" + name);
        ASSERT_TRUE(bench.engine.edit({inside, {SetMode{id, NodeMode::Muted}}, "Mute", 0}));
    };
    mute("plus");
    EXPECT_EQ(status(), "done"); // of what does run
    mute("other");
    EXPECT_EQ(status(), "waiting, muted");
}

TEST_F(GroupModes, WithoutAWireNothingComesOutOfABypassedGroup)
{
    put(NodeMode::Bypassed);
    const GraphPath inside{bench.id(group)};
    ASSERT_TRUE(bench.engine.edit({inside, {Disconnect{bench.id(group + "/plus"), "a"}}, "Unwire", 0}));
    bench.settle();
    EXPECT_EQ(bench.status("below"), "waiting: plus is bypassed, and nothing that comes into it fits");
}

} // namespace heddle::test

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What would run, and why, and what runs when part of a flow is asked for; in every place.

#include "tests/support/placetest.h"
#include "tests/support/scratchfolder.h"

namespace heddle::test {

class Why : public PlaceTest {
protected:
    Why()
    {
        for (const auto &[name, type] : {std::pair("a", "test.number"), {"b", "test.sum"}, {"c", "test.sum"}})
            addTagged(name, type);
        EXPECT_TRUE(bench.wire("a.out", "b.a"));
        EXPECT_TRUE(bench.wire("b.out", "c.a"));
        bench.settle();
        bench.engine.handle(Command(ModeCommand{true}));
        (void)bench.log.take();
    }

    Reply ask(Command command)
    {
        bench.engine.handle(std::move(command));
        for (const Reply &reply : bench.engine.collect().replies)
            if (reply.request == 7)
                return reply;
        ADD_FAILURE() << "no answer";
        return {};
    }
    /// The sentence, and the node that it names.
    std::string why(const std::string &name)
    {
        const Reply reply = ask(WhyCommand{{{}, bench.id(name)}, 7});
        return reply.text + (reply.nodes.empty() ? "" : " → " + nameOf(reply.nodes.front()));
    }
    std::string plan(const std::vector<std::string> &names, RunReach reach)
    {
        std::vector<NodeId> ids;
        for (const std::string &name : names)
            ids.push_back(bench.id(name));
        std::string text;
        for (const NodeId node : ask(PlanCommand{{}, ids, reach, 7}).nodes)
            text += (text.empty() ? "" : " ") + nameOf(node);
        return text;
    }
    std::string nameOf(NodeId id) { return bench.engine.flow().find(kRoot, id)->node.name; }
    void run(const std::string &name, RunReach reach)
    {
        bench.engine.handle(Command(RunCommand{{}, {bench.id(name)}, reach}));
        bench.settle();
    }
};

INSTANTIATE_TEST_SUITE_P(Places, Why,
    testing::Values(Where::Inline, Where::OneThread, Where::EightThreads, Where::Fake), placeName);

TEST_P(Why, NamesTheValueThatChangedAndWhatItWasWhenTheNodeRanLast)
{
    ASSERT_TRUE(bench.set("b.b", 3.0));
    ASSERT_TRUE(bench.set("b.b", 4.0));
    ASSERT_TRUE(bench.set("b.b", 5.0));
    EXPECT_EQ(why("b"), "Because b.b changed from 0 to 5.");
    run("b", RunReach::Again);
    EXPECT_EQ(why("b"), "It is up to date and will not run.");
    ASSERT_TRUE(bench.set("b.b", 6.0));
    EXPECT_EQ(why("b"), "Because b.b changed from 5 to 6.");
}

TEST_P(Why, NamesTheWireThatIsAnother)
{
    ASSERT_TRUE(bench.unwire("c.a"));
    EXPECT_EQ(why("c"), "Because the wire into c.a was taken away.");
    ASSERT_TRUE(bench.wire("a.out", "c.a"));
    EXPECT_EQ(why("c"), "Because c.a was wired to a. → a");
}

TEST_P(Why, NamesTheNodeWhoseResultIsAnother)
{
    ASSERT_TRUE(bench.set("a.value", 3.0));
    run("a", RunReach::Alone);
    EXPECT_EQ(why("b"), "Because a gave another result. → a");
    ASSERT_TRUE(bench.set("a.value", 4.0));
    EXPECT_EQ(why("b"), "Because an input of it, a, will run. → a");
}

TEST_P(Why, NamesTheFileThatChangedOnDisk)
{
    NodeType reads = *bench.catalog.find("test.text");
    reads.id = "test.reads";
    reads.inputs[1].file = FileUse::Read;
    bench.catalog.add(reads);
    const ScratchFolder folder;
    const std::string path = folder.file("data.csv", "1");
    bench.add("file", "test.reads");
    ASSERT_TRUE(bench.set("file.value", path));
    run("file", RunReach::Again);
    EXPECT_EQ(why("file"), "It is up to date and will not run.");
    folder.file("data.csv", "1, 2");
    EXPECT_EQ(why("file"), "Because data.csv changed on disk.");
    EXPECT_EQ(plan({"file"}, RunReach::UpTo), "file");
    (void)bench.log.take();
    run("file", RunReach::UpTo);
    EXPECT_EQ(why("file"), "It is up to date and will not run.");
}

TEST_P(Why, SaysThatANodeWaitsAndForWhom)
{
    bench.add("n", "test.needs");
    bench.add("after", "test.sum");
    ASSERT_TRUE(bench.wire("n.out", "after.a"));
    bench.engine.handle(Command(ModeCommand{false}));
    bench.settle();
    EXPECT_EQ(why("n"), "Connect in.");
    EXPECT_EQ(why("after"), "It waits for n. → n");
}

TEST_P(Why, AFieldThatNobodyHasFilledInIsNotSetUp)
{
    NodeType asks = *bench.catalog.find("test.text");
    asks.id = "test.asks";
    asks.inputs[1].preset = {};
    asks.inputs[1].required = true;
    bench.catalog.add(asks);
    bench.engine.handle(Command(ModeCommand{false}));
    bench.add("n", "test.asks");
    bench.settle();
    EXPECT_EQ(bench.status("n"), "not-set-up: Fill in “value”");
    ASSERT_TRUE(bench.set("n.value", ""));
    bench.settle();
    EXPECT_EQ(bench.status("n"), "not-set-up: Fill in “value”");
    ASSERT_TRUE(bench.set("n.value", "x"));
    bench.settle();
    EXPECT_EQ(bench.status("n"), "done");
}

TEST_P(Why, RunToHereRunsWhatIsDueAboveAndNothingElse)
{
    bench.add("aside", "test.number");
    ASSERT_TRUE(bench.set("aside.tag", "aside"));
    ASSERT_TRUE(bench.set("a.value", 3.0));
    EXPECT_EQ(plan({"b"}, RunReach::UpTo), "a b");
    run("b", RunReach::UpTo);
    expectRan("a b");
    EXPECT_EQ(bench.number("b.out"), 3.0);
    EXPECT_EQ(plan({"b"}, RunReach::UpTo), "");
    run("b", RunReach::UpTo);
    expectRan("");
    EXPECT_EQ(plan({}, RunReach::UpTo), "c aside");
}

TEST_P(Why, TheSelectionAloneRunsFromWhatIsThere)
{
    ASSERT_TRUE(bench.set("a.value", 3.0));
    ASSERT_TRUE(bench.set("b.b", 1.0));
    EXPECT_EQ(plan({"b"}, RunReach::Alone), "b");
    run("b", RunReach::Alone);
    expectRan("b");
    EXPECT_EQ(bench.number("b.out"), 1.0) << "a still gives 0";
    EXPECT_EQ(bench.status("a"), "out-of-date");
}

TEST_P(Why, RunToHereTriesAgainWhatFailed)
{
    bench.engine.handle(Command(ModeCommand{false}));
    bench.add("bad", "test.fails");
    ASSERT_TRUE(bench.set("bad.tag", "bad"));
    ASSERT_TRUE(bench.wire("bad.out", "a.value"));
    bench.settle();
    (void)bench.log.take();
    run("b", RunReach::UpTo);
    expectRan("bad");
}

TEST_P(Why, WhatNodesHaveCostIsToldWhenItIsAskedFor)
{
    EXPECT_FALSE(bench.engine.collect().costs);
    run("c", RunReach::Again);
    run("c", RunReach::Again);
    bench.engine.handle(Command(CostsCommand{}));
    const auto costs = bench.engine.collect().costs;
    ASSERT_TRUE(costs);
    const auto c = std::ranges::find(*costs, bench.id("c"), &NodeCost::node);
    ASSERT_NE(c, costs->end());
    EXPECT_EQ(c->runs, 3u);
    EXPECT_GE(c->before, 0);
    EXPECT_FALSE(bench.engine.collect().costs);
}

} // namespace heddle::test

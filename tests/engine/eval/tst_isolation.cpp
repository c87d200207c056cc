// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Nodes that run in a process of their own: who is asked to, and that nothing else changes by it.

#include "engine/message/isolation.h"
#include "engine/sdk/grouptypes.h"
#include "engine/sdk/variabletypes.h"
#include "tests/engine/eval/sums.h"

namespace heddle::test {

namespace {

/// Runs each job at once, and notes whether it was to be isolated.
class NotingPlace final : public InlinePlace {
public:
    void submit(Job job, std::shared_ptr<JobSink> sink) override
    {
        if (job.isolated)
            log.add(job.name);
        InlinePlace::submit(std::move(job), std::move(sink));
    }

    RunLog log;
};

/// a → plus → below; plus adds 10, and all of them are cheap.
class Isolation : public testing::Test {
protected:
    void SetUp() override
    {
        addSums(bench);
        bench.settle();
        bench.log.take();
    }
    void isolate(const std::string &name, bool on = true)
    {
        ASSERT_TRUE(bench.engine.edit({{},
            {Keep{bench.id(name), kIsolateKey, on ? std::optional(Value(true)) : std::nullopt}}, "", 0}));
        bench.settle();
    }
    void setA(double value)
    {
        ASSERT_TRUE(bench.set("a.value", value));
        bench.settle();
    }

    NotingPlace place;
    Workbench bench{place};
};

} // namespace

TEST_F(Isolation, ANodeThatIsIsolatedIsGivenToThePlaceHoweverCheapItIs)
{
    isolate("plus");
    EXPECT_EQ(bench.log.take(), "") << "its result holds";
    setA(4);
    EXPECT_EQ(bench.number("below.out"), 14.0);
    EXPECT_EQ(place.log.take(), "plus");
    isolate("plus", false);
    setA(5);
    EXPECT_EQ(place.log.take(), "");
}

TEST_F(Isolation, WhatWasComputedElsewhereIsTheSameResult)
{
    const ContentKey before = bench.cell("plus").key;
    isolate("plus");
    bench.engine.handle(Command(RunCommand{{}, {bench.id("plus")}}));
    bench.settle();
    EXPECT_EQ(place.log.take(), "plus");
    EXPECT_EQ(bench.cell("plus").key, before);
    isolate("plus", false);
    EXPECT_EQ(bench.log.take(), "plus") << "no more than was asked for";
    EXPECT_EQ(bench.cell("plus").key, before);
    EXPECT_EQ(bench.number("below.out"), 13.0);
}

TEST_F(Isolation, AGroupIsolatesAllThatIsInside)
{
    bench.engine.handle(Command(GroupCommand{{}, {bench.id("plus")}, 0}));
    bench.settle();
    std::string group;
    bench.engine.flow().nodes(kRoot).forEach(
        [&](const NodeRecord &record) { group = record.inner ? record.node.name : group; });
    isolate(group);
    setA(4);
    EXPECT_EQ(bench.number("below.out"), 14.0);
    EXPECT_EQ(place.log.take(), "plus");
}

TEST(IsolatedTypes, WhoCannotBeIsolatedSaysWhy)
{
    static const Type mesh{"mesh", Kind::Other};
    NodeType type;
    type.id = "test.mesh";
    EXPECT_EQ(whyNotIsolated(type), "");
    type.outputs.push_back({.name = "out", .type = &mesh});
    EXPECT_EQ(whyNotIsolated(type), "Its port out carries mesh, which cannot be given to another process.");
    NodeType python;
    python.process = std::make_shared<const ProcessBody>();
    EXPECT_EQ(whyNotIsolated(python), "It runs in a process of its own already.");
    NodeType dot;
    dot.id = kDotType;
    EXPECT_EQ(whyNotIsolated(dot), "It computes nothing: what comes goes on.");
    NodeType writer;
    writer.id = kWriterType;
    EXPECT_NE(whyNotIsolated(writer).find("writes a variable"), std::string::npos);
    NodeType group;
    group.id = kGroupType;
    EXPECT_EQ(whyNotIsolated(group), "");
}

} // namespace heddle::test

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Variables: who runs when one changes, in every place.

#include "tests/support/placetest.h"

namespace heddle::test {

class VariableTest : public PlaceTest {
protected:
    VariableTest()
    {
        NodeType writer;
        writer.id = writer.title = "variable.set";
        writer.inputs = {
            {.name = "set", .type = &types::event}, {.name = "variable", .setting = true}, {.name = "value"}};
        writer.outputs = {{.name = "done", .type = &types::event}};
        bench.catalog.add(std::move(writer));
    }

    Result<Flow::Applied> edit(Edit edit, GraphPath graph = {})
    {
        return bench.engine.edit({std::move(graph), {std::move(edit)}, "Edit", 0});
    }
    void put(const std::string &name, double value)
    {
        const auto done = edit(PutVariable{{name, &types::number, value}});
        ASSERT_TRUE(done) << done.error().text;
    }
    void use(const std::string &input, const std::string &variable)
    {
        const auto done
            = edit(UseVariable{bench.id(Workbench::node(input)), Workbench::port(input), variable});
        ASSERT_TRUE(done) << done.error().text;
    }
    void add(const std::string &name, const std::string &type)
    {
        if (type.starts_with("test."))
            addTagged(name, type);
        else
            bench.add(name, type);
    }
    /// A reader of gain, one that has nothing to do with it, and a node that sets gain when `fire` fires.
    void scene()
    {
        put("gain", 2);
        add("reader", "test.sum");
        use("reader.a", "gain");
        add("other", "test.sum");
        add("fire", "test.fire");
        add("set", "variable.set");
        use("set.variable", "gain");
        ASSERT_TRUE(bench.wire("fire.event", "set.set"));
        bench.settle(); // fires 0, which gain is from now on
        bench.log.take();
    }
    void step(const Transaction &back) { ASSERT_TRUE(bench.engine.flow().apply(back, true)); }
};

INSTANTIATE_TEST_SUITE_P(Places, VariableTest, everyPlace(), placeName);

TEST_P(VariableTest, AChangeRunsItsReadersAlone)
{
    scene();
    put("gain", 5);
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 5);
    expectRan("reader");
}

TEST_P(VariableTest, AnEqualValueRunsNothing)
{
    scene();
    put("gain", 5);
    bench.settle();
    bench.log.take();
    put("gain", 5);
    bench.settle();
    expectRan("");
    ASSERT_TRUE(bench.set("fire.in", 5.0));
    bench.settle();
    expectRan("fire");
}

TEST_P(VariableTest, WhatANodeWritesReachesTheReaders)
{
    scene();
    EXPECT_EQ(bench.number("reader.out"), 0) << "it was written once";
    ASSERT_TRUE(bench.set("fire.in", 7.0));
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 7);
    EXPECT_EQ(bench.status("set"), "done");
    expectRan("fire reader");
    EXPECT_EQ(bench.engine.flow().variables().find("gain")->value, Value(2.0))
        << "the flow is as the user has it";
}

TEST_P(VariableTest, WhatTheUserSetsEndsWhatWasWritten)
{
    scene();
    ASSERT_TRUE(bench.set("fire.in", 7.0));
    bench.settle();
    put("gain", 3);
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 3);
}

TEST_P(VariableTest, ReadersHaveFollowedWhenTheWriterTellsThatItIsDone)
{
    scene();
    add("after", "test.sample");
    ASSERT_TRUE(bench.wire("set.done", "after.trigger"));
    ASSERT_TRUE(bench.wire("reader.out", "after.in"));
    ASSERT_TRUE(bench.set("fire.in", 9.0));
    bench.settle();
    if (GetParam() == Where::Inline) { // elsewhere the reader may still run
        EXPECT_EQ(bench.number("after.out"), 9);
    }
    EXPECT_EQ(bench.number("reader.out"), 9);
}

TEST_P(VariableTest, AWriterAlsoTakesAValueFromAWire)
{
    scene();
    add("source", "test.number");
    ASSERT_TRUE(bench.wire("source.out", "set.value"));
    ASSERT_TRUE(bench.set("source.value", 11.0));
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 0) << "it is written when it is triggered";
    ASSERT_TRUE(bench.set("fire.in", 1.0));
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 11);
}

TEST_P(VariableTest, AWriterThatIsNotTriggeredWritesNothing)
{
    scene();
    ASSERT_TRUE(bench.unwire("set.set"));
    ASSERT_TRUE(bench.set("set.value", 11.0));
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 0);
}

TEST_P(VariableTest, ACircleThroughAVariableEndsWhereNothingChanges)
{
    put("x", 5);
    add("sign", "test.sign");
    use("sign.in", "x");
    add("fire", "test.fire");
    ASSERT_TRUE(bench.wire("sign.out", "fire.in"));
    add("set", "variable.set");
    use("set.variable", "x");
    ASSERT_TRUE(bench.wire("fire.event", "set.set"));
    bench.settle();
    EXPECT_EQ(bench.number("sign.out"), 1);
    EXPECT_EQ(*bench.engine.evaluator().variable("x"), Value(1.0));
    expectRan("fire sign×2");
}

TEST_P(VariableTest, AValueOfAnotherTypeIsRefusedByTheWriter)
{
    scene();
    ASSERT_TRUE(bench.set("set.value", "many"));
    ASSERT_TRUE(bench.set("fire.in", 4.0));
    bench.settle();
    EXPECT_TRUE(bench.status("set").starts_with("error: gain")) << bench.status("set");
    EXPECT_EQ(bench.number("reader.out"), 0);
}

TEST_P(VariableTest, WithoutItsVariableANodeIsNotSetUp)
{
    scene();
    ASSERT_TRUE(bench.engine.flow().apply({{}, {RemoveVariable{"gain"}}, "", 0}, true));
    put("other name", 1);
    bench.remove("reader");
    add("reader", "test.sum");
    Node copy = bench.record("reader").node;
    copy.id = {};
    copy.name = "copy";
    copy.inputs = {{"a", {}, {}, {}, "gain"}};
    ASSERT_TRUE(bench.engine.edit({{}, {AddNode{copy}}, "Paste", 0}));
    bench.settle();
    EXPECT_EQ(bench.status("copy"), "not-set-up: There is no variable “gain” for a");
    put("gain", 4);
    bench.settle();
    EXPECT_EQ(bench.number("copy.out"), 4);
}

TEST_P(VariableTest, ANameIsOnlyAName)
{
    scene();
    ASSERT_TRUE(bench.set("fire.in", 7.0));
    bench.settle();
    bench.log.take();
    ASSERT_TRUE(edit(RenameVariable{"gain", "factor"}));
    bench.settle();
    expectRan("");
    EXPECT_EQ(bench.number("reader.out"), 7);
    EXPECT_EQ(bench.record("reader").node.input("a")->variable, "factor");
    put("factor", 1);
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 1);
}

TEST_P(VariableTest, UndoGivesTheValueBack)
{
    scene();
    put("gain", 5);
    bench.settle();
    bench.engine.handle(Command(UndoCommand{}));
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 2);
    bench.engine.handle(Command(RedoCommand{}));
    bench.settle();
    EXPECT_EQ(bench.number("reader.out"), 5);
}

TEST_P(VariableTest, APortOfAGroupReadsOneForAllInside)
{
    put("gain", 3);
    Node inside = {};
    inside.id = NodeId{1};
    inside.name = "in";
    inside.type = bench.catalog.placeholder("flow.input");
    Node sum = {};
    sum.id = NodeId{2};
    sum.name = "sum";
    sum.type = bench.catalog.placeholder("test.sum");
    sum.inputs = {{"a", {}, Source{NodeId{1}, "value"}, {}}, {"b", {}, {}, {}, "gain"}};
    Node group;
    group.name = "group";
    group.type = bench.catalog.placeholder("flow.group");
    group.inputs = {{"in", {}, {}, {}, "gain"}};
    group.inner = std::make_shared<const GraphContent>(GraphContent{{inside, sum}, {}, {}});
    ASSERT_TRUE(edit(AddNode{group}));
    bench.settle();
    EXPECT_EQ(bench.number("group/sum.out"), 6);
    put("gain", 4);
    bench.settle();
    EXPECT_EQ(bench.number("group/sum.out"), 8);
}

} // namespace heddle::test

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Nodes become a group and come out of it again: the same values, the same text, nothing run anew.

#include "engine/document/flowwriter.h"
#include "tests/support/workbench.h"

#include <random>
#include <set>

namespace heddle::test {
namespace {

class GroupingTest : public testing::Test {
protected:
    std::string text() { return writeFlow(bench.engine.flow().snapshot().content()); }
    void tell(Command command)
    {
        bench.engine.handle(std::move(command));
        bench.settle();
    }
    /// Why it is refused; empty: it is not. `added`: what the reply names.
    template <class C> std::string ask(C command, std::vector<NodeId> *added = nullptr)
    {
        command.request = ++request;
        tell(command);
        const GraphDelta delta = bench.engine.collect();
        for (const Reply &reply : delta.replies)
            if (reply.request == request) {
                if (added)
                    *added = reply.nodes;
                return reply.error ? reply.error->text : "";
            }
        return "no answer";
    }
    NodeId group(const std::vector<std::string> &names)
    {
        std::vector<NodeId> ids, added;
        for (const std::string &name : names)
            ids.push_back(bench.id(name));
        EXPECT_EQ(ask(GroupCommand{{}, ids, 0}, &added), "");
        return added.empty() ? NodeId{} : added.front();
    }
    /// "in.a: source.out" for each wire into a node, by names.
    std::string wires(const std::string &name)
    {
        std::string text;
        GraphUid graph = kRoot;
        const NodeRecord *record = bench.engine.flow().find(name, &graph);
        for (const Input &input : record->node.inputs)
            if (input.source)
                text += (text.empty() ? "" : " ") + input.port + ":"
                    + bench.engine.flow().find(graph, input.source->node)->node.name + "."
                    + input.source->port;
        return text;
    }

    Workbench bench;
    std::uint64_t request = 0;
};

/// source ─► first ─► second ─► last, and source ─► second as well
class ChainTest : public GroupingTest {
protected:
    ChainTest()
    {
        bench.add("source", "test.number");
        for (const char *name : {"first", "second", "last"})
            bench.add(name, "test.sum");
        (void)bench.set("source.value", 2.0);
        (void)bench.set("first.b", 10.0);
        (void)bench.wire("source.out", "first.a");
        (void)bench.wire("first.out", "second.a");
        (void)bench.wire("source.out", "second.b");
        (void)bench.wire("second.out", "last.a");
        tell(EditCommand{
            {{}, {MoveNode{bench.id("second"), {304, 80}}, Keep{bench.id("first"), "zoom", 3.0}}, "", 0}, 0});
        bench.settle();
        before = text();
        (void)bench.log.take();
    }

    std::string before;
};

TEST_F(ChainTest, CutWiresBecomePortsNamedAfterThem)
{
    const NodeId made = group({"first", "second"});
    EXPECT_EQ(bench.engine.flow().find(kRoot, made)->node.name, "flow.group");
    EXPECT_EQ(wires("flow.group"), "a:source.out") << "one port for one source, however often it is read";
    EXPECT_EQ(wires("last"), "a:flow.group.out");
    EXPECT_EQ(wires("flow.group/first"), "a:a.value");
    EXPECT_EQ(wires("flow.group/second"), "a:first.out b:a.value");
    EXPECT_EQ(wires("flow.group/out"), "value:second.out");
    EXPECT_EQ(bench.engine.flow().find("flow.group/first")->node.keptValue("zoom")->toNumber(), 3);
    EXPECT_EQ(*bench.engine.flow().find("flow.group/first")->node.input("b")->value, Value(10.0));
}

TEST_F(ChainTest, AResultThatNobodyReadsIsHandedOut)
{
    group({"second", "last"});
    EXPECT_EQ(wires("flow.group/out"), "value:last.out");
    EXPECT_FALSE(bench.engine.flow().find("flow.group/out 2")) << "what is read inside is none";
    tell(UndoCommand{});
    EXPECT_EQ(text(), before);
}

TEST_F(GroupingTest, WhatWasComputedIsNotRunAnewByGroupUngroupUndoAndRedo)
{
    NodeType slow; // what takes no time is not kept, but computed again
    slow.id = slow.title = "test.slow";
    slow.inputs = {{.name = "in", .type = &types::number, .preset = 0.0}};
    slow.outputs = {{.name = "out", .type = &types::number}};
    int runs = 0;
    slow.body = [&runs](heddle::Run &, std::span<const Value> in, std::span<Value> out) {
        ++runs;
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(2);
        while (std::chrono::steady_clock::now() < end) { }
        out[0] = in[0].toNumber() + 1;
    };
    bench.catalog.add(slow);
    for (const char *name : {"one", "two", "three", "four"})
        bench.add(name, "test.slow");
    (void)bench.wire("one.out", "two.in");
    (void)bench.wire("two.out", "three.in");
    (void)bench.wire("three.out", "four.in");
    bench.settle();
    runs = 0;
    const NodeId made = group({"two", "three"});
    EXPECT_EQ(bench.number("four.out"), 4);
    EXPECT_EQ(heddle::nameOf(bench.cell("flow.group/two").status.state), "cached");
    tell(UndoCommand{});
    tell(RedoCommand{});
    EXPECT_EQ(ask(UngroupCommand{{}, {made}, 0}), "");
    EXPECT_EQ(bench.number("four.out"), 4);
    EXPECT_EQ(runs, 0);
}

TEST_F(ChainTest, OneUndoBringsEverythingBackToTheByte)
{
    group({"first", "second"});
    const std::string grouped = text();
    tell(UndoCommand{});
    EXPECT_EQ(text(), before);
    tell(RedoCommand{});
    EXPECT_EQ(text(), grouped);
}

TEST_F(ChainTest, UngroupingGivesTheSameFlowAsBefore)
{
    const NodeId made = group({"first", "second"});
    const std::string grouped = text();
    std::vector<NodeId> out;
    EXPECT_EQ(ask(UngroupCommand{{}, {made}, 0}, &out), "");
    EXPECT_EQ(out, (std::vector{NodeId{2}, NodeId{3}})) << "under the ids that they had";
    EXPECT_EQ(text(), before);
    tell(UndoCommand{});
    EXPECT_EQ(text(), grouped);
}

TEST_F(ChainTest, AWireIntoTheGroupThatIsCutLeavesTheValueOfBefore)
{
    (void)bench.set("second.b", 5.0); // under the wire
    group({"second"});
    EXPECT_EQ(wires("flow.group"), "a:first.out b:source.out");
    (void)bench.unwire("flow.group.b");
    bench.settle();
    EXPECT_EQ(bench.number("last.out"), 17);
    EXPECT_EQ(ask(UngroupCommand{{}, {bench.id("flow.group")}, 0}), "");
    EXPECT_EQ(bench.number("last.out"), 17) << "and outside it is its own again";
    EXPECT_EQ(wires("second"), "a:first.out");
}

TEST_F(ChainTest, AValueSetAtTheGroupComesOutWithTheNode)
{
    group({"second"});
    (void)bench.unwire("flow.group.b");
    (void)bench.set("flow.group.b", 100.0);
    bench.settle();
    EXPECT_EQ(bench.number("last.out"), 112);
    EXPECT_EQ(ask(UngroupCommand{{}, {bench.id("flow.group")}, 0}), "");
    EXPECT_EQ(bench.number("last.out"), 112);
}

TEST_F(ChainTest, WhatThePanelShowsOfANodeComesAlongAndBack)
{
    const auto shows = [&](NodeId node) {
        return PutPanelItem{{0, node, "in.b", {16, 16}, 200, 40, {}, {}}};
    };
    tell(EditCommand{{{}, {shows(bench.id("first")), shows(bench.id("last"))}, "", 0}, 0});
    before = text();
    const NodeId made = group({"first", "second"});
    EXPECT_EQ(bench.engine.flow().panel(kRoot).size(), 1u);
    EXPECT_EQ(bench.engine.flow().panel(*bench.engine.flow().graphAt({made})).size(), 1u);
    EXPECT_EQ(ask(UngroupCommand{{}, {made}, 0}), "");
    EXPECT_EQ(text(), before);
}

TEST_F(ChainTest, AGroupIsGroupedAndTakenApartTogetherWithAnother)
{
    const NodeId inner = group({"first"});
    const std::string one = text();
    const NodeId outer = group({"flow.group", "second"});
    EXPECT_EQ(bench.number("last.out"), 14);
    EXPECT_EQ(ask(UngroupCommand{{}, {outer}, 0}), "");
    EXPECT_EQ(text(), one);
    const NodeId other = group({"second"});
    const std::string two = text();
    EXPECT_EQ(ask(UngroupCommand{{}, {inner, other}, 0}), "");
    EXPECT_EQ(text(), before);
    tell(UndoCommand{});
    EXPECT_EQ(text(), two) << "both in one step";
}

TEST_F(ChainTest, WhatCannotBeDoneIsRefusedInWords)
{
    EXPECT_EQ(ask(GroupCommand{{}, {}, 0}), "Select the nodes to group first.");
    EXPECT_EQ(ask(GroupCommand{{}, {NodeId{99}}, 0}), "Select the nodes to group first.");
    EXPECT_EQ(ask(UngroupCommand{{}, {bench.id("first")}, 0}), "Select a group to take apart.");
    EXPECT_EQ(ask(UngroupCommand{{}, {}, 0}), "Select a group to take apart.");
    EXPECT_EQ(ask(GroupCommand{{NodeId{9}}, {NodeId{1}}, 0}), "The group is no longer there.");
    EXPECT_EQ(ask(ExposeCommand{{{}, bench.id("first")}, "b", 0}),
        "Only an input of a node inside a group can be exposed on it.");
    EXPECT_EQ(text(), before);
}

TEST_F(ChainTest, AnExposedInputKeepsItsValueAndIsOneStep)
{
    const NodeId made = group({"first", "second"});
    const std::string grouped = text();
    EXPECT_EQ(ask(ExposeCommand{{{made}, bench.id("flow.group/first")}, "b", 0}), "");
    EXPECT_EQ(wires("flow.group/first"), "a:a.value b:b.value");
    EXPECT_EQ(bench.number("last.out"), 14);
    (void)bench.set("flow.group.b", 20.0);
    bench.settle();
    EXPECT_EQ(bench.number("last.out"), 24) << "set at the group";
    tell(UndoCommand{});
    tell(UndoCommand{});
    EXPECT_EQ(text(), grouped);
    EXPECT_EQ(
        ask(ExposeCommand{{{made}, bench.id("flow.group/first")}, "a", 0}), "A wire leads there already.");
}

TEST_F(ChainTest, AnInputOfAnInnerGroupIsExposedWithTheValueInsideIt)
{
    group({"first"});
    const NodeId outer = group({"flow.group"}); // has an input a with a value of its own: 0
    const NodeId inner = bench.id("flow.group/flow.group");
    tell(EditCommand{
        {{outer, inner}, {SetInput{bench.id("flow.group/flow.group/a"), "value", 7.0}}, "", 0}, 0});
    tell(EditCommand{{{outer}, {Disconnect{inner, "a"}}, "", 0}, 0});
    EXPECT_EQ(bench.number("last.out"), 19);
    EXPECT_EQ(ask(ExposeCommand{{{outer}, inner}, "a", 0}), "");
    EXPECT_EQ(bench.number("last.out"), 19);
}

TEST_F(ChainTest, ARenamedPortTakesItsOuterWiresAlongInOneStep)
{
    const NodeId made = group({"first", "second"});
    tell(EditCommand{{{}, {PutPanelItem{{1, made, "in.a", {}, 100, 50, {}, {}}}}, "", 0}, 0});
    const std::string grouped = text();
    (void)bench.log.take();
    const auto rename = [&](const char *from, const char *to) {
        tell(EditCommand{{{made}, {RenameNode{bench.id(std::string("flow.group/") + from), to}}, "", 0}, 0});
    };
    rename("a", "zero");
    rename("out", "all");
    EXPECT_EQ(wires("flow.group"), "zero:source.out");
    EXPECT_EQ(wires("last"), "a:flow.group.all");
    EXPECT_EQ(bench.engine.flow().panel(kRoot).front().part, "in.zero");
    EXPECT_EQ(bench.number("last.out"), 14);
    EXPECT_EQ(bench.log.take(), "");
    tell(UndoCommand{});
    tell(UndoCommand{});
    EXPECT_EQ(text(), grouped);
}

TEST_F(ChainTest, ANodeWhoseIdIsTakenMeanwhileComesOutUnderAnother)
{
    const NodeId made = group({"first"});
    Node usurper;
    usurper.id = NodeId{2};
    usurper.name = "first";
    usurper.type = bench.catalog.placeholder("test.sum");
    tell(EditCommand{{{}, {AddNode{usurper}}, "", 0}, 0});
    std::vector<NodeId> out;
    EXPECT_EQ(ask(UngroupCommand{{}, {made}, 0}, &out), "");
    ASSERT_EQ(out.size(), 1u);
    EXPECT_EQ(bench.engine.flow().find(kRoot, out[0])->node.name, "first 2");
    EXPECT_EQ(bench.number("last.out"), 14);
}

TEST_F(GroupingTest, TriggersGoInAndOutOfGroups)
{
    bench.add("fire", "test.fire");
    bench.add("inner", "test.sample");
    bench.add("after", "test.sample");
    for (const char *name : {"fire", "inner", "after"})
        (void)bench.set(std::string(name) + ".tag", name);
    (void)bench.set("inner.in", 3.0);
    (void)bench.set("after.in", 4.0);
    (void)bench.wire("fire.event", "inner.trigger");
    (void)bench.wire("inner.event", "after.trigger");
    bench.settle();
    (void)bench.log.take();
    group({"inner"});
    group({"flow.group"}); // and a group round it
    (void)bench.log.take();
    tell(RunCommand{{}, {bench.id("fire")}});
    EXPECT_EQ(bench.log.take(), "after fire inner");
    EXPECT_EQ(bench.number("after.out"), 4);
    EXPECT_EQ(bench.status("flow.group/trigger"), "done");
    Flow read;
    ASSERT_TRUE(read.load(bench.engine.flow().snapshot().content()));
    for (const char *port : {"flow.group/trigger", "flow.group/flow.group/trigger", "flow.group/event",
             "flow.group/flow.group/event"})
        EXPECT_TRUE(read.links(read.find(port)->slot)[0].event) << port << ", read from a file";
}

/// Random sums, of which some become a group.
class RandomGrouping : public GroupingTest, public testing::WithParamInterface<unsigned> { };

TEST_P(RandomGrouping, ChangesNoValueAndIsUndoneAndUngroupedToTheByte)
{
    std::mt19937 random(GetParam());
    const auto number = [&](int below) { return std::uniform_int_distribution<int>(0, below - 1)(random); };
    constexpr int kNodes = 12;
    for (int i = 0; i < kNodes; ++i) {
        const std::string name = "n" + std::to_string(i);
        bench.add(name, "test.sum");
        for (const char *port : {".a", ".b"}) {
            if (number(2) == 0)
                (void)bench.set(name + port, double(number(9)));
            if (i > 0 && number(4) > 0) {
                EXPECT_TRUE(bench.wire("n" + std::to_string(number(i)) + ".out", name + port));
            }
        }
    }
    bench.settle();
    const auto sum = [&](const std::string &way) {
        std::vector<double> values;
        for (int i = 0; i < kNodes; ++i) {
            const std::string name = "n" + std::to_string(i);
            values.push_back(bench.number((bench.engine.flow().find(name) ? name : way + name) + ".out"));
        }
        return values;
    };
    const auto values = sum("");
    const std::string before = text();
    for (int round = 0; round < 5; ++round) {
        std::set<std::string> chosen;
        for (int i = 1 + number(kNodes); i > 0; --i)
            chosen.insert("n" + std::to_string(number(kNodes)));
        const NodeId made = group({chosen.begin(), chosen.end()});
        EXPECT_EQ(sum("flow.group/"), values);
        if (number(2) == 0)
            tell(UndoCommand{});
        else
            EXPECT_EQ(ask(UngroupCommand{{}, {made}, 0}), "");
        EXPECT_EQ(text(), before);
        EXPECT_EQ(sum(""), values);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomGrouping, testing::Range(0u, 20u));

} // namespace
} // namespace heddle::test

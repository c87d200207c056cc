// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Which graph is looked at, and what is told of the others.

#include "engine/message/survey.h"
#include "tests/support/workbench.h"

namespace heddle::test {
namespace {

/// [outer: [inner: bad, in, out], good]
class Looking : public testing::Test {
protected:
    Looking()
    {
        outer = bench.add("outer", "flow.group");
        inner = add({outer}, "inner", "flow.group");
        bad = add({outer, inner}, "bad", "test.fails");
        add({outer, inner}, "in", "flow.input");
        add({outer, inner}, "out", "flow.output");
        bench.settle();
        delta = bench.engine.collect();
    }
    NodeId add(const GraphPath &graph, const char *name, const char *type)
    {
        Node node;
        node.name = name;
        node.type = bench.catalog.placeholder(type);
        const auto applied = bench.engine.edit({graph, {AddNode{node}}, "Add", 0});
        return applied ? applied->added.front() : NodeId{};
    }
    const GraphDelta &tell(Command command)
    {
        bench.engine.handle(std::move(command));
        bench.settle();
        return delta = bench.engine.collect();
    }
    std::string border(const GraphDelta &of)
    {
        std::string names;
        for (const auto *nodes : {&of.added, &of.changed})
            for (const Node &node : *nodes)
                if (node.inner)
                    for (const Node &inside : node.inner->nodes)
                        names += (names.empty() ? "" : " ") + inside.name;
        return names;
    }

    Workbench bench;
    NodeId outer, inner, bad;
    GraphDelta delta;
};

TEST_F(Looking, ProblemsOfOtherGraphsAreToldWithTheWayToThem)
{
    ASSERT_TRUE(delta.problems);
    ASSERT_EQ(delta.problems->size(), 1u);
    EXPECT_EQ(delta.problems->front().node, (NodePath{{outer, inner}, bad}));
    EXPECT_EQ(delta.problems->front().names, (std::vector<std::string>{"outer", "inner", "bad"}));
    EXPECT_TRUE(tell(LookCommand{{outer, inner}}).problems->empty()) << "it is here now";
    EXPECT_EQ(delta.names, (std::vector<std::string>{"outer", "inner"}));
    EXPECT_EQ(tell(LookCommand{{outer}}).problems->size(), 1u);
    ASSERT_TRUE(bench.engine.edit({{}, {RenameNode{outer, "far"}}, "Rename", 0}));
    delta = bench.engine.collect();
    EXPECT_EQ(delta.names, std::vector<std::string>{"far"});
    EXPECT_EQ(delta.problems->front().names.front(), "far");
    ASSERT_TRUE(bench.engine.edit({{outer, inner}, {RemoveNode{bad}}, "Remove", 0}));
    bench.settle();
    EXPECT_TRUE(bench.engine.collect().problems->empty());
}

TEST_F(Looking, AGroupNamesTheNodeInsideThatFailed)
{
    ASSERT_EQ(delta.statuses.size(), 1u);
    EXPECT_EQ(delta.statuses[0].second.state, NodeState::Error);
    EXPECT_EQ(delta.statuses[0].second.text.substr(0, 15), "inner › bad: ");
}

TEST_F(Looking, AGroupIsToldWithItsBorderAndAgainWhenThatChanges)
{
    EXPECT_EQ(border(delta), "") << "the outer one has no ports";
    EXPECT_EQ(border(tell(LookCommand{{outer}})), "in out");
    ASSERT_TRUE(bench.engine.edit({{outer, inner}, {RemoveNode{NodeId{2}}}, "Remove", 0}));
    EXPECT_EQ(border(bench.engine.collect()), "out");
    ASSERT_TRUE(bench.engine.edit({{outer, inner}, {Connect{{bad, "out"}, NodeId{3}, "value"}}, "Wire", 0}));
    EXPECT_EQ(border(bench.engine.collect()), "bad out");
}

TEST_F(Looking, AWatchedGroupGivesWhatItsPortsHandOutFromTopToBottom)
{
    const GraphPath inside{outer, inner};
    const NodeId low = NodeId{3}, high = add(inside, "high", "flow.output");
    ASSERT_TRUE(bench.engine.edit({inside,
        {SetInput{low, "value", 1.0}, SetInput{high, "value", 2.0}, MoveNode{low, {0, 50}}}, "Set", 0}));
    tell(LookCommand{{outer}});
    tell(WatchCommand{{outer}, {inner}});
    ASSERT_EQ(delta.outputs.size(), 1u);
    EXPECT_EQ(delta.outputs[0].values, (std::vector<Value>{2.0, 1.0}));
    ASSERT_TRUE(bench.engine.edit({inside, {MoveNode{high, {0, 100}}}, "Move", 0}));
    bench.settle();
    delta = bench.engine.collect();
    ASSERT_EQ(delta.outputs.size(), 1u);
    EXPECT_EQ(delta.outputs[0].values, (std::vector<Value>{1.0, 2.0}));
}

TEST_F(Looking, UndoGoesToWhereTheChangeWas)
{
    ASSERT_TRUE(bench.engine.edit({{outer}, {RenameNode{inner, "other"}}, "Rename", 0}));
    ASSERT_TRUE(bench.engine.edit({{}, {MoveNode{outer, {16, 16}}}, "Move", 0}));
    tell(LookCommand{{outer, inner}});
    EXPECT_TRUE(tell(UndoCommand{}).graph.empty());
    EXPECT_TRUE(delta.reset);
    EXPECT_EQ(tell(UndoCommand{}).graph, GraphPath{outer});
    EXPECT_EQ(tell(RedoCommand{}).graph, GraphPath{outer});
    EXPECT_FALSE(delta.reset) << "it is there already";
    EXPECT_TRUE(tell(RedoCommand{}).graph.empty());
}

TEST_F(Looking, WhereTheGroupVanishesItsNearestAncestorIsLookedAt)
{
    tell(LookCommand{{outer, inner}});
    ASSERT_TRUE(bench.engine.edit({{outer}, {RemoveNode{inner}}, "Remove", 0}));
    delta = bench.engine.collect();
    EXPECT_TRUE(delta.reset);
    EXPECT_EQ(delta.graph, GraphPath{outer});
    tell(UndoCommand{});
    tell(LookCommand{{outer, inner}});
    ASSERT_TRUE(bench.engine.edit({{}, {RemoveNode{outer}}, "Remove", 0}));
    EXPECT_TRUE(bench.engine.collect().graph.empty());
}

TEST_F(Looking, AWishForAnotherGraphThanTheOneLookedAtIsTooLate)
{
    tell(LookCommand{{outer}});
    tell(WatchCommand{{}, {outer}});
    EXPECT_EQ(delta.graph, GraphPath{outer});
    EXPECT_FALSE(delta.reset);
}

TEST_F(Looking, ASurveyTellsEveryGraphWithTheWayToItAndHowItsNodesStand)
{
    ASSERT_TRUE(bench.engine.edit({{outer}, {PutFrame{{1, "Frame", {}, 10, 10, {}, {}, {}}}}, "Frame", 0}));
    tell(SurveyCommand{true, 7});
    ASSERT_EQ(delta.replies.size(), 1u);
    EXPECT_EQ(delta.replies[0].request, 7u);
    const auto survey = delta.replies[0].survey;
    ASSERT_TRUE(bench.engine.edit({{}, {RemoveNode{outer}}, "Remove", 0}));
    std::string seen;
    const auto way = [&](const SurveyedGraph &graph) {
        seen += seen.empty() ? "" : " ";
        for (const std::string &name : graph.names)
            seen += name + "/";
    };
    survey->walk([&](const SurveyedGraph &graph, const Node &node) { way(graph), seen += node.name; },
        [&](const SurveyedGraph &graph, const Frame &frame) { way(graph), seen += frame.title; });
    EXPECT_EQ(seen, "outer outer/inner outer/Frame outer/inner/bad outer/inner/in outer/inner/out");
    ASSERT_TRUE(survey->statuses.contains({{outer, inner}, bad}));
    EXPECT_EQ(survey->statuses.at({{outer, inner}, bad}).state, NodeState::Error);
}

TEST_F(Looking, WhoAsksForAGraphThatIsGoneIsToldSo)
{
    tell(LookCommand{{outer, inner}, 1});
    ASSERT_EQ(delta.replies.size(), 1u);
    EXPECT_FALSE(delta.replies[0].error);
    tell(LookCommand{{outer, NodeId{77}}, 2});
    ASSERT_EQ(delta.replies.size(), 1u);
    ASSERT_TRUE(delta.replies[0].error);
    EXPECT_EQ(delta.graph, (GraphPath{outer, inner})) << "one stays where one is";
}

} // namespace
} // namespace heddle::test

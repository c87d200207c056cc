// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/flowreader.h"
#include "engine/document/flowwriter.h"
#include "engine/graph/flow.h"
#include "samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <limits>

namespace heddle {
namespace {

using test::catalog;

FlowContent read(std::string_view text)
{
    auto flow = readFlow(text, catalog());
    EXPECT_TRUE(flow) << (flow ? "" : flow.error().text);
    return flow ? *std::move(flow) : FlowContent();
}

int differentLines(const std::string &a, const std::string &b)
{
    int count = 0;
    auto i = a.begin(), j = b.begin();
    while (i != a.end() && j != b.end()) {
        const auto endA = std::find(i, a.end(), '\n'), endB = std::find(j, b.end(), '\n');
        count += std::string_view(i, endA) != std::string_view(j, endB);
        i = endA == a.end() ? endA : endA + 1;
        j = endB == b.end() ? endB : endB + 1;
    }
    return count + int(std::count(i, a.end(), '\n')) + int(std::count(j, b.end(), '\n'));
}

TEST(FlowFile, ComesBackByteForByteWithAllThatNobodyKnows)
{
    const FlowContent flow = read(test::richFlow());
    EXPECT_EQ(writeFlow(flow), test::richFlow());
    EXPECT_EQ(writeFlow(read(writeFlow(flow))), test::richFlow());
}

TEST(FlowFile, ComesBackByteForByteThroughTheGraphThatIsEdited)
{
    Flow flow;
    const auto loaded = flow.load(read(test::richFlow()));
    ASSERT_TRUE(loaded) << loaded.error().text;
    EXPECT_EQ(writeFlow(flow.snapshot().content()), test::richFlow());
}

TEST(FlowFile, HoldsWhatTheTextSays)
{
    const FlowContent flow = read(test::richFlow());
    ASSERT_EQ(flow.root.nodes.size(), 5u);
    const Node &blur = flow.root.nodes[1];
    EXPECT_EQ(blur.id, NodeId{2});
    EXPECT_EQ(blur.type, catalog().find("image.blur"));
    EXPECT_EQ(blur.typeVersion, 3);
    EXPECT_EQ(blur.at, (Point{240, -12.5}));
    EXPECT_EQ(blur.width, 320);
    ASSERT_EQ(blur.inputs.size(), 3u);
    EXPECT_EQ(blur.inputs[0].port, "image");
    EXPECT_EQ(*blur.inputs[0].source, (Source{{1}, "image"}));
    EXPECT_FALSE(blur.inputs[0].value);
    EXPECT_EQ(*blur.inputs[1].value, Value("fast"));
    EXPECT_EQ(*blur.inputs[2].value, Value(2.5));
    EXPECT_EQ(*blur.inputs[2].source, (Source{{5}, "σ"}));
    EXPECT_TRUE(flow.root.nodes[2].type->unknown);
    ASSERT_TRUE(flow.root.nodes[4].inner);
    EXPECT_EQ(flow.root.nodes[4].inner->nodes[1].inner->nodes[0].type->id, "alien.deep");
    EXPECT_EQ(blur.mode, NodeMode::Bypassed);
    ASSERT_EQ(blur.kept.size(), 2u);
    EXPECT_EQ(*blur.keptValue("look"), Value("histogram"));
    ASSERT_EQ(flow.root.panel.size(), 2u);
    EXPECT_EQ(flow.root.panel[0].node, NodeId{2});
    EXPECT_EQ(flow.root.panel[0].part, "in.sigma");
    EXPECT_EQ(flow.root.panel[0].title, "Softness");
    EXPECT_EQ(flow.root.panel[1].part, "");
    EXPECT_EQ(flow.root.panel[1].height, 320);
    ASSERT_EQ(flow.root.frames.size(), 2u);
    EXPECT_EQ(flow.root.frames[0].title, "Load\nand blur");
    EXPECT_EQ(flow.root.frames[0].height, 200);
}

TEST(FlowFile, KeepsBookmarksOneALineInTheOrderOfTheirNumbers)
{
    const FlowContent flow = read(
        R"({"heddle":1,"bookmarks":[{"id":7,"at":[1,2],"graph":[4,5],"zoom":0.25,"name":"Cells","why":"x"},
        {"id":2,"at":[-3.5,0]}],"future":1})");
    ASSERT_EQ(flow.bookmarks.size(), 2u);
    EXPECT_EQ(
        flow.bookmarks[1], (Bookmark{7, {NodeId{4}, NodeId{5}}, {1, 2}, 0.25, "Cells", R"(,"why":"x")"}));
    const std::string text = writeFlow(flow);
    EXPECT_NE(text.find(R"("bookmarks": [
{"id":2,"at":[-3.5,0]},
{"id":7,"at":[1,2],"graph":[4,5],"zoom":0.25,"name":"Cells","why":"x"}
])"),
        std::string::npos)
        << text;
    Flow edited;
    ASSERT_TRUE(edited.load(read(text)));
    EXPECT_EQ(writeFlow(edited.snapshot().content()), text);
}

TEST(FlowFile, HasOneOrderWhateverOrderItWasReadIn)
{
    const FlowContent flow = read(R"({"frames":[{"id":9},{"id":2}],"wires":[
        {"to":[3,"b"],"from":[1,"result"]},{"to":[3,"a"],"from":[8,"result"]},{"to":[1,"a"],"from":[8,"result"]}],
        "nodes":[{"type":"text.join","id":8,"set":{"b":"2","a":"1"}},{"id":3,"type":"text.join"},{"id":1,"type":"text.join"}],"heddle":1})");
    EXPECT_EQ(writeFlow(flow), R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"join","type":"text.join","version":1,"at":[0,0]},
{"id":3,"name":"join2","type":"text.join","version":1,"at":[0,0]},
{"id":8,"name":"join3","type":"text.join","version":1,"at":[0,0],"set":{"a":"1","b":"2"}}
],
"wires": [
{"from":[8,"result"],"to":[1,"a"]},
{"from":[8,"result"],"to":[3,"a"]},
{"from":[1,"result"],"to":[3,"b"]}
],
"frames": [
{"id":2,"title":"","at":[0,0],"size":[0,0]},
{"id":9,"title":"","at":[0,0],"size":[0,0]}
]
}
)");
}

TEST(FlowFile, NamesTheNamelessAroundTheNamesThatAreTaken)
{
    const FlowContent flow = read(R"({"heddle":1,"nodes":[{"id":1,"type":"image.blur"},
        {"id":2,"type":"image.blur","name":"blur"},{"id":3,"type":"other.blur"},{"id":4,"type":"x.","name":"blur3"},{"id":5,"type":"x."}]})");
    ASSERT_EQ(flow.root.nodes.size(), 5u);
    EXPECT_EQ(flow.root.nodes[0].name, "blur2");
    EXPECT_EQ(flow.root.nodes[2].name, "blur4");
    EXPECT_EQ(flow.root.nodes[4].name, "node");
}

TEST(FlowFile, AChangeOfOneNodeIsAChangeOfOneLine)
{
    FlowContent flow = read(test::richFlow());
    flow.root.nodes[1].at.x += 1;
    EXPECT_EQ(differentLines(writeFlow(flow), test::richFlow()), 1);
    GraphContent inner = *flow.root.nodes[4].inner;
    inner.nodes[0].name = "renamed";
    flow = read(test::richFlow());
    flow.root.nodes[4].inner = std::make_shared<const GraphContent>(inner);
    EXPECT_EQ(differentLines(writeFlow(flow), test::richFlow()), 1);
}

TEST(FlowFile, AnEmptyFlowIsAFlow)
{
    EXPECT_EQ(writeFlow(FlowContent()),
        "{\n\"heddle\": 1,\n\"nodes\": [\n],\n\"wires\": [\n],\n\"frames\": [\n]\n}\n");
    EXPECT_EQ(read(writeFlow(FlowContent())), FlowContent());
    EXPECT_EQ(read("\xEF\xBB\xBF{\"heddle\":1}"), FlowContent());
}

TEST(FlowFile, NumbersComeBackExactly)
{
    for (const double number :
        {0.1, 1.0 / 3, 5e-324, 1.7976931348623157e308, -0.0, 1e21, 123456789012345678.0}) {
        FlowContent flow = read(R"({"heddle":1,"nodes":[{"id":1,"type":"image.blur","set":{"sigma":0.5}}]})");
        flow.root.nodes[0].inputs[0].value = Value(number);
        EXPECT_EQ(read(writeFlow(flow)), flow) << number;
    }
}

TEST(FlowFile, CoordinatesThatNoFileCanHoldAreMadeHarmless)
{
    FlowContent flow = read(R"({"heddle":1,"nodes":[{"id":1,"type":"image.blur"}]})");
    flow.root.nodes[0].at = {std::numeric_limits<double>::quiet_NaN(), 1e300};
    const FlowContent again = read(writeFlow(flow));
    EXPECT_EQ(again.root.nodes[0].at, (Point{0, 1e9}));
}

TEST(FlowFile, VariablesAndWhoUsesThemAreALineEach)
{
    const std::string text = R"({
"heddle": 1,
"nodes": [
{"id":1,"name":"blur","type":"image.blur","version":1,"at":[0,0],"set":{"mode":"fast","sigma":2.0},"use":{"image":"picture","sigma":"width"},"kept":{"zoom":1}}
],
"wires": [
],
"frames": [
],
"variables": [
{"name":"picture","type":"image"},
{"name":"width","type":"number","value":2.5,"unit":"px"}
],
"future": 1
}
)";
    const FlowContent flow = read(text);
    ASSERT_EQ(flow.variables.size(), 2u);
    EXPECT_EQ(flow.variables[1].value, Value(2.5));
    EXPECT_EQ(flow.root.nodes[0].input("sigma")->variable, "width");
    EXPECT_EQ(flow.root.nodes[0].input("sigma")->value, Value(2.0));
    EXPECT_EQ(writeFlow(flow), text);
    Flow edited;
    ASSERT_TRUE(edited.load(flow));
    EXPECT_EQ(writeFlow(edited.snapshot().content()), text);
}

TEST(FlowFile, VariablesThatAreWrittenWrongAreRefusedWhereTheyStand)
{
    const auto trouble = [](const std::string &variables) {
        const auto flow = readFlow("{\n\"heddle\": 1,\n\"variables\": " + variables + "}", catalog());
        return flow ? std::string("read") : flow.error().text;
    };
    EXPECT_EQ(trouble("[]"), "read");
    EXPECT_TRUE(trouble("{}").starts_with("Line 3, column 14: expected a list")) << trouble("{}");
    EXPECT_TRUE(trouble("[{\"name\":\"a\"}]").ends_with("a variable needs a name and a type."))
        << trouble("[{\"name\":\"a\"}]");
    EXPECT_TRUE(trouble("[{\"name\":\"a\",\"type\":\"mess\"}]")
                    .ends_with("there is no type of values named “mess”."));
    EXPECT_TRUE(trouble("[{\"name\":\"a\",\"type\":\"int\"},{\"name\":\"a\",\"type\":\"int\"}]")
                    .ends_with("the name “a” is taken by another variable."));
}

TEST(FlowFile, AFragmentIsAFlowOfItsOwn)
{
    const GraphContent graph = read(test::richFlow()).root;
    const auto again = readFragment(writeFragment(graph), catalog());
    ASSERT_TRUE(again);
    EXPECT_EQ(writeFragment(*again), writeFragment(graph));
    EXPECT_FALSE(readFragment("some text from the clipboard", catalog()));
}

TEST(FlowFile, TimeToReadGrowsWithTheSizeAlone)
{
    const auto secondsFor = [](int count) {
        const std::string text = test::largeFlow(count);
        double best = 1e9;
        for (int i = 0; i < 3; ++i) {
            const auto start = std::chrono::steady_clock::now();
            EXPECT_EQ(read(text).root.nodes.size(), std::size_t(count));
            best = std::min(
                best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        }
        return best;
    };
    // Ten times as much takes ten times as long, with room for caches; quadratic work would take a hundred.
    EXPECT_LT(secondsFor(20'000), 40 * secondsFor(2'000));
}

} // namespace
} // namespace heddle

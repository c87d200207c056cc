// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/flowreader.h"
#include "samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace heddle {
namespace {

using test::catalog;

/// A text with one mistake, whose place is marked by ▶.
struct Mistake {
    const char *marked;
    const char *says; ///< A part of the sentence.
};

constexpr std::string_view kMark = "▶";

class FlowMistake : public testing::TestWithParam<Mistake> {
protected:
    FlowMistake()
        : text(GetParam().marked)
    {
        const std::size_t at = text.find(kMark);
        text.erase(at, kMark.size());
        const std::string_view before = std::string_view(text).substr(0, at);
        line = 1 + int(std::ranges::count(before, '\n'));
        column = int(at - (before.rfind('\n') + 1)) + 1; // npos + 1 is 0
    }

    std::string text;
    int line = 0, column = 0;
};

using FlowFault = FlowMistake;
using PortFault = FlowMistake;

TEST_P(FlowFault, IsToldWithItsPlace)
{
    const auto flow = readFlow(text, catalog());
    ASSERT_FALSE(flow) << text;
    const Error &error = flow.error();
    EXPECT_EQ(error.line, line) << error.text;
    EXPECT_EQ(error.column, column) << error.text;
    EXPECT_NE(error.text.find(GetParam().says), std::string::npos) << error.text;
    EXPECT_TRUE(error.text.starts_with(fmt::format("Line {}, column {}: ", line, column))) << error.text;
    EXPECT_TRUE(error.text.ends_with('.')) << error.text;
    const auto problems = checkFlow(text, catalog()).problems;
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems.front(), error);
}

INSTANTIATE_TEST_SUITE_P(Bookmarks, FlowFault,
    testing::Values(Mistake{R"({"heddle":1,"bookmarks":▶3})", "a list"},
        Mistake{R"({"heddle":1,"bookmarks":[{"id":▶10,"at":[0,0]}]})", "from 1 to 9"},
        Mistake{R"({"heddle":1,"bookmarks":[▶{"id":1}]})", "needs an id and the place"},
        Mistake{R"({"heddle":1,"bookmarks":[{"id":1,"at":[0,0],"zoom":▶0}]})", "0.001"},
        Mistake{R"({"heddle":1,"bookmarks":[{"id":1,"at":[0,0]},▶{"id":1,"at":[0,0]}]})", "two bookmarks"}));

INSTANTIATE_TEST_SUITE_P(Json, FlowFault,
    testing::Values(Mistake{"▶", "the file is empty"}, Mistake{" \n ▶", "the file is empty"},
        Mistake{"▶heddle", "the word “heddle”"}, Mistake{"{▶", "ends inside an object"},
        Mistake{"{\"heddle\": 1,\n\"nodes\": [▶", "ends where a value is expected"},
        Mistake{"{\"heddle\": 1,\n\"nodes\": [{}▶", "ends inside a list"},
        Mistake{"{\"heddle\": 1, \"na▶", "ends inside a text; it is torn or was not fully saved"},
        Mistake{"{\"heddle\": tr▶", "ends inside a word"}, Mistake{"{\"heddle\": -▶", "ends inside a number"},
        Mistake{"{\"heddle\": \"\\u12▶", "ends inside a text"},
        Mistake{"{\"heddle\": \"\xC3▶", "ends inside a text"},
        Mistake{"{\"heddle\": 1}\n\n▶x", "expected the end of the file, found “x”"},
        Mistake{"{\"heddle\": 1}▶{}", "expected the end of the file"},
        Mistake{"{\"heddle\": 1▶,}", "one too many"},
        Mistake{"{\"heddle\": 1,\n \"nodes\": [1▶, ]}", "one too many before ]"},
        Mistake{"{\"heddle\": 1 ▶\"nodes\": []}", "expected a comma or }"},
        Mistake{"{\"heddle\": 1, \"nodes\": [{} ▶{}]}", "expected a comma or ]"},
        Mistake{"{\"heddle\" ▶1}", "expected a colon"},
        Mistake{"{▶heddle: 1}", "expected a key in double quotes"},
        Mistake{"{\"heddle\": 1, ▶'nodes': []}", "expected a key in double quotes"},
        Mistake{"{\"heddle\": ▶'1'}", "not in single ones"},
        Mistake{"{\"heddle\": ▶01}", "does not start with 0"},
        Mistake{"{\"heddle\": 1.▶}", "a digit after the decimal point"},
        Mistake{"{\"heddle\": 1e▶}", "a digit after the e"},
        Mistake{"{\"heddle\": ▶+1}", "expected a value, found “+”"},
        Mistake{"{\"heddle\": 1▶x}", "the end of the number"}, Mistake{"{\"heddle\": ▶1e999}", "too large"},
        Mistake{"{\"heddle\": ▶99999999999999999999}", "too large"},
        Mistake{"{\"heddle\": ▶NaN}", "the word “NaN”"},
        Mistake{"{\"heddle\": 1, ▶// no\n}", "key in double quotes"},
        Mistake{"{\"heddle\": ▶/* no */ 1}", "no comments"},
        Mistake{"{\"heddle\": 1, \"a\": \"x▶\ny\"}", "the line ends inside a text"},
        Mistake{"{\"heddle\": 1, \"a\": \"x▶\ty\"}", "control character 0x09"},
        Mistake{"{\"heddle\": 1, \"a\": \"x▶\\qy\"}", "a backslash is followed by"},
        Mistake{"{\"heddle\": 1, \"a\": \"x\\u00▶g0\"}", "four digits"},
        Mistake{"{\"heddle\": 1, \"a\": \"▶\\ud800\"}", "half of a surrogate pair"},
        Mistake{"{\"heddle\": 1, \"a\": \"▶\\udc00\"}", "half of a surrogate pair"},
        Mistake{"{\"heddle\": 1, \"a\": \"▶\\ud800\\u0041\"}", "half of a surrogate pair"},
        Mistake{"{\"heddle\": 1, \"a\": \"é▶\xFF\"}", "the byte 0xFF is not UTF-8"},
        Mistake{"{\"heddle\": 1, \"a\": \"▶\xC0\x80\"}", "the byte 0xC0 is not UTF-8"},
        Mistake{"{\"heddle\": 1, \"a\": \"▶\xED\xA0\x80\"}", "is not UTF-8"},
        Mistake{"▶\xFF\xFE{", "found the byte 0xFF"}));

#define NODES(text) "{\"heddle\":1,\"nodes\":[\n" text "]}"
#define TWO "{\"id\":1,\"type\":\"image.blur\"},{\"id\":2,\"type\":\"image.blur\"}],\n\"wires\":[\n"

INSTANTIATE_TEST_SUITE_P(Meaning, FlowFault,
    testing::Values(Mistake{"▶[]", "a flow is an object in braces, not a list"},
        Mistake{"▶{\"nodes\":[]}", "no Heddle flow"},
        Mistake{"{\"heddle\":▶\"1\"}", "version of the flow format"},
        Mistake{"{\"heddle\":▶1.0}", "version of the flow format"},
        Mistake{"{\"heddle\":▶0}", "version of the flow format"},
        Mistake{"{\"nodes\":7,\"heddle\": ▶2}", "saved by a newer Heddle, in format 2"},
        Mistake{"{\"heddle\":1,▶\"heddle\":1}", "“heddle” stands here twice"},
        Mistake{"{\"heddle\":1,\"x\":1,▶\"x\":1}", "“x” stands here twice"},
        Mistake{"{\"heddle\":1,\"nodes\":▶{}}", "expected a list, found an object"},
        Mistake{NODES("▶7"), "expected a node in braces, found a number"},
        Mistake{NODES("▶{\"type\":\"image.blur\"}"), "a node needs an id"},
        Mistake{NODES("▶{\"id\":1}"), "a node needs a type"},
        Mistake{NODES("{\"id\": ▶0,\"type\":\"image.blur\"}"),
            "an id is a whole number from 1 to 4294967295, not 0"},
        Mistake{NODES("{\"id\":▶1.5,\"type\":\"image.blur\"}"), "not 1.5"},
        Mistake{NODES("{\"id\":▶1e9,\"type\":\"image.blur\"}"), "an id is a whole number"},
        Mistake{NODES("{\"id\":▶-1,\"type\":\"image.blur\"}"), "not -1"},
        Mistake{NODES("{\"id\":▶4294967296,\"type\":\"image.blur\"}"), "not 4294967296"},
        Mistake{NODES("{\"id\":▶\"1\",\"type\":\"image.blur\"}"), "not a text"},
        Mistake{NODES("{\"id\":1,▶\"id\":1,\"type\":\"image.blur\"}"), "twice"},
        Mistake{NODES("{\"id\":1,\"type\":▶5}"), "a name in double quotes, found 5"},
        Mistake{NODES("{\"id\":1,\"type\":▶\"\"}"), "a name is not empty"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"name\":▶\"a\\u0007\"}"), "holds 0x07"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"name\":▶\"a\\u0000b\"}"), "holds 0x00"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"version\":▶0}"), "whole number from 1"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"at\":▶[1]}"), "a list of two numbers"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"at\":[1, ▶\"2\"]}"), "expected a number"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"at\":[▶1e300,0]}"), "expected a number from"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"width\":▶-5}"), "expected a number from 0"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"set\":▶[]}"), "values of the inputs as an object"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"set\":{\"sigma\":1,▶\"sigma\":2}}"),
            "“sigma” stands here twice"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"set\":{▶\"\":1}}"), "a name is not empty"},
        Mistake{
            NODES("{\"id\":1,\"type\":\"image.blur\",\"set\":{\"sigma\":▶{\"$time\":\"soon\"}}}"), "soon"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"graph\":▶7}"), "a graph in braces"},
        Mistake{
            NODES("{\"id\":1,\"type\":\"flow.group\",\"graph\":{\"nodes\":[{\"id\":▶0,\"type\":\"x\"}]}}"),
            "an id is"},
        Mistake{NODES("{\"id\":3,\"type\":\"image.blur\"},\n▶{\"id\":3,\"type\":\"image.blur\"}"),
            "the id 3 is taken"},
        Mistake{NODES("{\"id\":3,\"name\":\"a\",\"type\":\"x\"},\n▶{\"id\":2,\"name\":\"a\",\"type\":\"x\"}"),
            "the name “a” is taken"},
        Mistake{NODES(TWO "▶7"), "a wire in braces"},
        Mistake{NODES(TWO "▶{\"from\":[1,\"image\"]}"), "a wire needs from and to"},
        Mistake{NODES(TWO "{\"from\":▶[1],\"to\":[2,\"image\"]}"), "expected [node id, \"port\"]"},
        Mistake{NODES(TWO "{\"from\":[▶\"1\",\"image\"],\"to\":[2,\"image\"]}"), "an id is"},
        Mistake{NODES(TWO "{\"from\":[1,▶2],\"to\":[2,\"image\"]}"), "a name in double quotes"},
        Mistake{NODES(TWO "{\"from\":▶[3,\"image\"],\"to\":[2,\"image\"]}"),
            "comes from node 3, which is not there"},
        Mistake{NODES(TWO "{\"from\":[1,\"image\"],\"to\":▶[3,\"image\"]}"),
            "runs to node 3, which is not there"},
        Mistake{NODES(TWO "{\"from\":[1,\"image\"],\"to\":[2,\"image\"]},\n{\"from\":[2,\"image\"],\"to\":▶["
                          "2,\"image\"]}"),
            "a second wire into image of “blur2”"},
        Mistake{"{\"heddle\":1,\"frames\":[▶{}]}", "a frame needs an id"},
        Mistake{"{\"heddle\":1,\"frames\":[▶5]}", "a frame in braces"},
        Mistake{"{\"heddle\":1,\"frames\":[{\"id\":1},▶{\"id\":1}]}", "taken by another frame"},
        Mistake{"{\"heddle\":1,\"frames\":[{\"id\":1,\"title\":▶[]}]}", "expected a text"},
        Mistake{"{\"heddle\":1,\"frames\":[{\"id\":1,\"size\":[▶-1,2]}]}", "expected a number from 0"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"kept\":▶7}"), "what is kept as an object"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"kept\":{\"a\":1,▶\"a\":2}}"), "stands here twice"},
        Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"mode\":▶\"off\"}"), "bypassed or muted, found"},
        Mistake{"{\"heddle\":1,\"panel\":[▶5]}", "what the panel shows in braces"},
        Mistake{"{\"heddle\":1,\"panel\":[▶{\"id\":1}]}", "needs an id and a node"},
        Mistake{"{\"heddle\":1,\"panel\":[▶{\"id\":1,\"node\":9}]}", "shows node 9, which is not there"},
        Mistake{NODES("{\"id\":3,\"type\":\"image.blur\"}],\n\"panel\":[{\"id\":1,\"node\":3},▶{\"id\":1,"
                      "\"node\":3}"),
            "taken by another thing on the panel"}));

TEST_P(PortFault, IsAProblemButNoReasonNotToReadTheFile)
{
    EXPECT_TRUE(readFlow(text, catalog()));
    const auto problems = checkFlow(text, catalog()).problems;
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].line, line) << problems[0].text;
    EXPECT_EQ(problems[0].column, column) << problems[0].text;
    EXPECT_NE(problems[0].text.find(GetParam().says), std::string::npos) << problems[0].text;
}

INSTANTIATE_TEST_SUITE_P(Ports, PortFault,
    testing::Values(Mistake{NODES("{\"id\":1,\"type\":\"image.blur\",\"set\":{\"sigma\":▶250}}"),
                        "blur: sigma must be between 0 and 100"},
        Mistake{NODES("{\"id\":1,\"set\":{\"sigma\":▶\"x\"},\"name\":\"soft\",\"type\":\"image.blur\"}"),
            "soft: sigma takes number"},
        Mistake{
            NODES("{\"id\":1,\"type\":\"image.blur\",\"set\":{\"mode\":▶\"slow\"}}"), "one of fast, exact"},
        Mistake{NODES("{\"id\":1,\"type\":\"generate.cells\",\"set\":{\"count\":▶2.5}}"), "count"},
        Mistake{
            NODES("{\"id\":3,\"type\":\"text.join\"}," TWO "{\"from\":[3,\"result\"],\"to\":▶[2,\"image\"]}"),
            "image of “blur2”"},
        Mistake{NODES(TWO "{\"from\":[1,\"image\"],\"to\":▶[2,\"mode\"]}"), "is a setting"}));

TEST(FlowCheck, NamesEveryProblemInTheOrderOfTheText)
{
    const auto problems
        = checkFlow("{\"heddle\":1,\n"
                    "\"wires\":[{\"from\":[1,\"image\"],\"to\":[9,\"image\"]}],\n"
                    "\"nodes\":[{\"id\":1,\"type\":\"image.blur\",\"set\":{\"sigma\":-1,\"mode\":5}},\n"
                    "{\"id\":0,\"type\":7}],\n"
                    "\"frames\":{}}",
            catalog())
              .problems;
    std::vector<std::pair<int, int>> places;
    for (const Error &problem : problems)
        places.emplace_back(problem.line, problem.column);
    EXPECT_EQ(
        places, (std::vector<std::pair<int, int>>{{2, 35}, {3, 53}, {3, 63}, {4, 7}, {4, 16}, {5, 10}}));
}

TEST(FlowCheck, FindsNothingInAGoodFileWhateverItDoesNotKnow)
{
    EXPECT_TRUE(checkFlow(test::richFlow(), catalog()).problems.empty());
}

TEST(FlowCheck, NotesWhatIsNotKnownWithItsPlace)
{
    const auto notes
        = checkFlow("{\"heddle\":1,\"nodes\":[\n"
                    "{\"id\":1,\"set\":{\"sigmaa\":3},\"type\":\"image.blur\",\"name\":\"soft\"},\n"
                    "{\"id\":2,\"type\":\"far.away\",\"set\":{\"x\":1}}]}",
            catalog())
              .notes;
    ASSERT_EQ(notes.size(), 2u);
    EXPECT_EQ(notes[0].text,
        "Line 2, column 16: soft has no input “sigmaa”: the value does nothing. It has image, mode, sigma.");
    EXPECT_EQ(notes[1].text, "Line 3, column 16: the type far.away is not installed: the node will not run.");
}

TEST(FlowCheck, StopsAtAHundredProblems)
{
    std::string text = "{\"heddle\":1,\"nodes\":[0";
    for (int i = 0; i < 5000; ++i)
        text += ",\n0";
    EXPECT_EQ(checkFlow(text + "]}", catalog()).problems.size(), 100u);
}

} // namespace
} // namespace heddle

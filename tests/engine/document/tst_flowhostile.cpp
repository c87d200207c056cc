// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/flowlimits.h"
#include "engine/document/flowreader.h"
#include "engine/document/flowwriter.h"
#include "engine/value/jsonscanner.h"
#include "samples.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <random>

namespace heddle {
namespace {

using test::catalog;

std::string repeated(std::string_view text, int count)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

/// The error of a torn text lies at its end, on its last line.
void expectTorn(std::string_view text)
{
    const auto flow = readFlow(text, catalog());
    ASSERT_FALSE(flow) << "read although it was cut after " << text.size() << " bytes";
    const int lines = 1 + int(std::ranges::count(text, '\n'));
    EXPECT_EQ(flow.error().line, lines) << flow.error().text;
    EXPECT_EQ(flow.error().column, int(text.size() - (text.rfind('\n') + 1)) + 1) << flow.error().text;
    EXPECT_NE(
        flow.error().text.find(text.find_first_not_of(" \n") == text.npos ? "is empty" : "the file ends"),
        std::string::npos)
        << flow.error().text;
}

TEST(TornFlow, IsRefusedWhereverItWasCut)
{
    const std::string_view text = test::richFlow();
    for (std::size_t size = 0; size + 2 <= text.size(); ++size) // the last line feed is not missed
        expectTorn(text.substr(0, size));
}

TEST(TornFlow, IsRefusedAtEveryFiftiethOfALargeFile)
{
    const std::string text = test::largeFlow(5'000);
    for (std::size_t i = 0; i < 50; ++i)
        expectTorn(std::string_view(text).substr(0, text.size() * i / 50));
}

TEST(HostileFlow, GarbageBehindTheEndIsNamed)
{
    for (const std::string_view garbage : {"}", "x", "{}", "\xFF", "\"", "[", ",", "1"}) {
        const auto flow = readFlow(test::richFlow() + std::string(garbage), catalog());
        ASSERT_FALSE(flow);
        EXPECT_NE(flow.error().text.find("expected the end of the file"), std::string::npos)
            << flow.error().text;
        EXPECT_EQ(flow.error().column, 1);
    }
    EXPECT_FALSE(readFlow(test::richFlow() + std::string(1, '\0'), catalog()));
}

TEST(HostileFlow, DepthIsBounded)
{
    for (const std::string_view open : {"[", "{\"a\":"}) {
        const auto flow = readFlow("{\"heddle\":1,\"x\":" + repeated(open, 100'000), catalog());
        ASSERT_FALSE(flow);
        EXPECT_NE(flow.error().text.find("deeper than 1000 levels"), std::string::npos) << flow.error().text;
    }
    const auto value = readFlow("{\"heddle\":1,\"nodes\":[{\"id\":1,\"type\":\"x\",\"set\":{\"a\":"
            + repeated("[", 500) + repeated("]", 500) + "}}]}",
        catalog());
    ASSERT_FALSE(value);
    EXPECT_EQ(value.error().column, 52);
}

TEST(HostileFlow, DeepMembersThatNobodyKnowsSurvive)
{
    const std::string text
        = "{\n\"heddle\": 1,\n\"nodes\": [\n],\n\"wires\": [\n],\n\"frames\": [\n],\n\"x\":"
        + repeated("[", 900) + repeated("]", 900) + "\n}\n";
    const auto flow = readFlow(text, catalog());
    ASSERT_TRUE(flow);
    EXPECT_EQ(writeFlow(*flow), text);
}

TEST(HostileFlow, GroupsNestToALimit)
{
    const std::string open = "{\"id\":1,\"type\":\"flow.group\",\"graph\":{\"nodes\":[";
    const auto nested = [&](int depth) {
        return "{\"heddle\":1,\"nodes\":[" + repeated(open, depth) + repeated("]}}", depth) + "]}";
    };
    const auto deepest = readFlow(nested(kDeepestGroup), catalog());
    ASSERT_TRUE(deepest) << deepest.error().text;
    EXPECT_TRUE(readFlow(writeFlow(*deepest), catalog()));
    const auto deeper = readFlow(nested(kDeepestGroup + 1), catalog());
    ASSERT_FALSE(deeper);
    EXPECT_NE(deeper.error().text.find("groups nested deeper than 64 levels"), std::string::npos)
        << deeper.error().text;
}

TEST(HostileFlow, NamesAreBounded)
{
    const auto named = [](std::size_t size) {
        return "{\"heddle\":1,\"nodes\":[{\"id\":1,\"type\":\"x\",\"name\":\"" + std::string(size, 'n')
            + "\"}]}";
    };
    EXPECT_TRUE(readFlow(named(kMostNameBytes), catalog()));
    const auto longer = readFlow(named(kMostNameBytes + 1), catalog());
    ASSERT_FALSE(longer);
    EXPECT_NE(longer.error().text.find("a name of 1001 bytes"), std::string::npos) << longer.error().text;
}

TEST(HostileFlow, LinesAreBounded)
{
    const auto flow
        = readFlow("{\"heddle\":1,\n\"x\":\"" + std::string(kMostLineBytes, 'x') + "\"}", catalog());
    ASSERT_FALSE(flow);
    EXPECT_EQ(flow.error().line, 2);
}

TEST(HostileFlow, ManyMembersWiresAndNamelessNodesStayLinear)
{
    std::string text = "{\"heddle\":1,\"nodes\":[{\"id\":1,\"type\":\"x\"";
    for (int i = 0; i < 20'000; ++i)
        text += fmt::format(",\"m{}\":{}", i, i);
    text += ",\"set\":{\"s\":0";
    for (int i = 20'000; i > 0; --i)
        text += fmt::format(",\"p{}\":{}", i, i);
    text += "}}";
    for (int i = 20'000; i > 1; --i)
        text += fmt::format(",{{\"id\":{},\"type\":\"image.blur\"}}", i);
    text += "],\"wires\":[{\"from\":[2,\"o\"],\"to\":[1,\"s\"]}";
    for (int i = 20'000; i > 0; --i)
        text += fmt::format(",{{\"from\":[{},\"o\"],\"to\":[1,\"p{}\"]}}", std::max(i, 2), i);
    const auto flow = readFlow(text + "]}", catalog());
    ASSERT_TRUE(flow) << flow.error().text;
    EXPECT_EQ(flow->root.nodes[0].inputs.size(), 20'001u);
    EXPECT_EQ(*readFlow(writeFlow(*flow), catalog()), *flow);
}

/// Cuts, copies, swaps and bends bytes of a good file.
class Mutator {
public:
    explicit Mutator(unsigned seed)
        : m_random(seed)
    {
    }

    std::string operator()(std::string text)
    {
        for (int i = 1 + below(3); i > 0; --i)
            mutate(text);
        return text;
    }

private:
    int below(std::size_t limit) { return int(m_random() % std::max<std::size_t>(limit, 1)); }

    void mutate(std::string &text)
    {
        static constexpr std::string_view kTokens[]{"{", "}", "[", "]", ",", ":", "\"", "\\", "null", "-",
            "1e308", "0", ".", "\"id\":1", "\"from\":[1,\"image\"]", "\"set\":{}", "\xF0\x9F", "\n",
            "\\ud800", "\"graph\":{\"nodes\":[]}", "4294967295", " "};
        const std::size_t at = std::size_t(below(text.size()));
        switch (below(6)) {
        case 0:
            text.erase(at, 1 + std::size_t(below(40)));
            break;
        case 1:
            text.insert(at, kTokens[below(std::size(kTokens))]);
            break;
        case 2:
            text[at] = char(m_random());
            break;
        case 3:
            text.insert(at, text.substr(std::size_t(below(text.size())), std::size_t(below(80))));
            break;
        case 4:
            text[at] = text[std::size_t(below(text.size()))];
            break;
        default:
            text.resize(at);
            break;
        }
        if (text.empty())
            text = "{";
    }

    std::mt19937 m_random;
};

TEST(HostileFlow, TwentyThousandMutationsAreReadWholeOrRefusedWithAPlace)
{
    // One small file, so that most mutations hit something that matters.
    const std::string seed = writeFlow(*readFlow(test::richFlow(), catalog()));
    Mutator mutate(20261120);
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = mutate(seed);
        simdjson::dom::parser parser;
        ASSERT_EQ(parser.allocate(std::max<std::size_t>(text.size(), 64), kDeepestJson), simdjson::SUCCESS);
        const bool isJson = parser.parse(text).error() == simdjson::SUCCESS;
        ASSERT_EQ(isJson, !findJsonFault(text)) << "the scanner and simdjson disagree about: " << text;
        const auto flow = readFlow(text, catalog());
        if (flow) {
            ++accepted;
            const auto again = readFlow(writeFlow(*flow), catalog());
            ASSERT_TRUE(again) << again.error().text << '\n' << text;
            ASSERT_EQ(writeFlow(*again), writeFlow(*flow));
        } else {
            ASSERT_GE(flow.error().line, 1) << flow.error().text;
            ASSERT_GE(flow.error().column, 1);
            ASSERT_LE(flow.error().line, 1 + int(std::ranges::count(text, '\n')));
            ASSERT_FALSE(checkFlow(text, catalog()).problems.empty());
        }
    }
    EXPECT_GT(accepted, 200); // the mutations are not all too coarse
}

} // namespace
} // namespace heddle

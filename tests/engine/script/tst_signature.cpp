// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/script/scripttype.h"
#include "engine/script/signature.h"
#include "engine/sdk/catalog.h"
#include "engine/sdk/manifest.h"
#include "engine/value/json.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace heddle {

namespace {

/// Ports as text, to compare them.
std::string told(std::vector<PortType> inputs, std::vector<PortType> outputs)
{
    NodeType type;
    type.inputs = std::move(inputs);
    type.outputs = std::move(outputs);
    return toJson(type);
}

List sharedCases()
{
    std::ifstream file(HEDDLE_SOURCE_DIR "/tests/engine/script/signatures.json");
    const std::string json((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    return parseJson(json)->as<List>();
}

/// "name: type = default", for each input.
std::string inputsOf(std::string_view code)
{
    const auto signature = script::signatureOf(code);
    if (!signature)
        return "none";
    std::string text;
    for (const PortType &port : signature->inputs)
        text += fmt::format("{}{}: {}{}", text.empty() ? "" : ", ", port.name, port.type->name,
            port.required ? "" : " = " + port.preset.summary());
    return text;
}

} // namespace

/// tests/python/tst_scripts.py holds the Python side to the same list.
TEST(Signature, WhatIsReadWithoutRunningIsWhatPythonReadsWhenItRuns)
{
    const List cases = sharedCases();
    ASSERT_GT(cases.size(), 10u);
    for (const Value &item : cases) {
        const Map &map = item.as<Map>();
        const auto signature = script::signatureOf(map.at("code").as<std::string>());
        ASSERT_TRUE(signature) << map.at("name").summary();
        EXPECT_EQ(told(signature->inputs, signature->outputs),
            told(portsFrom(map, "inputs"), portsFrom(map, "outputs")))
            << map.at("name").summary();
    }
}

TEST(Signature, WhatOnlyRunningWouldTellMayBeLeftOut)
{
    EXPECT_EQ(
        inputsOf(
            "def f(a: float = 2 * 3, b=max(1, 2), c={}, d=lambda x: x, e=[y for y in z], f=f'{a}'): ..."),
        "a: number = nothing, b: any = nothing, c: any = nothing, d: any = nothing, e: any = nothing, f: any "
        "= nothing");
    EXPECT_EQ(inputsOf("import mine\ndef f(a: mine.Kind, b: Kind[3]) -> mine.Other: ..."), "a: any, b: any");
}

TEST(Signature, ABodyThatIsNotRightChangesNoPorts)
{
    EXPECT_EQ(inputsOf("def f(a: int):\n    return a +\n"), "a: int");
    EXPECT_EQ(inputsOf("def f(a: int):\n    x = (1,\n    y = \"no end\n"), "a: int");
    EXPECT_EQ(inputsOf("def f(a: int):\n    return a)\n"), "a: int");
}

TEST(Signature, AFirstLineThatIsNotRightHasNoPorts)
{
    for (const char *code : {"", "x = 1", "def", "def f", "def f(", "def f(a", "def f(a: int",
             "def f(a b): ...", "def f(a)", "def f(a) -> int", "async def f(a): ...", "def _hidden(a): ...",
             "def good(a): ...\ndef bad(a:: ...", "class F:\n    def f(a): ...", "\xff\xfe", "def f(1): ..."})
        EXPECT_EQ(inputsOf(code), "none") << code;
}

TEST(Signature, TheNodesOwnInputIsNoParameter)
{
    EXPECT_EQ(inputsOf("def f(code: str, a: int): ..."), "a: int");
}

TEST(Signature, TheDecoratorSaysHowItRuns)
{
    const auto plain = script::signatureOf("def f(): ...");
    EXPECT_TRUE(plain->pure && plain->mailbox == Mailbox::Latest && plain->takes == &types::any);
    const auto said
        = script::signatureOf("@heddle.node(pure=False, mailbox='queue', takes=float)\ndef f(): ...");
    EXPECT_TRUE(!said->pure && said->mailbox == Mailbox::Queue && said->takes == &types::number);
}

TEST(Signature, TheFirstParagraphOfTheDocstringIsTheHelp)
{
    EXPECT_EQ(script::signatureOf("def f():\n    \"\"\"Smooths\n    it.\n\n    More.\n    \"\"\"\n")->help,
        "Smooths it.");
}

TEST(Signature, WhatIsMadeToHurtEndsSoon)
{
    std::string deep = "def f(a: ", wide = "A0 = int | int\n";
    for (int i = 0; i < 100'000; ++i)
        deep += "list[";
    for (int i = 1; i < 60; ++i)
        wide += fmt::format("A{} = A{} | A{} | A{}\n", i, i - 1, i - 1, i - 1);
    EXPECT_EQ(inputsOf(deep), "none");
    EXPECT_EQ(inputsOf("def f(a: " + std::string(500'000, '(')), "none");
    EXPECT_EQ(inputsOf(wide + "def f(a: A59): ..."), "a: any");
    EXPECT_EQ(inputsOf("A = B\nB = A\ndef f(a: A = A): ..."), "a: any = nothing");
    EXPECT_EQ(inputsOf(std::string(2 << 20, '#') + "\ndef f(a): ..."), "none");
}

TEST(Signature, ProgramsThatDeclareTheSameShareAType)
{
    const NodeType &one = scriptType("def f(a: int) -> int:\n    return a");
    EXPECT_EQ(&one, &scriptType("def g(a: int) -> int:\n    return 2 * a"));
    EXPECT_NE(&one, &scriptType("def g(a: float) -> int:\n    return 2 * a"));
    EXPECT_EQ(one.id, kScriptType);
    EXPECT_TRUE(one.process);
}

} // namespace heddle

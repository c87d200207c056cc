// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/document/jsonlocator.h"
#include "engine/document/textposition.h"
#include "engine/value/jsonscanner.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <string>

namespace heddle {
namespace {

TEST(JsonScanner, AcceptsWhatJsonIs)
{
    for (const std::string_view text : {"0", "-0", "1.5e-7", "\"\"", "null", " [ ] ", "{}", "[[],{}]",
             "{\"a\":{\"b\":[1,2,{}]}}", "\"\\u00e9\\ud83d\\ude00\\n\"", "\"é漢🧵\"",
             "18446744073709551615", "-9223372036854775808", "1e-400", "[1e308]"})
        EXPECT_FALSE(findJsonFault(text)) << text;
}

TEST(JsonScanner, AndSimdjsonRefuseTheSameSmallTexts)
{
    // All texts of up to four of these pieces.
    const std::string_view pieces[]{"", "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "\\", "1", "-", ".", "e",
        "0", "true", " ", "\x80", "é"};
    for (const auto a : pieces)
        for (const auto b : pieces)
            for (const auto c : pieces)
                for (const auto d : pieces) {
                    const std::string text
                        = std::string(a) + std::string(b) + std::string(c) + std::string(d);
                    simdjson::dom::parser parser;
                    ASSERT_EQ(parser.parse(text).error() == simdjson::SUCCESS, !findJsonFault(text))
                        << '<' << text << '>';
                }
}

TEST(JsonLocator, FindsValuesByTheirPaths)
{
    const std::string_view text
        = R"( {"a" : [1, {"x":"]}\""}, [] ], "b":{ "c": -1.50 ,"d":"e"}, "f" :null } )";
    JsonLocator locator(text);
    const auto value = [&](const JsonPath &path) { return std::string(locator.member(locator.find(path))); };
    EXPECT_EQ(value({}), text.substr(1, text.size() - 2));
    EXPECT_EQ(value({0, 0}), "1");
    EXPECT_EQ(value({0, 1}), R"({"x":"]}\""})");
    EXPECT_EQ(value({0, 1, 0}), R"("x":"]}\"")");
    EXPECT_EQ(value({0, 2}), "[]");
    EXPECT_EQ(value({1, 0}), R"("c": -1.50)");
    EXPECT_EQ(value({1, 1}), R"("d":"e")");
    EXPECT_EQ(value({2}), R"("f" :null)");
    EXPECT_EQ(value({2}), R"("f" :null)"); // once more
    const JsonLocator::Place last = locator.find({2});
    EXPECT_EQ(text.substr(last.key, 3), "\"f\"");
    EXPECT_EQ(text.substr(last.value, 4), "null");
}

TEST(JsonLocator, SkipsFromDeepInsideToFarBehind)
{
    JsonLocator locator(R"([[[[1,[2]],[3]]],"x",{"a":[[4]]}])");
    const auto value = [&](const JsonPath &path) { return std::string(locator.member(locator.find(path))); };
    EXPECT_EQ(value({0, 0, 0, 0}), "1");
    EXPECT_EQ(value({2, 0, 0, 0}), "4");
}

TEST(TextPosition, CountsLinesAndBytes)
{
    const std::string_view text = "ab\n\ncdé\nf";
    TextPosition position(text);
    EXPECT_EQ(position.error(0, "x"), (Error{"Line 1, column 1: x", 1, 1}));
    EXPECT_EQ(position.error(2, "x"), (Error{"Line 1, column 3: x", 1, 3}));
    EXPECT_EQ(position.error(3, "x"), (Error{"Line 2, column 1: x", 2, 1}));
    EXPECT_EQ(position.error(8, "x"), (Error{"Line 3, column 5: x", 3, 5}));
    EXPECT_EQ(position.error(text.size(), "x"), (Error{"Line 4, column 2: x", 4, 2}));
}

} // namespace
} // namespace heddle

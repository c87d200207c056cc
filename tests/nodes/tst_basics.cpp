// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/basics/nodes.h"
#include "engine/sdk/testing.h"

#include <gtest/gtest.h>

#include <limits>

namespace heddle::test {

using namespace heddle::basics;

TEST(ValueNodes, GiveOutWhatWasEntered)
{
    EXPECT_EQ(run(valueNumber(), {{"value", 2.5}})["value"], Value(2.5));
    EXPECT_EQ(run(valueInt(), {{"value", 7}})["value"], Value(7));
    EXPECT_EQ(run(valueText(), {{"value", "hello"}})["value"], Value("hello"));
    EXPECT_EQ(run(valueBool(), {{"value", true}})["value"], Value(true));
}

TEST(ValueNodes, RefuseWhatDoesNotFit)
{
    EXPECT_FALSE(run(valueNumber(), {{"value", List{}}}).error.empty());
    EXPECT_FALSE(run(valueInt(), {{"value", 2.5}}).error.empty());
    EXPECT_FALSE(run(valueText(), {{"value", Map{}}}).error.empty());
    EXPECT_FALSE(run(valueBool(), {{"value", "maybe"}}).error.empty());
}

TEST(MathNodes, CalculateWithTwoNumbers)
{
    const Inputs inputs = {{"a", 7}, {"b", 2.0}};
    EXPECT_EQ(run(mathAdd(), inputs)["sum"], Value(9.0));
    EXPECT_EQ(run(mathSubtract(), inputs)["difference"], Value(5.0));
    EXPECT_EQ(run(mathMultiply(), inputs)["product"], Value(14.0));
    EXPECT_EQ(run(mathDivide(), inputs)["quotient"], Value(3.5));
}

TEST(MathNodes, RefuseTextListsAndDivisionByZero)
{
    EXPECT_FALSE(run(mathAdd(), {{"a", "x"}}).error.empty());
    EXPECT_FALSE(run(mathSubtract(), {{"a", List{}}}).error.empty());
    EXPECT_FALSE(run(mathMultiply(), {{"b", Map{}}}).error.empty());
    EXPECT_EQ(run(mathDivide(), {{"a", 1}, {"b", 0}}).error, "b is 0. Divide by another number.");
}

TEST(TextJoin, JoinsValuesAsPeopleWriteThem)
{
    const List items = {"a", 1, 2.5, true, Value(), List{1, 2}};
    EXPECT_EQ(run(textJoin(), {{"items", items}, {"separator", "|"}})["text"], Value("a|1|2.5|true||[1,2]"));
    EXPECT_EQ(run(textJoin(), {{"items", List{}}})["text"], Value(""));
    EXPECT_FALSE(run(textJoin(), {{"items", 5}}).error.empty());
}

TEST(TextFormat, PutsValuesInTheirPlaces)
{
    EXPECT_EQ(
        run(textFormat(), {{"text", "{a} of {b}: {{{c}}}"}, {"a", 3}, {"b", "ten"}, {"c", 0.5}})["text"],
        Value("3 of ten: {0.5}"));
}

TEST(TextFormat, NamesBracesThatAreWrong)
{
    EXPECT_EQ(run(textFormat(), {{"text", "x {a"}}).error,
        "A brace at character 3 has no partner. Write {{ or }} for a brace itself.");
    EXPECT_EQ(run(textFormat(), {{"text", "}"}}).error,
        "A brace at character 1 has no partner. Write {{ or }} for a brace itself.");
    EXPECT_EQ(run(textFormat(), {{"text", "{name}"}}).error,
        "No input \"name\" for the text. Use {a}, {b}, {c} or {d}; write {{ for a brace.");
}

TEST(ListNodes, MakeCountAndPick)
{
    EXPECT_EQ(run(listMake(), {{"a", 1}, {"c", "x"}})["list"], Value(List{1, "x"}));
    EXPECT_EQ(run(listLength(), {{"list", List{1, 2, 3}}})["length"], Value(3));
    EXPECT_EQ(run(listGet(), {{"list", List{1, 2, 3}}, {"index", -1}})["item"], Value(3));
    EXPECT_EQ(run(listRange(), {{"from", 1}, {"to", 2}, {"step", 0.5}})["list"], Value(List{1.0, 1.5, 2.0}));
    EXPECT_EQ(run(listRange(), {{"from", 3}, {"to", 1}, {"step", -1}})["list"], Value(List{3.0, 2.0, 1.0}));
    EXPECT_EQ(run(listRange(), {{"from", 3}, {"to", 1}})["list"], Value(List{}));
}

TEST(ListNodes, RangesReachTheirEndDespiteRounding)
{
    EXPECT_EQ(run(listRange(), {{"from", 0}, {"to", 1}, {"step", 0.1}})["list"].as<List>().size(), 11u);
}

TEST(ListNodes, RefuseWhatIsOutOfReach)
{
    EXPECT_EQ(run(listGet(), {{"list", List{1}}, {"index", 1}}).error,
        "No item 1. The list has 1 item. The first is 0, the last is -1.");
    EXPECT_FALSE(run(listGet(), {{"list", List{}}, {"index", std::numeric_limits<std::int64_t>::min()}})
                     .error.empty());
    EXPECT_FALSE(run(listLength(), {{"list", 4}}).error.empty());
    EXPECT_FALSE(run(listMake(), {{"g", 4}}).error.empty());
    EXPECT_FALSE(run(listRange(), {{"step", 0}}).error.empty());
    EXPECT_EQ(run(listRange(), {{"to", 1e9}}).error,
        "The list would have more than 1,000,000 items. Use a larger step.");
}

TEST(MapNodes, MakeAndLookUp)
{
    const Value map = run(mapMake(), {{"keys", List{"a", "b"}}, {"values", List{1, "x"}}})["map"];
    EXPECT_EQ(map, Value(Map{{"a", 1}, {"b", "x"}}));
    EXPECT_EQ(run(mapGet(), {{"map", map}, {"key", "b"}})["value"], Value("x"));
}

TEST(MapNodes, NameWhatIsWrong)
{
    EXPECT_EQ(run(mapMake(), {{"keys", List{"a"}}, {"values", List{}}}).error,
        "There are 1 keys but 0 values. Give one value for each key.");
    EXPECT_EQ(run(mapMake(), {{"keys", List{"a", "a"}}, {"values", List{1, 2}}}).error,
        "The key \"a\" is there twice. Each key can have one value.");
    EXPECT_EQ(run(mapMake(), {{"keys", List{1}}, {"values", List{1}}}).error,
        "Key 1 is not text but int. Keys are texts.");
    EXPECT_EQ(run(mapGet(), {{"map", Map{{"a", 1}}}, {"key", "c"}}).error, "No key \"c\". It has: a.");
}

} // namespace heddle::test

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/nodes/languagetest.h"

#include <random>

namespace heddle::test {

TEST(ExpressionHostile, ErrorsSayWhere)
{
    EXPECT_EQ(evaluated(""), "1: the expression is empty");
    EXPECT_EQ(evaluated("1 +"), "4: expected a value, not the end");
    EXPECT_EQ(evaluated("(1 + 2"), "7: expected ), not the end");
    EXPECT_EQ(evaluated("1 2"), "3: expected an operator or the end, not \"2\"");
    EXPECT_EQ(evaluated("a = 1"), "3: write == to compare");
    EXPECT_EQ(evaluated("1 < 2 < 3"), "7: comparisons cannot be chained. Write a < b and b < c");
    EXPECT_EQ(evaluated("a == missing"), "6: nothing is equal to missing. Write is_missing(x)");
    EXPECT_EQ(evaluated("'open"), "1: this quote is not closed");
    EXPECT_EQ(evaluated("1.2.3"), "4: this number is not finished or runs into a name");
    EXPECT_EQ(evaluated("2 $ 3"), "3: the character \"$\" has no meaning in an expression");
    EXPECT_EQ(evaluated("if(1, 2)"), "1: if() takes 3 values, not 2");
    EXPECT_EQ(evaluated("1e999"), "1: the number 1e999 is beyond what a number can hold");
    EXPECT_EQ(evaluated("format(date('2012-01-01'), '%Q')").substr(0, 25), "1: %Q is not known here. ");
}

TEST(ExpressionHostile, WrongTypesAreNamed)
{
    EXPECT_EQ(evaluated("1 + 'a'"), "3: + does not take int and text");
    EXPECT_EQ(evaluated("'a' < 1"), "5: cannot compare text and int");
    EXPECT_EQ(evaluated("1 and true"), "3: and needs true or false, not int. Compare first, as in x != 0");
    EXPECT_EQ(evaluated("if(true, 1, 'a')"), "1: if() cannot mix int and text");
    EXPECT_EQ(evaluated("year('2012')"), "1: year() needs a time, not text. Write date(x)");
    EXPECT_EQ(evaluated("-'a'"), "1: - does not take text");
}

TEST(ExpressionHostile, DepthAndLengthAreBounded)
{
    const std::string deep(5000, '(');
    EXPECT_EQ(evaluated(deep).substr(0, 8), "201: the");
    EXPECT_EQ(
        evaluated(std::string(5000, '-') + "1"), "201: the expression is nested deeper than 200 levels");
    EXPECT_EQ(evaluated(std::string(10'001, ' ')), "1: the expression is longer than 10,000 characters");
    std::string power = "1";
    for (int i = 0; i < 400; ++i)
        power += "**1";
    EXPECT_NE(evaluated(power).find("nested deeper"), std::string::npos);
}

TEST(ExpressionHostile, LongFlatExpressionsNeedNoDepth)
{
    std::string sum = "1";
    for (int i = 0; i < 4999; ++i)
        sum += "+1";
    EXPECT_EQ(evaluated(sum), "5000");
}

TEST(ExpressionHostile, EveryBeginningOfAnExpressionIsAnswered)
{
    const std::string whole = "if(a ** 2 >= `b c` // 3 and not is_missing(t.x), \"p\\n\" + 'q', "
                              "format(date(d, '%Y'), '%j')) + 1.5e-3";
    for (std::size_t i = 0; i <= whole.size(); ++i)
        evaluated(whole.substr(0, i)); // must come back
}

TEST(ExpressionHostile, RandomTextIsAnswered)
{
    std::mt19937 random(7);
    const std::vector<std::string> words = {"a", "1", "2.5", "(", ")", "+", "-", "**", "//", "%", ",", "if",
        "sum", "mean", "(a)", "==", "<", "and", "not", "missing", "'x'", "`", ".", "\"", "\xff", "\xc3",
        std::string(1, '\0'), "date", "round(", "e", "max(", "coalesce("};
    const ExpressionScope scope{.values = {{"a", arrayOf<double>({3}, {1, 2, 3})}}};
    for (int n = 0; n < 20'000; ++n) {
        std::string text;
        for (unsigned length = random() % 12; length > 0; --length)
            text += words[random() % words.size()] + " ";
        evaluated(text, scope);
    }
}

TEST(ExpressionHostile, TimesBeyondTheCalendarAreRefused)
{
    EXPECT_EQ(
        evaluated("date('9999-12-31') + seconds(1e6)"), "20: the time is beyond the years 0001 to 9999");
    EXPECT_EQ(evaluated("seconds(1e300)"), "1: the duration is too long to be held");
    EXPECT_EQ(evaluated("seconds(1) / 0"), "12: the duration is too long to be held");
}

} // namespace heddle::test

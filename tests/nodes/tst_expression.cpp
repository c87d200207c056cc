// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/nodes/languagetest.h"

#include <cmath>

namespace heddle::test {

TEST(Expression, FollowsTheUsualPrecedence)
{
    EXPECT_EQ(evaluated("1 + 2 * 3"), "7");
    EXPECT_EQ(evaluated("(1 + 2) * 3"), "9");
    EXPECT_EQ(evaluated("-2 ** 2"), "-4");
    EXPECT_EQ(evaluated("2 ** 3 ** 2"), "512");
    EXPECT_EQ(evaluated("2 ** -1"), "0.5");
    EXPECT_EQ(evaluated("10 - 4 - 3"), "3");
    EXPECT_EQ(evaluated("not 1 == 2 and true"), "true");
    EXPECT_EQ(evaluated("true or false and false"), "true");
}

TEST(Expression, DividesAsPythonDoes)
{
    EXPECT_EQ(evaluated("7 // 2"), "3");
    EXPECT_EQ(evaluated("-7 // 2"), "-4");
    EXPECT_EQ(evaluated("-7 % 3"), "2");
    EXPECT_EQ(evaluated("7 % -3"), "-2");
    EXPECT_EQ(evaluated("-7.5 % 2"), "0.5");
    EXPECT_EQ(evaluated("7 / 2"), "3.5");
    EXPECT_EQ(evaluated("7 // 0"), "null");
    EXPECT_EQ(evaluated("7 % 0"), "null");
    EXPECT_EQ(evaluated("1 / 0"), "\"Infinity\"");
}

TEST(Expression, WholeNumbersStayWholeUntilTheyOverflow)
{
    EXPECT_EQ(evaluated("9223372036854775806 + 1"), "9223372036854775807");
    EXPECT_EQ(evaluated("9223372036854775807 + 1 > 9.2e18"), "true");
    EXPECT_EQ(evaluated("3037000500 * 3037000500 > 9.2e18"), "true");
    EXPECT_EQ(evaluated("(-9223372036854775807 - 1) // -1 > 9.2e18"), "true");
    EXPECT_EQ(evaluated("(-9223372036854775807 - 1) % -1"), "0");
    EXPECT_EQ(evaluated("-(-9223372036854775807 - 1) > 9.2e18"), "true");
    EXPECT_EQ(evaluated("abs(-9223372036854775807 - 1) > 9.2e18"), "true");
    EXPECT_EQ(evaluated("2 ** 62"), "4611686018427387904");
    EXPECT_EQ(evaluated("2 ** 64 > 1.8e19"), "true");
    EXPECT_EQ(evaluated("3 ** 39"), "4052555153018976267");
}

TEST(Expression, MissingPropagatesAndLogicIsThreeValued)
{
    EXPECT_EQ(evaluated("missing + 1"), "null");
    EXPECT_EQ(evaluated("false and missing"), "false");
    EXPECT_EQ(evaluated("missing or true"), "true");
    EXPECT_EQ(evaluated("true and missing"), "null");
    EXPECT_EQ(evaluated("not missing"), "null");
    EXPECT_EQ(evaluated("is_missing(missing)"), "true");
    EXPECT_EQ(evaluated("coalesce(missing, missing, 3)"), "3");
    EXPECT_EQ(evaluated("if(missing, 1, 2)"), "null");
    EXPECT_EQ(evaluated("if(1 < 2, missing, 2)"), "null");
    EXPECT_EQ(evaluated("max(1, missing)"), "null");
}

TEST(Expression, ArraysBroadcastAsInNumpy)
{
    const ExpressionScope scope{.values = {{"a", arrayOf<double>({2, 3}, {1, 2, 3, 4, 5, 6})},
                                    {"b", arrayOf<std::int64_t>({3}, {10, 20, 30})},
                                    {"c", arrayOf<std::uint8_t>({2, 1}, {100, 200})}}};
    EXPECT_EQ(elements("a + b", scope), (std::vector<double>{11, 22, 33, 14, 25, 36}));
    EXPECT_EQ(elements("b + c", scope), (std::vector<double>{110, 120, 130, 210, 220, 230}));
    EXPECT_EQ(elements("c * 2", scope), (std::vector<double>{200, 400})); // uint8 does not wrap around
    EXPECT_EQ(elements("if(a > 3, a, 0)", scope), (std::vector<double>{0, 0, 0, 4, 5, 6}));
    EXPECT_EQ(elements("a - mean(a)", scope), (std::vector<double>{-2.5, -1.5, -0.5, 0.5, 1.5, 2.5}));
    EXPECT_EQ(evaluated("a + d", {.values = {scope.values[0], {"d", arrayOf<double>({2}, {1, 2})}}}),
        "5: the shapes 2 × 3 and 2 do not fit together");
}

TEST(Expression, OfNothingComesNothing)
{
    const std::vector<Shape> shapes{{0}, {1}, {4}, {0, 4}, {3, 0}, {3, 1}, {0, 1}, {1, 0}, {2, 0, 4}, {0, 0}};
    const auto empty = [](const Shape &shape) { return ArrayBuilder(DType::Float64, shape).freeze(); };
    for (const Shape &a : shapes)
        for (const Shape &b : shapes)
            for (const char *text : {"a + b", "a > b", "if(a > b, a, b)", "min(a, b)", "atan2(a, b)"}) {
                const ExpressionScope scope{.values = {{"a", empty(a)}, {"b", empty(b)}}};
                const auto result = Expression::parse(text)->evaluate(scope); // fits or is refused
                if (result && (elementCount(a) == 0 || elementCount(b) == 0)) {
                    EXPECT_EQ(result->as<Array>().size(), 0) << toText(a) << text << toText(b);
                }
            }
}

TEST(Expression, AnEmptyListIsOfNumbers)
{
    const ExpressionScope scope{.values = {{"a", List{}}, {"b", List{Value()}}}};
    EXPECT_EQ(evaluated("a * 2", scope), "[]");
    EXPECT_EQ(evaluated("b * 2", scope), "[null]");
    EXPECT_EQ(evaluated("sum(a)", scope), "0.0");
    EXPECT_EQ(evaluated("mean(a)", scope), "null");
}

TEST(Expression, ArraysKeepTheirKindAndAxes)
{
    const Array a
        = arrayOf<std::uint16_t>({2}, {1, 60000}).withAxes({{.name = "x", .spacing = 0.5, .unit = "um"}});
    const auto dtype = [&](std::string_view text) {
        return Expression::parse(text)->evaluate({.values = {{"a", a}}})->as<Array>();
    };
    EXPECT_EQ(dtype("a + 1").dtype(), DType::Int64);
    EXPECT_EQ(dtype("a / 2").dtype(), DType::Float64);
    EXPECT_EQ(dtype("a > 5").dtype(), DType::Bool);
    EXPECT_EQ(dtype("a > 5").axes(), a.axes());
    EXPECT_TRUE(std::isnan(dtype("if(a > 5, missing, a)").at(1)));
}

TEST(Expression, LargeArraysGoInBlocksAndStopBetweenThem)
{
    ArrayBuilder builder(DType::Int64, {100, 1000});
    for (std::int64_t i = 0; auto &x : builder.as<std::int64_t>())
        x = i++;
    const ExpressionScope scope{
        .values = {{"a", std::move(builder).freeze()}, {"r", arrayOf<double>({100, 1}, {})}}};
    EXPECT_EQ(evaluated("sum(a)", scope), "4999950000");
    EXPECT_EQ(evaluated("max(a * 2) - min(a)", scope), "199998");
    EXPECT_EQ(elements("a * 2", scope)[99'999], 199'998);
    int calls = 0;
    const ExpressionHooks hooks{.checkpoint = [&] {
        if (++calls == 3)
            throw std::runtime_error("stop");
    }};
    EXPECT_THROW(evaluated("a + 1", scope, hooks), std::runtime_error);
    EXPECT_EQ(calls, 3);
}

TEST(Expression, TypesGrowWhereALaterBlockOverflows)
{
    ArrayBuilder builder(DType::Int64, {40'000});
    builder.fillZero();
    builder.as<std::int64_t>()[39'999] = std::numeric_limits<std::int64_t>::max();
    const auto all = elements("a + 1", {.values = {{"a", std::move(builder).freeze()}}});
    EXPECT_EQ(all[0], 1);
    EXPECT_EQ(all[39'999], 9223372036854775808.0);
}

TEST(Expression, ReducesAndLeavesMissingOut)
{
    const Table table({numbers("x", {1, 2, 100, 4}, {0, 0, 1, 0}), ints("n", {1, 2, 3, 4}),
        texts("t", {"b", "a", "c", "a"})});
    const ExpressionScope scope{.table = &table};
    EXPECT_EQ(evaluated("sum(x)", scope), "7.0");
    EXPECT_EQ(evaluated("count(x)", scope), "3");
    EXPECT_EQ(evaluated("mean(n)", scope), "2.5");
    EXPECT_EQ(evaluated("sum(n)", scope), "10");
    EXPECT_EQ(evaluated("std(n)", scope), evaluated("sqrt(1.25)"));
    EXPECT_EQ(evaluated("median(x)", scope), "2.0");
    EXPECT_EQ(evaluated("min(t)", scope), "\"a\"");
    EXPECT_EQ(evaluated("last(x)", scope), "4.0");
    EXPECT_EQ(evaluated("max(x - mean(x))", scope), evaluated("4 - 7 / 3"));
    EXPECT_EQ(evaluated("mean(if(n > 9, x, missing))", scope), "null");
    EXPECT_EQ(evaluated("sum(t)", scope), "1: sum() needs a number, not text");
}

TEST(Expression, RoundsAndClampsAsNumpyDoes)
{
    EXPECT_EQ(evaluated("round(2.5)"), evaluated("2.0"));
    EXPECT_EQ(evaluated("round(3.14159, 2)"), "3.14");
    EXPECT_EQ(evaluated("floor(-1.5)"), evaluated("-2.0"));
    EXPECT_EQ(evaluated("floor(7)"), "7");
    EXPECT_EQ(evaluated("clamp(11, 0, 10)"), "10");
    EXPECT_EQ(evaluated("min(3, 1, 2)"), "1");
    EXPECT_EQ(evaluated("is_nan(max(sqrt(-1), 1))"), "true");
    EXPECT_EQ(evaluated("atan2(1, 1) * 4 == pi"), "true");
    EXPECT_EQ(evaluated("log(e)"), evaluated("1.0"));
}

TEST(Expression, AnEmptyTableGivesAnEmptyColumnOfTheRightType)
{
    const Table table({ints("n", {}), texts("t", {})});
    EXPECT_EQ(Expression::parse("n / 2")->evaluateColumn(table, "h")->type(), ColumnType::Number);
    EXPECT_EQ(Expression::parse("t + \"!\"")->evaluateColumn(table, "h")->size(), 0u);
    EXPECT_EQ(Expression::parse("mean(n)")->evaluateColumn(table, "h")->size(), 0u);
    EXPECT_EQ(Expression::parse("3")->evaluateColumn(table, "h")->size(), 0u);
}

} // namespace heddle::test

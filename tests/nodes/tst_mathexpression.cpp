// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/expression/nodes.h"
#include "engine/sdk/testing.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

namespace heddle::test {

static NodeRun calculate(const std::string &text, Inputs inputs, RunOptions options = {})
{
    inputs.emplace_back("expression", text);
    return run(expression::mathExpression(), inputs, options);
}

TEST(MathExpression, CalculatesWithItsInputs)
{
    EXPECT_EQ(calculate("a + 2 * b", {{"a", 1}, {"b", 3.5}})["result"], Value(8.0));
    const Value array = calculate("a * 2", {{"a", arrayOf<double>({2}, {1, 2})}})["result"];
    EXPECT_EQ(array.as<Array>().at(1), 4);
}

TEST(MathExpression, OneTableGivesItsColumnsBareNames)
{
    const Table table({ints("n", {1, 2, 3})});
    EXPECT_EQ(calculate("sum(n) + b", {{"a", table}, {"b", 10}})["result"], Value(16));
    EXPECT_EQ(calculate("a.n * 2", {{"a", table}})["result"], Value(List{2, 4, 6}));
}

TEST(MathExpression, AMistakeIsToldWithItsPlace)
{
    EXPECT_EQ(calculate("1 + (2", {}).error, "Expected ), not the end (at character 7).");
    EXPECT_EQ(calculate("a + y", {{"a", 1}}).error,
        "No value is called \"y\" (at character 5). There are: a, b, c, d, x.");
}

TEST(MathExpression, StopsBetweenBlocks)
{
    ArrayBuilder builder(DType::Float64, {100'000});
    builder.fillZero();
    EXPECT_TRUE(calculate("a + 1", {{"a", std::move(builder).freeze()}}, {.stopAt = 2}).stopped);
}

} // namespace heddle::test

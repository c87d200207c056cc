// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/table/nodes.h"
#include "engine/sdk/testing.h"
#include "engine/value/json.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

#include <cmath>

namespace heddle::test {

using namespace heddle::table;

static Table sample()
{
    return Table({texts("kind", {"b", "a", "b", "a", "c"}), numbers("x", {5, 2, 1, 4, 3}, {0, 0, 0, 1, 0}),
        ints("n", {1, 2, 3, 4, 5})});
}

static std::string rowsOf(const Value &value)
{
    const std::string json = toReportJson(value);
    const auto start = json.find("\"rows\":") + 7;
    return json.substr(start, json.find(",\"count\"") - start);
}

TEST(TableFilter, KeepsRowsWhereTheConditionIsTrueAndDropsMissing)
{
    EXPECT_EQ(rowsOf(run(tableFilter(), {{"table", sample()}, {"where", "x > 2 or kind == 'c'"}})["table"]),
        "[[\"b\",5.0,1],[\"c\",3.0,5]]");
    EXPECT_EQ(run(tableFilter(), {{"table", sample()}})["table"].as<Table>().rows(), 5u);
}

TEST(TableFilter, NeedsATruth)
{
    EXPECT_EQ(run(tableFilter(), {{"table", sample()}, {"where", "n"}}).error,
        "The condition gives int, not true or false. Compare, as in temp > 10.");
    EXPECT_EQ(run(tableFilter(), {{"table", sample()}, {"where", "m > 1"}}).error,
        "No column \"m\" (at character 1). There are: kind, x, n.");
}

TEST(TableSelect, TakesColumnsByTextOrListInThatOrder)
{
    EXPECT_EQ(run(tableSelect(), {{"table", sample()}, {"columns", " n, `kind` "}})["table"]
                  .as<Table>()
                  .columnNames(),
        "n, kind");
    EXPECT_EQ(
        run(tableSelect(), {{"table", sample()}, {"columns", List{"x"}}})["table"].as<Table>().columnNames(),
        "x");
    const Table odd({ints("a, b", {1}), ints("c", {2})});
    EXPECT_EQ(
        run(tableSelect(), {{"table", odd}, {"columns", "c, `a, b`"}})["table"].as<Table>().columnNames(),
        "c, a, b");
}

TEST(TableSelect, NamesTheColumnsThereAre)
{
    EXPECT_NE(run(tableSelect(), {{"table", sample()}, {"columns", "y"}}).error.find("kind, x, n"),
        std::string::npos);
    EXPECT_NE(run(tableSelect(), {{"table", sample()}, {"columns", ""}}).error.find("kind, x, n"),
        std::string::npos);
    EXPECT_FALSE(run(tableSelect(), {{"table", sample()}, {"columns", List{1}}}).error.empty());
    EXPECT_FALSE(run(tableSelect(), {{"table", sample()}, {"columns", "x, x"}}).error.empty());
}

TEST(TableCompute, AddsOrReplacesAColumn)
{
    const Value added
        = run(tableCompute(), {{"table", sample()}, {"name", "y"}, {"expression", "x * n"}})["table"];
    EXPECT_EQ(rowsOf(added),
        "[[\"b\",5.0,1,5.0],[\"a\",2.0,2,4.0],[\"b\",1.0,3,3.0],[\"a\",null,4,null],[\"c\",3.0,5,15.0]]");
    const Value replaced
        = run(tableCompute(), {{"table", sample()}, {"name", "x"}, {"expression", "n - mean(n)"}})["table"];
    EXPECT_EQ(replaced.as<Table>().columnNames(), "kind, x, n");
    EXPECT_EQ(replaced.as<Table>().column(1).as<double>()[0], -2);
}

TEST(TableCompute, TellsTheMistake)
{
    EXPECT_EQ(run(tableCompute(), {{"table", sample()}, {"name", ""}}).error,
        "The new column has no name. Enter one.");
    EXPECT_EQ(run(tableCompute(), {{"table", sample()}, {"expression", "kind + 1"}}).error,
        "+ does not take text and int (at character 6).");
    EXPECT_FALSE(run(tableCompute(), {}).error.empty()); // no table
}

TEST(TableGroup, GivesOneSortedRowAGroup)
{
    const NodeRun done = run(
        tableGroup(), {{"table", sample()}, {"by", "kind"}, {"aggregate", "x: mean, n: sum, x: count"}});
    ASSERT_EQ(done.error, "");
    EXPECT_EQ(done["result"].as<Table>().columnNames(), "kind, x, n, x count");
    EXPECT_EQ(rowsOf(done["result"]), "[[\"a\",2.0,6,1],[\"b\",3.0,4,2],[\"c\",3.0,5,1]]");
}

TEST(TableGroup, KnowsItsFunctions)
{
    const Table table({texts("k", {"a", "a", "a", "a"}), numbers("x", {4, 1, 3, 2})});
    const auto figure = [&](const std::string &function) {
        return run(tableGroup(), {{"table", table}, {"by", "k"}, {"aggregate", "x: " + function}})["result"]
            .as<Table>()
            .column(1);
    };
    EXPECT_EQ(figure("min").as<double>()[0], 1);
    EXPECT_EQ(figure("max").as<double>()[0], 4);
    EXPECT_EQ(figure("median").as<double>()[0], 2.5);
    EXPECT_EQ(figure("std").as<double>()[0], std::sqrt(1.25));
    EXPECT_EQ(figure("first").as<double>()[0], 4);
    EXPECT_EQ(figure("last").as<double>()[0], 2);
    EXPECT_EQ(figure("count").as<std::int64_t>()[0], 4);
}

TEST(TableGroup, KeysMayBeSeveralAndMissing)
{
    const Table table({ints("a", {2, 1, 2, 1}, {0, 0, 0, 1}), texts("b", {"x", "x", "y", "x"})});
    EXPECT_EQ(rowsOf(run(tableGroup(), {{"table", table}, {"by", "a, b"}, {"aggregate", ""}})["result"]),
        "[[1,\"x\"],[2,\"x\"],[2,\"y\"],[null,\"x\"]]");
}

TEST(TableGroup, OfNoRowsHasItsColumns)
{
    const Table table({texts("k", {}), texts("t", {})});
    const Value value
        = run(tableGroup(), {{"table", table}, {"by", "k"}, {"aggregate", "t: count"}})["result"];
    EXPECT_EQ(value.as<Table>().column(1).type(), ColumnType::Int);
}

TEST(TableGroup, NamesWhatItCannotDo)
{
    const auto failed = [](const std::string &by, const std::string &aggregate) {
        return run(tableGroup(), {{"table", sample()}, {"by", by}, {"aggregate", aggregate}}).error;
    };
    EXPECT_EQ(failed("", ""), "No column to group by. There are: kind, x, n.");
    EXPECT_EQ(failed("kind", "x"),
        "\"x\" names no function. Write a column, a colon and a function, as in temp_max: mean.");
    EXPECT_EQ(failed("kind", "x: average"),
        "No function \"average\" for groups. There are: mean, sum, min, max, count, median, std, first, "
        "last.");
    EXPECT_EQ(failed("n", "kind: mean"), "Column kind: the function needs a number, not text.");
    EXPECT_EQ(failed("n", "n: mean"), "Column n is grouped by, so it cannot be aggregated as well.");
    EXPECT_NE(failed("n", "q: mean").find("kind, x, n"), std::string::npos);
}

TEST(TableSort, OrdersRowsWithMissingLast)
{
    EXPECT_EQ(rowsOf(run(tableSort(), {{"table", sample()}, {"by", "x"}})["table"]),
        "[[\"b\",1.0,3],[\"a\",2.0,2],[\"c\",3.0,5],[\"b\",5.0,1],[\"a\",null,4]]");
    EXPECT_EQ(rowsOf(run(tableSort(), {{"table", sample()}, {"by", "x"}, {"descending", true}})["table"]),
        "[[\"b\",5.0,1],[\"c\",3.0,5],[\"a\",2.0,2],[\"b\",1.0,3],[\"a\",null,4]]");
    EXPECT_EQ(rowsOf(run(tableSort(), {{"table", sample()}, {"by", "kind, n"}})["table"]),
        "[[\"a\",2.0,2],[\"a\",null,4],[\"b\",5.0,1],[\"b\",1.0,3],[\"c\",3.0,5]]");
}

TEST(TableSort, StopsWhileItSorts)
{
    EXPECT_TRUE(run(tableSort(), {{"table", sample()}, {"by", "x"}}, {.stopAt = 0}).stopped);
    EXPECT_TRUE(run(tableGroup(), {{"table", sample()}, {"by", "x"}, {"aggregate", "n: sum"}}, {.stopAt = 2})
                    .stopped);
}

TEST(TableSort, NeedsAColumnThatIsThere)
{
    EXPECT_FALSE(run(tableSort(), {{"table", sample()}, {"by", "y"}}).error.empty());
    EXPECT_EQ(run(tableSort(), {{"table", sample()}, {"by", ""}}).error,
        "No column to sort by. There are: kind, x, n.");
}

TEST(TableColumn, GivesNumbersAsAnArrayAndTextsAsAList)
{
    const Value x = run(tableColumn(), {{"table", sample()}, {"name", "x"}})["values"];
    EXPECT_EQ(x.as<Array>().at(0), 5);
    EXPECT_TRUE(std::isnan(x.as<Array>().at(3)));
    EXPECT_EQ(
        run(tableColumn(), {{"table", sample()}, {"name", "n"}})["values"].as<Array>().dtype(), DType::Int64);
    EXPECT_EQ(run(tableColumn(), {{"table", sample()}, {"name", "kind"}})["values"],
        Value(List{"b", "a", "b", "a", "c"}));
    const Table ids({Column{.name = "id",
        .data = std::vector<std::int64_t>{9007199254740993, 0},
        .missing = std::vector<std::uint8_t>{0, 1}}});
    EXPECT_NE(run(tableColumn(), {{"table", ids}, {"name", "id"}}).error.find("2^53"), std::string::npos);
    EXPECT_NE(
        run(tableColumn(), {{"table", sample()}, {"name", "q"}}).error.find("kind, x, n"), std::string::npos);
}

} // namespace heddle::test

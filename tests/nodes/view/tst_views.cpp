// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/view/register.h"
#include "engine/sdk/testing.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

namespace heddle::test {

using namespace heddle::view;

static std::string plotted(const Value &x, const Value &y)
{
    const Table table(
        {ints("day", {1, 2}), numbers("wind", {3, 4}), numbers("rain, all", {5, 6}), numbers("sun", {7, 8})});
    return run(plotNode(), {{"value", table}, {"x", x}, {"y", y}})["value"].as<Table>().columnNames();
}

TEST(ViewPlot, DrawsAllColumnsUntilSomeAreChosen)
{
    EXPECT_EQ(plotted("", ""), "day, wind, rain, all, sun");
}

TEST(ViewPlot, DrawsTheChosenColumnsWithThatOfXFirst)
{
    EXPECT_EQ(plotted("day", " sun,wind , "), "day, sun, wind");
    EXPECT_EQ(plotted("", "wind"), "day, wind"); // which rises
    EXPECT_EQ(plotted("sun", "wind"), "sun, wind");
}

TEST(ViewPlot, GoesAlongNoColumnWhoseNumbersFall)
{
    const Table table({ints("left", {2, 1}), numbers("wind", {3, 4})});
    EXPECT_EQ(run(plotNode(), {{"value", table}, {"y", "wind"}})["value"].as<Table>().columnNames(), "wind");
}

TEST(ViewPlot, WithXAloneDrawsAllOthers)
{
    EXPECT_EQ(plotted("sun", ""), "sun, day, wind, rain, all");
}

TEST(ViewPlot, NamesTheColumnsThereAre)
{
    const Table table({ints("day", {1, 2}), numbers("wind", {3, 4})});
    EXPECT_EQ(
        run(plotNode(), {{"value", table}, {"y", "well"}}).error, "No column “well”. It has: day, wind.");
}

TEST(ViewPlot, LeavesWhatIsNoTableAsItIs)
{
    const Value list = List{1.0, 2.0};
    EXPECT_EQ(run(plotNode(), {{"value", list}, {"y", "wind"}})["value"], list);
}

} // namespace heddle::test

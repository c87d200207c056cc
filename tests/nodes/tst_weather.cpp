// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/files/nodes.h"
#include "engine/nodes/table/nodes.h"
#include "engine/sdk/testing.h"
#include "tests/support/shareddata.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

namespace heddle::test {

struct Month {
    double warmth = 0, rain = 0;
    int days = 0;
};

/// The figures by another way: nothing of the node libraries takes part.
static std::map<std::string, Month> monthsOf(const std::string &path)
{
    std::map<std::string, Month> months;
    std::ifstream file(path);
    std::string line, field;
    for (std::getline(file, line); std::getline(file, line);) {
        std::istringstream fields(line);
        std::getline(fields, field, ',');
        Month &month = months[field.substr(0, 7)];
        std::getline(fields, field, ',');
        month.rain += std::stod(field);
        std::getline(fields, field, ',');
        month.warmth += std::stod(field);
        ++month.days;
    }
    return months;
}

TEST(Weather, ByMonthEqualsAPlainComputation)
{
    HEDDLE_SHARED_DATA_OR_SKIP(path, "seattle-weather.csv");
    const Value weather = run(files::filesReadCsv(), {{"path", path}})["table"];
    const Value dated = run(table::tableCompute(),
        {{"table", weather}, {"name", "month"}, {"expression", "format(date, \"%Y-%m\")"}})["table"];
    const NodeRun grouped = run(table::tableGroup(),
        {{"table", dated}, {"by", "month"}, {"aggregate", "temp_max: mean, precipitation: sum"}});
    ASSERT_EQ(grouped.error, "");
    const Table &monthly = grouped["result"].as<Table>();
    EXPECT_EQ(monthly.columnNames(), "month, temp_max, precipitation");
    const auto expected = monthsOf(path);
    ASSERT_EQ(monthly.rows(), 48u);
    ASSERT_EQ(expected.size(), 48u);
    for (std::size_t row = 0; const auto &[name, month] : expected) {
        EXPECT_EQ(monthly.column(0).as<std::string>()[row], name);
        EXPECT_NEAR(monthly.column(1).as<double>()[row], month.warmth / month.days, 1e-9);
        EXPECT_NEAR(monthly.column(2).as<double>()[row], month.rain, 1e-9);
        ++row;
    }
}

} // namespace heddle::test

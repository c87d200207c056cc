// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The form of `heddle run --json`, letter by letter: scripts read it.

#include "engine/value/json.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace heddle::test {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN(),
                 kInfinity = std::numeric_limits<double>::infinity();

TEST(ReportForm, SmallArraysBringTheirData)
{
    EXPECT_EQ(toReportJson(arrayOf<double>({2, 2}, {0, 1, 2, 3})),
        R"({"type":"array","dtype":"float64","shape":[2,2],"min":0.0,"max":3.0,"mean":1.5,"data":[[0.0,1.0],[2.0,3.0]]})");
    EXPECT_EQ(toReportJson(arrayOf<std::uint8_t>({3}, {1, 2, 255})),
        R"({"type":"array","dtype":"uint8","shape":[3],"min":1.0,"max":255.0,"mean":86.0,"data":[1,2,255]})");
    EXPECT_EQ(toReportJson(arrayOf<std::uint64_t>({1}, {18446744073709551615u})),
        R"({"type":"array","dtype":"uint64","shape":[1],"min":18446744073709551616.0,"max":18446744073709551616.0,"mean":18446744073709551616.0,"data":[18446744073709551615]})");
    EXPECT_EQ(toReportJson(arrayOf<double>({}, {2})),
        R"({"type":"array","dtype":"float64","shape":[],"min":2.0,"max":2.0,"mean":2.0,"data":2.0})");
    EXPECT_EQ(toReportJson(arrayOf<bool>({2}, {true, false})),
        R"({"type":"array","dtype":"bool","shape":[2],"min":0.0,"max":1.0,"mean":0.5,"data":[true,false]})");
}

TEST(ReportForm, LargeArraysAreOnlyDescribed)
{
    const auto zeroes = [](std::int64_t count) {
        ArrayBuilder builder(DType::Float64, {count});
        builder.fillZero();
        return toReportJson(std::move(builder).freeze());
    };
    EXPECT_EQ(
        zeroes(1'001), R"({"type":"array","dtype":"float64","shape":[1001],"min":0.0,"max":0.0,"mean":0.0})");
    EXPECT_TRUE(zeroes(1'000).find("\"data\"") != std::string::npos);
}

TEST(ReportForm, EmptyArraysHaveNoStatistics)
{
    EXPECT_EQ(toReportJson(arrayOf<double>({0}, {})),
        R"({"type":"array","dtype":"float64","shape":[0],"min":null,"max":null,"mean":null,"data":[]})");
    EXPECT_EQ(toReportJson(arrayOf<double>({0, 1'000'000'000'000}, {})),
        R"({"type":"array","dtype":"float64","shape":[0,1000000000000],"min":null,"max":null,"mean":null,"data":[]})");
}

TEST(ReportForm, OneNaNMakesAllStatisticsNaN)
{
    for (const auto &array : {arrayOf<double>({3}, {3, kNaN, 5}), arrayOf<double>({3}, {kNaN, 3, 5}),
             arrayOf<double>({3}, {3, 5, kNaN})})
        EXPECT_NE(toReportJson(array).find(R"("min":"NaN","max":"NaN","mean":"NaN")"), std::string::npos)
            << toReportJson(array);
    EXPECT_NE(toReportJson(arrayOf<double>({2}, {-kInfinity, 1}))
                  .find(R"("min":"-Infinity","max":1.0,"mean":"-Infinity")"),
        std::string::npos);
}

TEST(ReportForm, ImagesSayWhatTheirChannelsAre)
{
    EXPECT_EQ(toReportJson(Image{arrayOf<std::uint8_t>({1, 1}, {7}), Channels::Grey}),
        R"({"type":"image","dtype":"uint8","shape":[1,1],"min":7.0,"max":7.0,"mean":7.0,"data":[[7]],"channels":"grey"})");
}

TEST(ReportForm, TablesAreColumnsRowsAndCount)
{
    const Table table({texts("month", {"2012-01", ""}, {0, 1}), numbers("x", {kNaN, 0.5}),
        times("t", {"2012-01-01", "2012-01-01T01:00"})});
    EXPECT_EQ(toReportJson(table),
        R"({"type":"table","columns":[{"name":"month","dtype":"text"},{"name":"x","dtype":"number"},{"name":"t","dtype":"time"}],)"
        R"("rows":[["2012-01","NaN","2012-01-01"],[null,0.5,"2012-01-01T01:00:00Z"]],"count":2})");
}

TEST(ReportForm, OfALongTableTheFirstThousandRowsAreTold)
{
    const std::string json = toReportJson(Table({ints("x", std::vector<std::int64_t>(1'500, 7))}));
    EXPECT_TRUE(json.ends_with("],\"count\":1500}"));
    EXPECT_EQ(std::count(json.begin(), json.end(), '7'), 1'000);
}

TEST(ReportForm, WhatJsonLacksIsText)
{
    EXPECT_EQ(toReportJson({}), "null");
    EXPECT_EQ(toReportJson(kNaN), R"("NaN")");
    EXPECT_EQ(toReportJson(-kInfinity), R"("-Infinity")");
    EXPECT_EQ(toReportJson(Bytes{"foo"}), R"({"type":"bytes","base64":"Zm9v"})");
    EXPECT_EQ(toReportJson(*parseTime("2012-01-01T10:00")), R"("2012-01-01T10:00:00Z")");
    EXPECT_EQ(toReportJson(Duration{250'000}), R"("PT0.25S")");
    EXPECT_EQ(toReportJson(Map{{"$time", List{1, kNaN}}}), R"({"$time":[1,"NaN"]})");
}

} // namespace
} // namespace heddle::test

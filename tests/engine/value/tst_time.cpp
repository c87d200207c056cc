// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Times and durations, to text and back.

#include "engine/value/time.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace heddle::test {
namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

std::string again(const std::string &text)
{
    const auto time = parseTime(text);
    return time ? toText(*time) : "no time";
}

struct Case {
    const char *text, *expected;
};

class ReadsTime : public testing::TestWithParam<Case> { };
class ReadsDuration : public testing::TestWithParam<Case> { };

TEST_P(ReadsTime, AsIso8601)
{
    EXPECT_EQ(again(GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Good, ReadsTime,
    testing::Values(Case{"2012-01-31", "2012-01-31"}, Case{"2012/01/31", "2012-01-31"},
        Case{"2012-01-31T00:00:00Z", "2012-01-31"}, Case{"2012-01-31 12:30", "2012-01-31T12:30:00Z"},
        Case{"2012-01-31T12:30:15.25Z", "2012-01-31T12:30:15.25Z"},
        Case{"2012-01-31T12:30:15.123456789", "2012-01-31T12:30:15.123456Z"},
        Case{"2012-01-31T00:30:00+02:00", "2012-01-30T22:30:00Z"},
        Case{"2012-01-31T12:00+0230", "2012-01-31T09:30:00Z"},
        Case{"2012-01-31T12:00-05", "2012-01-31T17:00:00Z"}, Case{"2012-02-29", "2012-02-29"},
        Case{"1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"}, Case{"0001-01-01", "0001-01-01"},
        Case{"9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"}));

INSTANTIATE_TEST_SUITE_P(Hostile, ReadsTime,
    testing::Values(Case{"", "no time"}, Case{"2012", "no time"}, Case{"2012-1-1", "no time"},
        Case{"2012-13-01", "no time"}, Case{"2012-02-30", "no time"}, Case{"2011-02-29", "no time"},
        Case{"0000-01-01", "no time"}, Case{"2012-01/31", "no time"}, Case{"2012-01-31T", "no time"},
        Case{"2012-01-31T24:00:00", "no time"}, Case{"2012-01-31T12:60:00", "no time"},
        Case{"2012-01-31T12:00:60", "no time"}, Case{"2012-01-31T12:00:00.", "no time"},
        Case{"2012-01-31T12:00:00Zulu", "no time"}, Case{"2012-01-31T12:00:00+25:00", "no time"},
        Case{"2012-01-31T12:00:00+", "no time"}, Case{"-2012-01-31", "no time"},
        Case{"2012-01-31 ", "no time"}, Case{" 2012-01-31", "no time"},
        Case{"99999999999999999999-01-01", "no time"}, Case{"0001-01-01T00:00:00+00:01", "no time"},
        Case{"9999-12-31T23:59:59-00:01", "no time"}, Case{"today", "no time"}));

TEST(TimeTest, TextReadsBackAsTheSameInstant)
{
    std::mt19937_64 random(1);
    const std::int64_t first = parseTime("0001-01-01")->micros,
                       last = parseTime("9999-12-31T23:59:59.999999Z")->micros;
    for (int i = 0; i < 2'000; ++i) {
        const Time time{std::uniform_int_distribution<std::int64_t>(first, last)(random)};
        ASSERT_EQ(parseTime(toText(time)), time) << toText(time);
    }
}

TEST(TimeTest, InstantsBeyondTheCalendarHaveATextAllTheSame)
{
    EXPECT_EQ(toText(Time{kMost}), "294247-01-10T04:00:54.775807Z");
    EXPECT_EQ(toText(Time{kLeast}), "-290308-12-21T19:59:05.224192Z");
    EXPECT_EQ(calendarOf(Time{-1}).micro, 999'999);
}

std::string durationAgain(const std::string &text)
{
    const auto duration = parseDuration(text);
    return duration ? toText(*duration) : "no duration";
}

TEST_P(ReadsDuration, AsIso8601)
{
    EXPECT_EQ(durationAgain(GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Good, ReadsDuration,
    testing::Values(Case{"PT90S", "PT90S"}, Case{"PT0.25S", "PT0.25S"}, Case{"-PT3600S", "-PT3600S"},
        Case{"P1DT2H", "PT93600S"}, Case{"P1W", "PT604800S"}, Case{"PT1H30M", "PT5400S"},
        Case{"PT0S", "PT0S"}, Case{"-PT0S", "PT0S"}, Case{"P0.5D", "PT43200S"},
        Case{"PT0.000001S", "PT0.000001S"}, Case{"PT0.0000009S", "PT0S"},
        Case{"PT9007199254.740993S", "PT9007199254.740993S"},
        Case{"PT9223372036854.775807S", "PT9223372036854.775807S"},
        Case{"-PT9223372036854.775808S", "-PT9223372036854.775808S"}));

INSTANTIATE_TEST_SUITE_P(Hostile, ReadsDuration,
    testing::Values(Case{"", "no duration"}, Case{"P", "no duration"}, Case{"PT", "no duration"},
        Case{"P1DT", "no duration"}, Case{"P1", "no duration"}, Case{"P1Y", "no duration"},
        Case{"P1M", "no duration"}, Case{"PT1D", "no duration"}, Case{"PTnanS", "no duration"},
        Case{"PTinfS", "no duration"}, Case{"PT1e9S", "no duration"}, Case{"PT-1S", "no duration"},
        Case{"PT1.S", "no duration"}, Case{"PT.5S", "no duration"}, Case{"PT1S ", "no duration"},
        Case{"90S", "no duration"}, Case{"PT9223372036854.775808S", "no duration"},
        Case{"PT99999999999999999999999999999999999999S", "no duration"},
        Case{"P99999999999999W", "no duration"}, Case{"PT9223372036854SPT", "no duration"}));

TEST(DurationTest, TextReadsBackAsTheSameSpan)
{
    std::mt19937_64 random(2);
    for (int i = 0; i < 2'000; ++i) {
        const Duration duration{std::int64_t(random())};
        ASSERT_EQ(parseDuration(toText(duration)), duration) << toText(duration);
    }
}

} // namespace
} // namespace heddle::test

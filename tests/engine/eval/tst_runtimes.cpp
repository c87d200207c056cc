// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// How long a run will take, going by earlier ones.

#include "engine/eval/runtimes.h"

#include <gtest/gtest.h>

#include <vector>

namespace heddle::test {
namespace {

TEST(RunTimes, NobodyCanTellWithoutAnEarlierRun)
{
    EXPECT_EQ(expectedSeconds({}, 1000), -1);
}

TEST(RunTimes, TheSameSizeTakesAsLongAgain)
{
    const std::vector<RunTime> earlier{{1000, 4}};
    EXPECT_DOUBLE_EQ(expectedSeconds(earlier, 1000), 4);
}

TEST(RunTimes, NewerRunsOfASizeCountMore)
{
    const std::vector<RunTime> earlier{{1000, 10}, {1000, 2}};
    const double seconds = expectedSeconds(earlier, 1000);
    EXPECT_GT(seconds, 2);
    EXPECT_LT(seconds, 6);
}

TEST(RunTimes, RunsOfAnotherSizeDoNotSpeakWhereThereAreSimilarOnes)
{
    const std::vector<RunTime> earlier{{1000, 1}, {64'000, 300}};
    EXPECT_DOUBLE_EQ(expectedSeconds(earlier, 1000), 1);
}

TEST(RunTimes, AnotherSizeIsStretchedTo)
{
    const std::vector<RunTime> earlier{{999, 2}};
    EXPECT_DOUBLE_EQ(expectedSeconds(earlier, 7999), 16);
}

TEST(RunTimes, WhatIsTooFarOffSaysNothing)
{
    const std::vector<RunTime> earlier{{1000, 2}};
    EXPECT_EQ(expectedSeconds(earlier, 1'000'000), -1);
}

TEST(RunTimes, ANodeGoesByItsOwnRunsAndElseByThoseOfItsType)
{
    RunTimes times;
    times.note(1, "blur", {1000, 2});
    times.note(2, "blur", {1000, 8});
    EXPECT_DOUBLE_EQ(times.expected(1, "blur", 1000), 2);
    const double other = times.expected(3, "blur", 1000);
    EXPECT_GT(other, 2);
    EXPECT_LT(other, 8);
    EXPECT_EQ(times.expected(3, "label", 1000), -1);
    times.forget(1);
    EXPECT_GT(times.expected(1, "blur", 1000), 2);
}

TEST(RunTimes, OnlyTheLastFewRunsCount)
{
    RunTimes times;
    times.note(1, "blur", {1000, 100});
    for (int i = 0; i < 4; ++i)
        times.note(1, "blur", {1000, 1});
    EXPECT_DOUBLE_EQ(times.expected(1, "blur", 1000), 1);
}

} // namespace
} // namespace heddle::test

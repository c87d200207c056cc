// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/register.h"
#include "engine/nodes/stack/register.h"
#include "engine/nodes/workers/nodes.h"
#include "tests/nodes/library.h"

#include <cmath>

using namespace heddle;
using namespace heddle::test;

namespace {

const Inputs kSmall{{"depth", 64}, {"height", 20}, {"width", 30}};

Inputs with(Inputs inputs, Inputs more)
{
    inputs.insert(inputs.end(), more.begin(), more.end());
    return inputs;
}

double spread(const Array &array, double around)
{
    double sum = 0;
    for (std::int64_t i = 0; i < array.size(); ++i)
        sum += (array.at(i) - around) * (array.at(i) - around);
    return std::sqrt(sum / double(array.size()));
}

TEST(RandomMean, BuildsUpTowardsTheMean)
{
    const NodeRun said = run(workers::randomMeanNode(), kSmall);
    ASSERT_TRUE(said.ok) << said.error;
    ASSERT_EQ(said.yields.size(), 3u) << "after 16, 32 and 48 planes; the last is the result";
    EXPECT_EQ(said.progress.size(), 64u);
    double before = 1;
    for (const auto &[output, value] : said.yields) {
        ASSERT_TRUE(value.get<Array>());
        EXPECT_LT(spread(value.as<Array>(), 0.5), before);
        before = spread(value.as<Array>(), 0.5);
    }
    const Array mean = said["mean"].as<Array>();
    EXPECT_EQ(mean.shape(), (Shape{20, 30}));
    EXPECT_NEAR(spread(mean, 0.5), std::sqrt(1.0 / 12 / 64), 0.004);
}

TEST(RandomMean, APartialResultIsTheResultOfSoManyPlanes)
{
    const NodeRun all = run(workers::randomMeanNode(), kSmall);
    const NodeRun half = run(workers::randomMeanNode(), with(kSmall, {{"depth", 32}}));
    EXPECT_EQ(elements<double>(all.yields[1].second.as<Array>()), elements<double>(half["mean"].as<Array>()));
    const NodeRun other = run(workers::randomMeanNode(), with(kSmall, {{"seed", 2}}));
    EXPECT_NE(elements<double>(all["mean"].as<Array>()), elements<double>(other["mean"].as<Array>()));
}

TEST(RandomMean, ThePatternStandsOutOfTheNoise)
{
    const Inputs normal = with(kSmall, {{"noise", "normal"}});
    const Array plain = run(workers::randomMeanNode(), normal)["mean"].as<Array>();
    EXPECT_NEAR(spread(plain, 0), 1.0 / 8, 0.01);
    const Array faint = run(workers::randomMeanNode(), with(normal, {{"pattern", 2.0}}))["mean"].as<Array>();
    for (std::int64_t i = 0; i < faint.size(); ++i) {
        ASSERT_GE(faint.at(i) - plain.at(i), 0);
        ASSERT_LE(faint.at(i) - plain.at(i), 2);
    }
}

TEST(RandomMean, StopsWithinAPlane)
{
    const NodeRun said = run(workers::randomMeanNode(), kSmall, {.stopAt = 5});
    EXPECT_TRUE(said.stopped);
    EXPECT_TRUE(said.progress.empty());
}

TEST(RandomImages, ComeUntilTheyAreStopped)
{
    const NodeRun said
        = run(generate::imagesNode(), {{"height", 4}, {"width", 6}, {"fps", 10.0}}, {.stopAt = 30});
    EXPECT_TRUE(said.stopped);
    ASSERT_GE(said.yields.size(), 4u);
    EXPECT_EQ(said.yields[0].second.as<Image>().pixels.shape(), (Shape{4, 6}));
    EXPECT_NE(elements<std::uint8_t>(said.yields[0].second.as<Image>().pixels),
        elements<std::uint8_t>(said.yields[1].second.as<Image>().pixels));
    EXPECT_GE(said.slept, 0.1 * double(said.yields.size() - 1) - 0.01);
}

TEST(RunningMean, TakesItsMultiplierWhileItRuns)
{
    const NodeRun said
        = run(workers::runningMeanNode(), {{"window", 1}}, {.stopAt = 40, .sent = {10.0, 100.0}});
    EXPECT_TRUE(said.stopped);
    ASSERT_GE(said.messages.size(), 5u);
    const auto told = [&](std::size_t at, const char *name) { return said.messages[at].as<Map>().at(name); };
    EXPECT_EQ(told(0, "multiplier"), Value(10.0));
    EXPECT_EQ(told(1, "multiplier"), Value(100.0));
    EXPECT_EQ(told(2, "multiplier"), Value(100.0)) << "until the next is sent";
    EXPECT_EQ(told(2, "count"), Value(3));
    double largest = 0;
    for (std::size_t i = 1; i < said.messages.size(); ++i)
        largest = std::max(largest, told(i, "mean").toNumber());
    EXPECT_GT(largest, 10);
    EXPECT_LE(largest, 100);
}

TEST(RunningMean, WithoutAWordItIsTheMeanOfItsWindow)
{
    const NodeRun said = run(workers::runningMeanNode(), {{"window", 1000}}, {.stopAt = 4000});
    EXPECT_NEAR(said.messages.back().as<Map>().at("mean").toNumber(), 0.5, 0.05);
    ASSERT_GE(said.yields.size(), 3u);
    EXPECT_EQ(said.yields[said.yields.size() - 3].second.as<Array>().size(), 200)
        << "the curve does not grow";
}

TEST(Previews, OnlyTheLatestMatters)
{
    EXPECT_TRUE(workers::randomMeanNode().output("mean")->latest);
    EXPECT_TRUE(workers::runningMeanNode().output("curve")->latest);
    EXPECT_TRUE(generate::imagesNode().output("image")->latest);
    EXPECT_TRUE(stack::projectNode().output("result")->latest);
    EXPECT_FALSE(generate::volumeNode().output("volume")->latest);
}

} // namespace

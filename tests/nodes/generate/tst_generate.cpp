// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "engine/nodes/generate/register.h"
#include "engine/nodes/view/register.h"
#include "tests/nodes/library.h"

#include <cmath>

using namespace heddle;
using namespace heddle::test;

namespace {

Array arrayFrom(const NodeRun &run, const char *output)
{
    EXPECT_TRUE(run.ok) << run.error;
    if (const Image *image = run[output].get<Image>())
        return image->pixels;
    const Array *array = run[output].get<Array>();
    return array ? *array : Array();
}

bool sameBytes(const Array &a, const Array &b)
{
    return a.shape() == b.shape() && std::equal(a.data(), a.data() + a.bytes(), b.data());
}

struct Moments {
    double mean = 0, deviation = 0, low = INFINITY, high = -INFINITY;
};
Moments momentsOf(const Array &array)
{
    Moments m;
    double squares = 0;
    for (std::int64_t i = 0; i < array.size(); ++i) {
        const double v = array.at(i);
        m.mean += v / double(array.size());
        squares += v * v / double(array.size());
        m.low = std::min(m.low, v);
        m.high = std::max(m.high, v);
    }
    m.deviation = std::sqrt(squares - m.mean * m.mean);
    return m;
}

Array volume(const Inputs &inputs)
{
    return arrayFrom(run(generate::volumeNode(), inputs), "volume");
}

TEST(Volume, OneSeedGivesOneVolumeAndAnotherSeedAnother)
{
    for (const char *noise : {"smooth", "uniform", "normal"}) {
        const Inputs small = {{"depth", 6}, {"height", 10}, {"width", 12}, {"noise", noise}};
        Inputs other = small;
        other.push_back({"seed", 2});
        EXPECT_EQ(volume(small).shape(), (Shape{6, 10, 12}));
        EXPECT_TRUE(sameBytes(volume(small), volume(small))) << noise;
        EXPECT_FALSE(sameBytes(volume(small), volume(other))) << noise;
    }
}

TEST(Volume, TheNumbersAreSpreadAsTheirNameSays)
{
    const Moments uniform = momentsOf(volume({{"noise", "uniform"}, {"depth", 20}}));
    EXPECT_NEAR(uniform.mean, 0.5, 0.01);
    EXPECT_NEAR(uniform.deviation, std::sqrt(1.0 / 12), 0.01);
    const Moments normal = momentsOf(volume({{"noise", "normal"}, {"depth", 20}}));
    EXPECT_NEAR(normal.mean, 0, 0.01);
    EXPECT_NEAR(normal.deviation, 1, 0.01);
    const Moments smooth = momentsOf(volume({{"depth", 20}}));
    EXPECT_GE(smooth.low, 0);
    EXPECT_LE(smooth.high, 1);
    EXPECT_GT(smooth.deviation, 0.05);
}

TEST(Volume, SmoothNoiseHasNoStepsBetweenNeighbours)
{
    const Array v = volume({{"depth", 40}, {"height", 40}, {"width", 40}, {"grain", 24.0}});
    for (std::int64_t i = 0; i + 1600 < v.size(); i += 7) {
        ASSERT_LT(std::abs(v.at(i) - v.at(i + 1600)), 0.15);
        ASSERT_LT(std::abs(v.at(i) - v.at(i + 40)), i % 1600 < 1560 ? 0.15 : 2.0);
    }
}

TEST(Volume, WhatIsOutOfRangeOrStoppedEnds)
{
    expectError(run(generate::volumeNode(), {{"depth", 0}}), "depth");
    EXPECT_TRUE(run(generate::volumeNode(), {}, {.stopAt = 5}).stopped);
}

TEST(Cells, APictureHasItsSizeDepthAndSeed)
{
    const auto cells
        = [](const Inputs &inputs) { return arrayFrom(run(generate::cellsNode(), inputs), "image"); };
    const Array byte = cells({{"width", 200}, {"height", 150}});
    EXPECT_EQ(byte.shape(), (Shape{150, 200}));
    EXPECT_EQ(byte.dtype(), DType::UInt8);
    EXPECT_TRUE(sameBytes(byte, cells({{"width", 200}, {"height", 150}})));
    EXPECT_FALSE(sameBytes(byte, cells({{"width", 200}, {"height", 150}, {"seed", 9}})));
    const Array deep = cells({{"width", 200}, {"height", 150}, {"depth", "16 bit"}, {"noise", 0.0}});
    EXPECT_EQ(deep.dtype(), DType::UInt16);
    EXPECT_GT(momentsOf(deep).high, 40000);
    EXPECT_LT(momentsOf(deep).mean, momentsOf(deep).high / 2) << "cells on a dark ground";
}

TEST(Cells, MoreCellsGiveMoreLightAndNoneGiveNone)
{
    const auto bright = [](int count) {
        const Array a = arrayFrom(
            run(generate::cellsNode(), {{"count", count}, {"noise", 0.0}, {"depth", "16 bit"}}), "image");
        std::int64_t above = 0;
        for (std::int64_t i = 0; i < a.size(); ++i)
            above += a.at(i) > 0.25 * 65535;
        return above;
    };
    const std::int64_t few = bright(10), many = bright(60);
    EXPECT_GT(few, 500);
    EXPECT_GT(many, 2 * few);
}

TEST(Wave, ASineIsASineOverTime)
{
    const Array wave = arrayFrom(
        run(generate::waveNode(), {{"count", 100}, {"rate", 50.0}, {"frequency", 2.0}, {"amplitude", 3.0}}),
        "signal");
    ASSERT_EQ(wave.shape(), Shape{100});
    EXPECT_EQ(wave.axes(), (std::vector<Axis>{{"time", 0.02, "s"}}));
    for (int i = 0; i < 100; ++i)
        EXPECT_NEAR(wave.at(i), 3 * std::sin(2 * M_PI * 2 * i / 50), 1e-12);
}

TEST(Wave, TheOtherFormsStayWithinTheirHeight)
{
    for (const char *form : {"square", "triangle", "sawtooth"}) {
        const Moments m
            = momentsOf(arrayFrom(run(generate::waveNode(), {{"form", form}, {"count", 1000}}), "signal"));
        EXPECT_NEAR(m.high, 1, 0.03) << form;
        EXPECT_NEAR(m.low, -1, 0.03) << form;
        EXPECT_NEAR(m.mean, 0, 0.02) << form;
    }
    const Moments noise = momentsOf(arrayFrom(
        run(generate::waveNode(), {{"form", "noise"}, {"count", 100000}, {"amplitude", 2.0}}), "signal"));
    EXPECT_NEAR(noise.deviation, 2, 0.05);
}

TEST(Views, PassTheirValueOnOrSayWhatTheyShow)
{
    const Value array(arrayOf<double>({2}, {1, 2}));
    EXPECT_EQ(run(view::plotNode(), {{"value", array}})["value"].identity(), array.identity());
    expectError(
        run(view::imageNode(), {{"value", "hello"}}), "Wire an image or an array here; this is text.");
    expectError(run(view::tableNode(), {{"value", 3.0}}), "a table");
    EXPECT_TRUE(view::imageNode().inputs[0].required);
    EXPECT_EQ(view::tableNode().face, "table");
}

TEST(Gallery, MakesEveryKindOfDataAsItsInputsSay)
{
    const NodeRun made = run(generate::galleryNode(),
        {{"gain", 20.0}, {"count", 40}, {"form", "square"}, {"tint", "#ff0000"}, {"note", "hello"},
            {"path", "/data/cells.tif"}});
    const Array signal = arrayFrom(made, "signal");
    ASSERT_EQ(signal.shape(), (Shape{40}));
    EXPECT_DOUBLE_EQ(signal.at(0), 10.0); // 20 dB
    EXPECT_DOUBLE_EQ(signal.at(9), -10.0);
    const Array picture = arrayFrom(made, "image");
    ASSERT_EQ(picture.rank(), 3);
    for (std::int64_t i = 0; i < picture.size(); ++i)
        ASSERT_TRUE(i % 3 == 0 || picture.at(i) == 0) << i; // nothing but red
    EXPECT_EQ(momentsOf(picture).high, 255);
    const Array volume = arrayFrom(made, "volume"), map = arrayFrom(made, "map");
    EXPECT_EQ(volume.rank(), 3);
    EXPECT_EQ(map.shape(), (Shape{volume.shape()[1], volume.shape()[2]}));
    EXPECT_GT(map.at(40 * map.shape()[1] + 55), 2 * map.at(0)); // in a cloud
    EXPECT_EQ(made["table"].as<Table>().rows(), 40u);
    EXPECT_TRUE(made["text"].as<std::string>().starts_with("hello\n40 samples"));
    EXPECT_TRUE(made["text"].as<std::string>().ends_with("\ncells.tif"));
}

TEST(Gallery, RefusesWhatCannotBeShown)
{
    EXPECT_NE(
        run(generate::galleryNode(), {{"tint", "reddish"}}).error.find("is no colour"), std::string::npos);
    EXPECT_NE(run(generate::galleryNode(), {{"low", 0.9}, {"high", 0.1}}).error.find("below high"),
        std::string::npos);
}

} // namespace

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/nodes/library.h"

#include <cmath>
#include <deque>
#include <numeric>

using namespace heddle;
using namespace heddle::test;

namespace {

class ImageNodes : public testing::Test {
protected:
    NodeRun runNode(const char *id, const Inputs &inputs, RunOptions options = {})
    {
        return run(m_library[id], inputs, options);
    }
    Image imageFrom(const NodeRun &result, const char *output)
    {
        EXPECT_TRUE(result.ok) << result.error;
        const Image *image = result[output].get<Image>();
        return image ? *image : Image{arrayOf<double>({1, 1}, {0}), Channels::Grey};
    }
    Image blurred(const Value &image, double sigma)
    {
        return imageFrom(runNode("image.blur", {{"image", image}, {"sigma", sigma}}), "image");
    }

    Library m_library{"image"};
};

Value grey(const Array &array)
{
    return Value(Image{array, Channels::Grey});
}

/// A bell sampled and summed up plainly, mirrored at the border.
std::vector<double> plainBlur(const std::vector<double> &in, int height, int width, double sigma)
{
    const int reach = int(std::ceil(sigma * 6));
    const auto mirrored = [](int i, int n) {
        while (i < 0 || i >= n)
            i = i < 0 ? -i : 2 * n - 2 - i;
        return i;
    };
    std::vector<double> out(in.size());
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            double sum = 0, weights = 0;
            for (int dy = -reach; dy <= reach; ++dy)
                for (int dx = -reach; dx <= reach; ++dx) {
                    const double w = std::exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
                    sum += w * in[std::size_t(mirrored(y + dy, height) * width + mirrored(x + dx, width))];
                    weights += w;
                }
            out[std::size_t(y * width + x)] = sum / weights;
        }
    return out;
}

template <class T> std::vector<T> pattern(int count, int modulus)
{
    std::vector<T> values;
    for (int i = 0; i < count; ++i)
        values.push_back(T(std::int64_t(i) * 7919 % modulus));
    return values;
}

TEST_F(ImageNodes, BlurIsTheGaussianMean)
{
    const auto values = pattern<double>(24 * 31, 200);
    const auto expected = plainBlur(values, 24, 31, 1.7);
    const auto doubles = elements<double>(blurred(grey(arrayOf<double>({24, 31}, values)), 1.7).pixels);
    const auto bytes = elements<std::uint8_t>(
        blurred(grey(arrayOf<std::uint8_t>({24, 31}, pattern<std::uint8_t>(24 * 31, 200))), 1.7).pixels);
    const auto ints = elements<std::int32_t>(
        blurred(grey(arrayOf<std::int32_t>({24, 31}, pattern<std::int32_t>(24 * 31, 200))), 1.7).pixels);
    ASSERT_EQ(doubles.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        ASSERT_NEAR(doubles[i], expected[i], 0.02) << i; // the bell is cut at four sigma
        ASSERT_NEAR(bytes[i], expected[i], 1.5) << i;
        ASSERT_NEAR(ints[i], expected[i], 0.6) << i;
    }
}

TEST_F(ImageNodes, BlurWorksOnPagesAndColoursOneByOne)
{
    std::vector<std::uint16_t> values(3 * 8 * 8 * 3, 0);
    std::fill(values.begin() + 192, values.begin() + 384, 5000); // the second page alone
    const Image out = blurred(Value(Image{arrayOf<std::uint16_t>({3, 8, 8, 3}, values), Channels::Rgb}), 2);
    EXPECT_EQ(elements<std::uint16_t>(out.pixels), values);
    EXPECT_EQ(out.channels, Channels::Rgb);
}

TEST_F(ImageNodes, BlurInBandsHasNoSeams)
{
    // Large enough to be cut into bands; every row is the same, so the result must be, too.
    std::vector<float> values;
    for (int y = 0; y < 1200; ++y)
        for (int x = 0; x < 900; ++x)
            values.push_back(x < 450 ? 0.0f : 1.0f);
    const Image out = blurred(grey(arrayOf<float>({1200, 900}, values)), 40);
    const auto got = out.pixels.as<float>();
    for (std::size_t y = 0; y < 1200; ++y)
        for (const std::size_t x : {300u, 449u, 450u, 600u})
            ASSERT_NEAR(got[y * 900 + x], 0.5 * std::erfc((449.5 - double(x)) / (40 * std::sqrt(2.0))), 1e-3)
                << y << ' ' << x;
}

TEST_F(ImageNodes, BytesInBandsAreBlurredAsIfInOne)
{
    // Too many rows to go at once, and the first few of them.
    const std::int64_t width = 18800, height = 600, few = 300;
    const auto values = pattern<std::uint8_t>(int(width * height), 250);
    const NodeRun large = runNode(
        "image.blur", {{"image", grey(arrayOf<std::uint8_t>({height, width}, values))}, {"sigma", 20.0}});
    ASSERT_GT(large.progress.size(), 0u) << "in bands";
    const std::vector<std::uint8_t> head(values.begin(), values.begin() + width * few);
    const NodeRun small = runNode(
        "image.blur", {{"image", grey(arrayOf<std::uint8_t>({few, width}, head))}, {"sigma", 20.0}});
    ASSERT_EQ(small.progress.size(), 0u) << "in one";
    const auto all = imageFrom(large, "image").pixels, part = imageFrom(small, "image").pixels;
    EXPECT_TRUE(std::equal(part.data(), part.data() + width * (few - 80), all.data()));
}

TEST_F(ImageNodes, ALargeBlurStopsWithinItsBands)
{
    const Value image = grey(arrayOf<float>({1200, 900}, std::vector<float>(1200 * 900, 1)));
    const NodeRun run = runNode("image.blur", {{"image", image}, {"sigma", 100.0}}, {.stopAt = 5});
    EXPECT_TRUE(run.stopped);
    EXPECT_EQ(run.progress.size(), 4u) << "a checkpoint before the page, then one for each band";
}

TEST_F(ImageNodes, BlurOfNothingGivesTheSameImage)
{
    const Value image = grey(arrayOf<std::uint8_t>({2, 2}, {1, 2, 3, 4}));
    EXPECT_EQ(elements<std::uint8_t>(blurred(image, 0).pixels), (std::vector<std::uint8_t>{1, 2, 3, 4}));
    expectError(runNode("image.blur", {{"image", image}, {"sigma", 250.0}}), "100");
    expectError(runNode("image.blur", {{"image", Value(Image{arrayOf<double>({0, 4}, {}), Channels::Grey})}}),
        "no pixels");
    expectError(runNode("image.blur", {{"image", Value(arrayOf<double>({3}, {1, 2, 3}))}}), "not an image");
}

TEST_F(ImageNodes, ABlurOfAStackStopsBetweenPages)
{
    const Value stack = grey(arrayOf<std::uint8_t>({50, 4, 4}, std::vector<std::uint8_t>(800, 3)));
    EXPECT_TRUE(runNode("image.blur", {{"image", stack}}, {.stopAt = 10}).stopped);
}

double levelOf(const NodeRun &result)
{
    EXPECT_TRUE(result.ok) << result.error;
    return result["level"].kind() == Kind::Number ? result["level"].toNumber() : NAN;
}

/// Tries every level, as Otsu defined the best one.
double plainOtsu(const std::vector<std::uint8_t> &values)
{
    double best = -1, level = 0;
    for (int t = 0; t < 255; ++t) {
        double n[2] = {}, sum[2] = {};
        for (const int v : values) {
            ++n[v > t];
            sum[v > t] += v;
        }
        const double apart = n[0] && n[1] ? sum[0] / n[0] - sum[1] / n[1] : 0;
        if (n[0] * n[1] * apart * apart > best + 1e-6) {
            best = n[0] * n[1] * apart * apart;
            level = t;
        }
    }
    return level;
}

TEST_F(ImageNodes, OtsuSplitsLikeTryingEveryLevel)
{
    std::vector<std::uint8_t> values;
    for (int i = 0; i < 4000; ++i)
        values.push_back(std::uint8_t(i % 4 ? 40 + i * 31 % 50 : 150 + i * 17 % 70));
    const NodeRun result
        = runNode("image.threshold", {{"image", grey(arrayOf<std::uint8_t>({40, 100}, values))}});
    const double level = levelOf(result), plain = plainOtsu(values);
    const auto mask = elements<bool>(imageFrom(result, "mask").pixels);
    for (std::size_t i = 0; i < values.size(); ++i) {
        ASSERT_EQ(mask[i], values[i] > level);
        ASSERT_EQ(mask[i], values[i] > plain) << "level " << level << ", plainly " << plain;
    }
}

TEST_F(ImageNodes, OtsuOfFloatsAndOfWideIntegersSplitsTheGroups)
{
    for (const double scale : {1e-3, 1e7}) {
        std::vector<double> values;
        for (int i = 0; i < 1000; ++i)
            values.push_back(scale * (i % 3 ? 1 + i % 7 * 0.1 : 9 + i % 5 * 0.1));
        const double level
            = levelOf(runNode("image.threshold", {{"image", grey(arrayOf<double>({10, 100}, values))}}));
        EXPECT_GE(level, 1.6 * scale);
        EXPECT_LT(level, 9 * scale);
    }
}

TEST_F(ImageNodes, MeanManualAndTriangleGiveTheirLevels)
{
    std::vector<std::uint8_t> values(1000, 10);
    for (int i = 0; i < 100; ++i)
        values[std::size_t(i)] = std::uint8_t(11 + i * 2);
    const Value image = grey(arrayOf<std::uint8_t>({10, 100}, values));
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / 1000;
    EXPECT_DOUBLE_EQ(levelOf(runNode("image.threshold", {{"image", image}, {"method", "mean"}})), mean);
    EXPECT_DOUBLE_EQ(
        levelOf(runNode("image.threshold", {{"image", image}, {"method", "manual"}, {"level", 55.5}})), 55.5);
    const double triangle = levelOf(runNode("image.threshold", {{"image", image}, {"method", "triangle"}}));
    EXPECT_GE(triangle, 10);
    EXPECT_LE(triangle, 20) << "just beside the peak";
    expectError(runNode("image.threshold", {{"image", image}, {"method", "magic"}}), "method");
}

TEST_F(ImageNodes, ThresholdOfAFlatImageWarns)
{
    const NodeRun result
        = runNode("image.threshold", {{"image", grey(arrayOf<std::uint8_t>({2, 2}, {7, 7, 7, 7}))}});
    EXPECT_TRUE(result.ok);
    EXPECT_EQ(result.warnings.size(), 1u);
    expectError(runNode("image.threshold", {{"image", grey(arrayOf<double>({1, 1}, {NAN}))}}),
        "no pixel with a number");
}

/// Floods each thing plainly and says how many there are.
int plainCount(std::vector<bool> mask, int height, int width, bool corners, std::vector<int> &label)
{
    int count = 0;
    label.assign(mask.size(), 0);
    for (int start = 0; start < height * width; ++start) {
        if (!mask[std::size_t(start)])
            continue;
        ++count;
        std::deque<int> todo{start};
        mask[std::size_t(start)] = false;
        while (!todo.empty()) {
            const int at = todo.front();
            todo.pop_front();
            label[std::size_t(at)] = count;
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx) {
                    const int y = at / width + dy, x = at % width + dx;
                    if ((dx && dy && !corners) || y < 0 || x < 0 || y >= height || x >= width
                        || !mask[std::size_t(y * width + x)])
                        continue;
                    mask[std::size_t(y * width + x)] = false;
                    todo.push_back(y * width + x);
                }
        }
    }
    return count;
}

TEST_F(ImageNodes, LabelsAreThoseOfAPlainFlood)
{
    std::vector<bool> mask;
    for (int i = 0; i < 60 * 80; ++i)
        mask.push_back((i * 2654435761u >> 13) % 100 < 42);
    for (const bool corners : {true, false}) {
        std::vector<int> flooded;
        const int count = plainCount(mask, 60, 80, corners, flooded);
        const NodeRun result = runNode("image.label",
            {{"mask", grey(arrayOf<bool>({60, 80}, mask))}, {"neighbours", corners ? "8" : "4"}});
        EXPECT_EQ(result["count"].toInt(), count);
        const Image labels = imageFrom(result, "labels");
        EXPECT_EQ(labels.channels, Channels::Labels);
        const auto got = elements<std::int32_t>(labels.pixels);
        std::map<int, int> names;
        for (std::size_t i = 0; i < got.size(); ++i)
            ASSERT_EQ(names.emplace(got[i], flooded[i]).first->second, flooded[i]) << i;
        EXPECT_EQ(names.size(), std::size_t(count) + 1);
        EXPECT_EQ(names.rbegin()->first, count) << "numbers without gaps";
    }
}

TEST_F(ImageNodes, SmallThingsAreLeftOutAndPagesCountOn)
{
    const std::vector<std::uint8_t> two = {1, 1, 0, 1, 0, 0, 1, 1};
    const Value stack = grey(arrayOf<std::uint8_t>({2, 1, 4}, two));
    const NodeRun all = runNode("image.label", {{"mask", stack}});
    EXPECT_EQ(elements<std::int32_t>(imageFrom(all, "labels").pixels),
        (std::vector<std::int32_t>{1, 1, 0, 2, 0, 0, 3, 3}));
    const NodeRun large = runNode("image.label", {{"mask", stack}, {"smallest", 2}});
    EXPECT_EQ(elements<std::int32_t>(imageFrom(large, "labels").pixels),
        (std::vector<std::int32_t>{1, 1, 0, 0, 0, 0, 2, 2}));
    EXPECT_EQ(large["count"].toInt(), 2);
    expectError(runNode("image.label",
                    {{"mask", Value(Image{arrayOf<std::uint8_t>({1, 1, 3}, {1, 1, 1}), Channels::Rgb})}}),
        "colours");
}

TEST_F(ImageNodes, MeasureKnowsAreaCentreAndBrightness)
{
    const Image labels{arrayOf<std::int32_t>({3, 4}, {0, 5, 5, 0, 0, 5, 5, 0, 2, 0, 0, 0}), Channels::Labels};
    const Value bright = grey(arrayOf<double>({3, 4}, {9, 1, 2, 9, 9, 3, 6, 9, 7, 9, 9, 9}));
    const NodeRun result = runNode("image.measure", {{"labels", Value(labels)}, {"intensity", bright}});
    ASSERT_TRUE(result.ok) << result.error;
    const Table &table = result["table"].as<Table>();
    EXPECT_EQ(table.columnNames(), "label, area, x, y, width, height, diameter, mean, min, max");
    EXPECT_EQ(table.require("label").as<std::int64_t>(), (std::vector<std::int64_t>{2, 5}));
    EXPECT_EQ(table.require("area").as<std::int64_t>(), (std::vector<std::int64_t>{1, 4}));
    EXPECT_EQ(table.require("x").as<double>(), (std::vector<double>{0, 1.5}));
    EXPECT_EQ(table.require("y").as<double>(), (std::vector<double>{2, 0.5}));
    EXPECT_EQ(table.require("mean").as<double>(), (std::vector<double>{7, 3}));
    EXPECT_EQ(table.require("max").as<double>(), (std::vector<double>{7, 6}));
}

TEST_F(ImageNodes, MeasureOfNothingIsAnEmptyTableAndOfPagesNamesThem)
{
    const NodeRun none = runNode(
        "image.measure", {{"labels", Value(Image{arrayOf<std::int32_t>({1, 2}, {0, 0}), Channels::Labels})}});
    EXPECT_EQ(none["table"].as<Table>().rows(), 0u);
    const NodeRun pages = runNode("image.measure",
        {{"labels", Value(Image{arrayOf<std::int32_t>({2, 1, 1}, {1, 1}), Channels::Labels})}});
    EXPECT_EQ(
        pages["table"].as<Table>().require("page").as<std::int64_t>(), (std::vector<std::int64_t>{0, 1}));
    const Value wrong = grey(arrayOf<double>({1, 1}, {0.5}));
    expectError(runNode("image.measure", {{"labels", wrong}}), "whole numbers");
    expectError(runNode("image.measure",
                    {{"labels", Value(Image{arrayOf<std::int32_t>({1, 2}, {1, 0}), Channels::Labels})},
                        {"intensity", wrong}}),
        "one size");
}

TEST_F(ImageNodes, ResizeKeepsTheMeanAndTheLabels)
{
    const Value image = grey(arrayOf<double>({4, 4}, {0, 2, 4, 6, 2, 4, 6, 8, 1, 1, 1, 1, 1, 1, 1, 1}));
    EXPECT_EQ(elements<double>(
                  imageFrom(runNode("image.resize", {{"image", image}, {"factor", 0.5}}), "image").pixels),
        (std::vector<double>{2, 6, 1, 1}));
    const Value labels(Image{arrayOf<std::int32_t>({1, 2}, {3, 900000}), Channels::Labels});
    const Image twice = imageFrom(runNode("image.resize", {{"image", labels}, {"factor", 2.0}}), "image");
    EXPECT_EQ(elements<std::int32_t>(twice.pixels),
        (std::vector<std::int32_t>{3, 3, 900000, 900000, 3, 3, 900000, 900000}));
    EXPECT_EQ(twice.channels, Channels::Labels);
}

TEST_F(ImageNodes, GreyWeighsColoursAsTheEyeDoes)
{
    const Value colours(Image{
        arrayOf<std::uint8_t>({1, 4, 3}, {255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 10, 10}), Channels::Rgb});
    EXPECT_EQ(elements<std::uint8_t>(imageFrom(runNode("image.grey", {{"image", colours}}), "image").pixels),
        (std::vector<std::uint8_t>{76, 150, 29, 10}));
}

TEST_F(ImageNodes, RealCoinsAreCounted)
{
    HEDDLE_NEEDS_SHARED("coins.png");
    Library formats("formats");
    const Value coins = run(formats["formats.read_image"], {{"path", sharedFile("coins.png")}})["image"];
    const Value soft = runNode("image.blur", {{"image", coins}, {"sigma", 3.0}})["image"];
    const Value mask = runNode("image.threshold", {{"image", soft}})["mask"];
    const NodeRun labels = runNode("image.label", {{"mask", mask}, {"smallest", 200}});
    EXPECT_NEAR(double(labels["count"].toInt()), 24, 3)
        << "there are 24 coins; a few touch the bright border";
}

} // namespace

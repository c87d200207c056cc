// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/nodes/formats/filemaker.h"
#include "tests/nodes/library.h"

using namespace heddle;
using namespace heddle::test;

namespace {

class ReadImage : public testing::Test {
protected:
    NodeRun read(const std::string &bytes, RunOptions options = {})
    {
        return run(m_node, {{"path", folder.write("a.png", bytes)}}, options);
    }
    NodeRun readPath(const std::string &path) { return run(m_node, {{"path", path}}); }

    Library m_library{"formats"};
    const NodeType &m_node = m_library["formats.read_image"];
    TemporaryFolder folder;
};

const Image &imageOf(const NodeRun &run)
{
    EXPECT_TRUE(run.ok) << run.error;
    static const Image none{arrayOf<double>({0, 0}, {}), Channels::Grey};
    const Image *image = run["image"].get<Image>();
    return image ? *image : none;
}

TEST_F(ReadImage, GreyOfEightBitsIsReadAsItIs)
{
    const NodeRun run = read(makePng({.width = 3, .height = 2, .rows = std::string("\0\1\2\3\4\xff", 6)}));
    const Image &image = imageOf(run);
    EXPECT_EQ(image.channels, Channels::Grey);
    EXPECT_EQ(image.pixels.shape(), (Shape{2, 3}));
    EXPECT_EQ(elements<std::uint8_t>(image.pixels), (std::vector<std::uint8_t>{0, 1, 2, 3, 4, 255}));
}

TEST_F(ReadImage, SixteenBitsKeepEveryDigit)
{
    const NodeRun run
        = read(makePng({.width = 2, .height = 1, .bits = 16, .rows = std::string("\x12\x34\xff\xfe", 4)}));
    EXPECT_EQ(elements<std::uint16_t>(imageOf(run).pixels), (std::vector<std::uint16_t>{0x1234, 0xfffe}));
}

TEST_F(ReadImage, FewBitsBecomeEight)
{
    const NodeRun run = read(makePng({.width = 4, .height = 1, .bits = 1, .rows = std::string("\xA0", 1)}));
    EXPECT_EQ(elements<std::uint8_t>(imageOf(run).pixels), (std::vector<std::uint8_t>{255, 0, 255, 0}));
}

TEST_F(ReadImage, ColoursComeLast)
{
    const NodeRun run = read(makePng({.width = 2, .height = 1, .colour = 2, .rows = "abcdef"}));
    EXPECT_EQ(imageOf(run).channels, Channels::Rgb);
    EXPECT_EQ(imageOf(run).pixels.shape(), (Shape{1, 2, 3}));
    EXPECT_EQ(imageOf(run).pixels.axes().back().name, "channel");
    EXPECT_EQ(elements<std::uint8_t>(imageOf(run).pixels),
        (std::vector<std::uint8_t>{'a', 'b', 'c', 'd', 'e', 'f'}));
}

TEST_F(ReadImage, APaletteIsExpandedWithItsTransparency)
{
    const NodeRun plain = read(
        makePng({.width = 2, .height = 1, .colour = 3, .rows = std::string("\1\0", 2), .palette = "rgbRGB"}));
    EXPECT_EQ(elements<std::uint8_t>(imageOf(plain).pixels),
        (std::vector<std::uint8_t>{'R', 'G', 'B', 'r', 'g', 'b'}));
    const NodeRun clear = read(makePng({.width = 1,
        .height = 1,
        .colour = 3,
        .rows = std::string("\0", 1),
        .palette = "rgb",
        .alpha = "\x40"}));
    EXPECT_EQ(imageOf(clear).channels, Channels::Rgba);
    EXPECT_EQ(
        elements<std::uint8_t>(imageOf(clear).pixels), (std::vector<std::uint8_t>{'r', 'g', 'b', 0x40}));
}

TEST_F(ReadImage, GreyWithAlphaHasTwoChannels)
{
    const NodeRun run = read(makePng({.width = 1, .height = 2, .colour = 4, .rows = "abcd"}));
    EXPECT_EQ(imageOf(run).channels, Channels::GreyAlpha);
    EXPECT_EQ(imageOf(run).pixels.shape(), (Shape{2, 1, 2}));
}

TEST_F(ReadImage, APngCutAnywhereIsAnErrorThatNamesIt)
{
    const std::string whole = makePng({.width = 8, .height = 8, .colour = 2, .rows = std::string(192, 'x')});
    for (std::size_t length = 0; length < whole.size(); ++length)
        expectError(read(whole.substr(0, length)), "a.png");
    expectError(read(whole.substr(0, 100)), "ends too early");
}

TEST_F(ReadImage, AFlippedBitIsAnError)
{
    std::string bytes = makePng({.width = 8, .height = 8, .rows = std::string(64, 'x')});
    bytes[60] = char(bytes[60] ^ 1);
    expectError(read(bytes), "damaged");
}

TEST_F(ReadImage, APromiseThatTheFileCannotHoldIsRefusedBeforeMemoryIsTaken)
{
    expectError(read(makePng({.width = 60000, .height = 30000, .rows = "x"})), "promises 60000 × 30000");
    expectError(read(makePng({.width = 100000, .height = 100000, .rows = "x"})), "limit is 2^31");
}

TEST_F(ReadImage, WhatIsNoImageIsSaidPlainly)
{
    expectError(read("hello world"), "neither PNG nor JPEG");
    expectError(read(""), "empty");
    expectError(read(makeTiff({.pages = {"x"}})), "Use Read TIFF");
    expectError(readPath(folder.file("missing.png")), "there is no such file");
    expectError(readPath(folder.file("")), "folder");
    expectError(readPath(""), "No file is chosen");
}

TEST_F(ReadImage, StopEndsItAtOnce)
{
    EXPECT_TRUE(
        read(makePng({.width = 8, .height = 64, .rows = std::string(512, 'x')}), {.stopAt = 1}).stopped);
}

TEST_F(ReadImage, AJpegComesBackNearlyAsItWas)
{
    std::vector<std::uint8_t> pixels;
    for (int i = 0; i < 64 * 48; ++i)
        pixels.insert(pixels.end(), {std::uint8_t(i % 64 * 4), std::uint8_t(i / 64 * 5), 90});
    const Image picture{arrayOf<std::uint8_t>({48, 64, 3}, pixels), Channels::Rgb};
    ASSERT_EQ(writeFile(Value(picture), folder.file("a.jpg")), "");
    const NodeRun run = readPath(folder.file("a.jpg"));
    ASSERT_EQ(imageOf(run).pixels.shape(), (Shape{48, 64, 3}));
    const auto got = elements<std::uint8_t>(imageOf(run).pixels);
    for (std::size_t i = 0; i < got.size(); ++i)
        ASSERT_NEAR(got[i], pixels[i], 8) << i;
}

TEST_F(ReadImage, AJpegCutAnywhereIsAnErrorThatNamesIt)
{
    const Image picture{arrayOf<std::uint8_t>({16, 16}, std::vector<std::uint8_t>(256, 77)), Channels::Grey};
    ASSERT_EQ(writeFile(Value(picture), folder.file("b.jpg")), "");
    const std::string whole = readBytes(folder.file("b.jpg"));
    ASSERT_TRUE(readPath(folder.file("b.jpg")).ok);
    for (std::size_t length = 1; length + 2 < whole.size(); ++length)
        expectError(readPath(folder.write("cut.jpg", whole.substr(0, length))), "cut.jpg");
}

} // namespace

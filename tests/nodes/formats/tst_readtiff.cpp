// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/nodes/formats/filemaker.h"
#include "tests/nodes/library.h"

using namespace heddle;
using namespace heddle::test;

namespace {

class ReadTiff : public testing::Test {
protected:
    NodeRun read(const std::string &bytes, RunOptions options = {})
    {
        return run(m_node, {{"path", folder.write("a.tif", bytes)}}, options);
    }

    Library m_library{"formats"};
    const NodeType &m_node = m_library["formats.read_tiff"];
    TemporaryFolder folder;
};

Array stackOf(const NodeRun &run)
{
    EXPECT_TRUE(run.ok) << run.error;
    const Array *array = run["stack"].get<Array>();
    return array ? *array : Array();
}

std::string bytesUpTo(int n)
{
    std::string bytes;
    for (int i = 0; i < n; ++i)
        bytes += char(i);
    return bytes;
}

template <class T> std::string rawOf(const std::vector<T> &values)
{
    return {reinterpret_cast<const char *>(values.data()), values.size() * sizeof(T)};
}

std::vector<std::uint8_t> from(std::initializer_list<int> values)
{
    return {values.begin(), values.end()};
}

TEST_F(ReadTiff, OneGreyPageHasTwoAxes)
{
    const Array stack = stackOf(read(makeTiff({.width = 3, .height = 2, .pages = {bytesUpTo(6)}})));
    EXPECT_EQ(stack.shape(), (Shape{2, 3}));
    EXPECT_EQ(stack.axes().at(1).name, "x");
    EXPECT_EQ(elements<std::uint8_t>(stack), from({0, 1, 2, 3, 4, 5}));
}

TEST_F(ReadTiff, PagesBecomeTheFirstAxis)
{
    const Array stack = stackOf(read(makeTiff({.width = 2, .height = 1, .pages = {"ab", "cd", "ef"}})));
    EXPECT_EQ(stack.shape(), (Shape{3, 1, 2}));
    EXPECT_EQ(stack.axes().at(0).name, "page");
    EXPECT_EQ(elements<std::uint8_t>(stack), from({'a', 'b', 'c', 'd', 'e', 'f'}));
}

TEST_F(ReadTiff, PlanarColoursAreInterleaved)
{
    TiffParts parts{
        .width = 2, .height = 2, .samples = 3, .planar = true, .pages = {"rstuRSTU1234", "aaaabbbbcccc"}};
    const Array stack = stackOf(read(makeTiff(parts)));
    EXPECT_EQ(stack.shape(), (Shape{2, 2, 2, 3}));
    EXPECT_EQ(stack.axes().back().name, "channel");
    const auto all = elements<std::uint8_t>(stack);
    EXPECT_EQ(std::string(all.begin(), all.end()), "rR1sS2tT3uU4abcabcabcabc");
    parts.rowsPerStrip = 1;
    EXPECT_EQ(elements<std::uint8_t>(stackOf(read(makeTiff(parts)))), elements<std::uint8_t>(stack));
}

TEST_F(ReadTiff, StripsAndTilesGiveTheSamePixels)
{
    const Array strips
        = stackOf(read(makeTiff({.width = 4, .height = 3, .rowsPerStrip = 2, .pages = {bytesUpTo(12)}})));
    EXPECT_EQ(elements<std::uint8_t>(strips), from({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
    // Tiles of 16 × 16 over 20 × 17 pixels; each pixel is x + 20 y, and what lies outside is 255.
    std::string tiles;
    for (int ty = 0; ty < 2; ++ty)
        for (int tx = 0; tx < 2; ++tx)
            for (int i = 0; i < 256; ++i) {
                const int x = tx * 16 + i % 16, y = ty * 16 + i / 16;
                tiles += char(x < 20 && y < 17 ? (x + 20 * y) % 251 : 255);
            }
    const Array tiled = stackOf(read(makeTiff({.width = 20, .height = 17, .tile = 16, .pages = {tiles}})));
    ASSERT_EQ(tiled.shape(), (Shape{17, 20}));
    for (std::int64_t i = 0; i < 340; ++i)
        ASSERT_EQ(tiled.at(i), double(i % 251)) << i;
}

TEST_F(ReadTiff, EveryElementTypeKeepsItsNumbers)
{
    const auto shorts = rawOf<std::int16_t>({-5, 300});
    EXPECT_EQ(elements<std::int16_t>(
                  stackOf(read(makeTiff({.width = 2, .bits = 16, .format = 2, .pages = {shorts}})))),
        (std::vector<std::int16_t>{-5, 300}));
    const auto words = rawOf<std::uint32_t>({7, 4000000000u});
    EXPECT_EQ(elements<std::uint32_t>(stackOf(read(makeTiff({.width = 2, .bits = 32, .pages = {words}})))),
        (std::vector<std::uint32_t>{7, 4000000000u}));
    const auto floats = rawOf<float>({0.1f, -1e30f});
    EXPECT_EQ(
        elements<float>(stackOf(read(makeTiff({.width = 2, .bits = 32, .format = 3, .pages = {floats}})))),
        (std::vector<float>{0.1f, -1e30f}));
    const auto doubles = rawOf<double>({0.1});
    EXPECT_EQ(elements<double>(stackOf(read(makeTiff({.bits = 64, .format = 3, .pages = {doubles}})))),
        std::vector<double>{0.1});
}

TEST_F(ReadTiff, BigEndianFilesAreTurnedRound)
{
    const Array stack = stackOf(
        read(makeTiff({.width = 2, .bits = 16, .big = true, .pages = {std::string("\x12\x34\0\1", 4)}})));
    EXPECT_EQ(elements<std::uint16_t>(stack), (std::vector<std::uint16_t>{0x1234, 1}));
}

TEST_F(ReadTiff, AFileCutAnywhereIsAnErrorThatNamesIt)
{
    const std::string whole = makeTiff({.width = 8,
        .height = 8,
        .bits = 16,
        .rowsPerStrip = 3,
        .pages = {bytesUpTo(128), bytesUpTo(128), bytesUpTo(128)}});
    for (std::size_t length = 0; length < whole.size(); ++length) {
        SCOPED_TRACE(length - whole.size());
        expectError(read(whole.substr(0, length)), "a.tif");
    }
}

TEST_F(ReadTiff, NoSingleWrongByteCrashesIt)
{
    const std::string whole = makeTiff(
        {.width = 4, .height = 4, .samples = 3, .planar = true, .pages = {bytesUpTo(48), bytesUpTo(48)}});
    for (std::size_t at = 0; at < whole.size(); ++at)
        for (const int value : {0, 1, 127, 255}) {
            std::string bytes = whole;
            bytes[at] = char(value);
            const NodeRun run = read(bytes);
            EXPECT_TRUE(run.ok || run.error.find("a.tif") != std::string::npos) << run.error;
        }
}

TEST_F(ReadTiff, PagesOfDifferentSizeAreNamed)
{
    std::string two = makeTiff({.width = 2, .height = 2, .pages = {"abcd", "efgh"}});
    const std::size_t second
        = two.rfind(std::string("\x00\x01\x04\x00\x01\x00\x00\x00\x02", 9)); // the width of the last page
    ASSERT_NE(second, std::string::npos);
    two[second + 8] = 1;
    expectError(read(two), "page 2 is 1 × 2");
}

TEST_F(ReadTiff, APromiseThatTheFileCannotHoldIsRefusedBeforeMemoryIsTaken)
{
    TiffParts parts{.width = 30000, .height = 30000, .bits = 32, .pages = {"abcd"}};
    expectError(read(makeTiff(parts)), "promises 3.6 GB");
}

TEST_F(ReadTiff, WhatIsNotReadIsSaid)
{
    expectError(read(makeTiff({.width = 2, .bits = 16, .format = 3, .pages = {"abcd"}})), "16 bits");
    expectError(read("no tiff at all"), "no TIFF file");
    expectError(run(m_node, {{"path", folder.file("missing.tif")}}), "there is no such file");
}

TEST_F(ReadTiff, StopEndsItAtOnce)
{
    EXPECT_TRUE(read(makeTiff({.width = 2, .pages = {"ab", "cd"}}), {.stopAt = 2}).stopped);
}

} // namespace

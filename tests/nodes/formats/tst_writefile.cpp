// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/nodes/library.h"

using namespace heddle;
using namespace heddle::test;

namespace {

class WriteFile : public testing::Test {
protected:
    Value readBack(const char *node, const std::string &path, const char *output)
    {
        NodeRun result = run(m_library[node], {{"path", path}});
        EXPECT_TRUE(result.ok) << result.error;
        return result[output];
    }
    Array readTiff(const std::string &path)
    {
        return readBack("formats.read_tiff", path, "stack").as<Array>();
    }

    Library m_library{"formats"};
    TemporaryFolder folder;
};

template <class T> Array counting(Shape shape)
{
    std::vector<T> values;
    for (std::int64_t i = 0; i < elementCount(shape); ++i)
        values.push_back(T(i));
    return arrayOf<T>(std::move(shape), values);
}

TEST_F(WriteFile, NumpyReadsOurNpyAndNpz)
{
    const std::string npy = folder.file("a.npy"), npz = folder.file("a.npz");
    ASSERT_EQ(writeFile(Value(counting<std::int16_t>({4, 5, 6})), npy), "");
    EXPECT_NUMPY_AGREES("range " + npy + " int16 4 5 6");
    ASSERT_EQ(writeFile(Value(counting<float>({7})), npy), "");
    EXPECT_NUMPY_AGREES("range " + npy + " float32 7");
    ASSERT_EQ(writeFile(Value(counting<bool>({})), npy), "");
    EXPECT_NUMPY_AGREES("range " + npy + " bool");
    ASSERT_EQ(writeFile(Value(counting<std::uint64_t>({3, 2})), npz), "");
    EXPECT_NUMPY_AGREES("range " + npz + " uint64 3 2");
}

TEST_F(WriteFile, TheHeaderOfNpyEndsAtAMultipleOf64)
{
    for (std::int64_t n = 1; n < 3000000000; n *= 7) {
        ASSERT_EQ(writeFile(Value(ArrayBuilder(DType::UInt8, {n, 0}).freeze()), folder.file("a.npy")), "");
        EXPECT_EQ(std::filesystem::file_size(folder.file("a.npy")) % 64, 0u) << n;
    }
}

TEST_F(WriteFile, TiffHoldsEveryShapeAndTypeAsPages)
{
    const std::string path = folder.file("a.tif");
    ASSERT_EQ(writeFile(Value(counting<std::uint16_t>({3, 4, 5})), path), "");
    EXPECT_EQ(readTiff(path).shape(), (Shape{3, 4, 5}));
    EXPECT_EQ(readTiff(path).dtype(), DType::UInt16);
    EXPECT_NUMPY_AGREES("tiff_range " + path + " uint16 3 4 5");
    ASSERT_EQ(writeFile(Value(counting<double>({2, 3, 4, 5})), path), "");
    EXPECT_EQ(readTiff(path).shape(), (Shape{2, 3, 4, 5}));
    EXPECT_EQ(elements<double>(readTiff(path)), elements<double>(counting<double>({2, 3, 4, 5})));
    ASSERT_EQ(writeFile(Value(Image{counting<std::uint8_t>({6, 5, 3}), Channels::Rgb}), path), "");
    EXPECT_EQ(readTiff(path).shape(), (Shape{6, 5, 3}));
    EXPECT_EQ(readTiff(path).axes().at(2).name, "channel");
    ASSERT_EQ(writeFile(Value(counting<std::int32_t>({9})), path), "");
    EXPECT_EQ(elements<std::int32_t>(readTiff(path)), elements<std::int32_t>(counting<std::int32_t>({9})));
}

TEST_F(WriteFile, PngKeepsEveryPixel)
{
    const auto round = [&](const Array &array, Channels channels) {
        EXPECT_EQ(writeFile(Value(Image{array, channels}), folder.file("a.png")), "");
        return readBack("formats.read_image", folder.file("a.png"), "image").as<Image>();
    };
    const Array grey = counting<std::uint16_t>({20, 30}), colour = counting<std::uint8_t>({4, 5, 4});
    EXPECT_EQ(elements<std::uint16_t>(round(grey, Channels::Grey).pixels), elements<std::uint16_t>(grey));
    EXPECT_EQ(elements<std::uint8_t>(round(colour, Channels::Rgba).pixels), elements<std::uint8_t>(colour));
    EXPECT_EQ(elements<std::uint8_t>(round(counting<std::int32_t>({2, 3}), Channels::Labels).pixels),
        (std::vector<std::uint8_t>{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(elements<std::uint8_t>(round(arrayOf<bool>({1, 2}, {true, false}), Channels::Grey).pixels),
        (std::vector<std::uint8_t>{255, 0}));
}

TEST_F(WriteFile, WhatAFormatCannotHoldIsRefusedWithAWayOut)
{
    const auto refusal
        = [&](const Value &value, const char *name) { return writeFile(value, folder.file(name)); };
    EXPECT_NE(refusal(Value(counting<double>({2, 2})), "a.png").find("float64"), std::string::npos);
    EXPECT_NE(
        refusal(Value(arrayOf<std::int16_t>({1, 2}, {-3, 4})), "a.png").find("-3 to 4"), std::string::npos);
    EXPECT_NE(refusal(Value(counting<std::uint8_t>({5, 6, 7})), "a.png").find("5 pages"), std::string::npos);
    EXPECT_NE(refusal(Value(counting<std::uint16_t>({20, 20})), "a.jpg").find("8 bits"), std::string::npos);
    EXPECT_NE(refusal(Value("text"), "a.npy").find("text"), std::string::npos);
    EXPECT_NE(refusal(Value(counting<double>({2})), "a.xyz").find("ending"), std::string::npos);
    EXPECT_NE(refusal(Value(counting<double>({0})), "a.tif").find("at least one"), std::string::npos);
    EXPECT_NE(writeFile(Value(counting<double>({2})), folder.file("no/such/a.npy")).find("No such file"),
        std::string::npos);
    EXPECT_EQ(folder.fileCount(), 0u) << "a refused file leaves nothing behind";
}

TEST_F(WriteFile, AFailureLeavesTheOlderFileAsItWas)
{
    const std::string path = folder.write("a.png", "older");
    EXPECT_NE(writeFile(Value(counting<double>({2, 2})), path), "");
    EXPECT_EQ(readBytes(path), "older");
    EXPECT_EQ(writeFile(Value(counting<std::uint8_t>({2, 2})), path), "");
    EXPECT_NE(readBytes(path), "older");
    EXPECT_EQ(folder.fileCount(), 1u);
}

} // namespace

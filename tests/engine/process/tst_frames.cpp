// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What crosses between processes: every kind of value, and whatever else may come.

#include "engine/process/frame.h"
#include "engine/process/valuetags.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace heddle::test {

namespace {

std::string cbor(const Value &value)
{
    CborWriter out;
    const auto written = writeValue(out, value, {});
    EXPECT_TRUE(written) << written.error().text;
    return out.take();
}

Value thereAndBack(const Value &value)
{
    const auto read = readValue(cbor(value), {});
    EXPECT_TRUE(read) << read.error().text;
    return read ? *read : Value();
}

std::string errorOf(const std::string &bytes)
{
    const auto read = readValue(bytes, {});
    return read ? "" : read.error().text;
}

Array counting(Shape shape, DType dtype = DType::Float64)
{
    ArrayBuilder builder(dtype, std::move(shape));
    builder.fillZero();
    Array array = std::move(builder).freeze();
    return array;
}

Table weather()
{
    return Table({{"day", std::vector<Time>{Time{1}, Time{2}}, {}},
        {"wind", std::vector<double>{1.5, 0}, {0, 1}}, {"sky", std::vector<std::string>{"grey", "blue"}, {}},
        {"wet", std::vector<std::uint8_t>{1, 0}, {}}, {"drops", std::vector<std::int64_t>{7, -8}, {}},
        {"took", std::vector<Duration>{Duration{5}, Duration{-5}}, {}}});
}

/// A message with something of everything, as its frame.
std::string everything()
{
    Map all{{"op", "run"}, {"null", {}}, {"yes", true}, {"int", -5}, {"real", 2.5},
        {"bytes", Bytes{std::string(2, '\0')}}, {"list", List{1, "two", List{}}},
        {"map", Map{{"k", Time{5}}}}, {"took", Duration{9}},
        {"array", counting({2, 3}).withAxes({{"y", 0.5, "um"}, {"x", 1, ""}})},
        {"image", Image(counting({2, 2, 3}, DType::UInt8), Channels::Rgb)}, {"table", weather()}};
    const auto frame = makeFrame(all, nullptr);
    EXPECT_TRUE(frame);
    return frame->bytes;
}

Result<std::optional<Map>> readFrame(std::string_view bytes)
{
    FrameReader reader([](std::uint64_t) {});
    reader.add(bytes);
    return reader.next();
}

} // namespace

TEST(Frames, SmallValuesComeAsTheyWent)
{
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    const List values{Value(), true, false, 0, -1, 255, 256, kMost, -kMost - 1, 0.1, -0.0, kNan, "", "Grüße",
        Bytes{"\xff"}, Time{-1}, Duration{kMost}, List{}, Map{}, Map{{"a", List{Map{{"b", 1}}}}}};
    for (const Value &value : values)
        EXPECT_EQ(thereAndBack(value), value) << value.summary();
}

TEST(Frames, AnArrayComesWithTypeShapeAxesAndElements)
{
    ArrayBuilder builder(DType::UInt16, {2, 2});
    std::fill(builder.as<std::uint16_t>().begin(), builder.as<std::uint16_t>().end(), 513);
    const std::vector<Axis> axes{{"y", 0.5, "um"}, {"x", 2, "s"}};
    const Value back = thereAndBack(std::move(builder).freeze().withAxes(axes));
    const Array &array = back.as<Array>();
    EXPECT_EQ(array.dtype(), DType::UInt16);
    EXPECT_EQ(array.shape(), (Shape{2, 2}));
    EXPECT_EQ(array.axes(), axes);
    EXPECT_EQ(array.at(3), 513);
    EXPECT_EQ(thereAndBack(counting({})).as<Array>().rank(), 0);
    EXPECT_EQ(thereAndBack(counting({0, 3})).as<Array>().shape(), (Shape{0, 3}));
}

TEST(Frames, AnImageComesWithItsChannels)
{
    const Value back = thereAndBack(Image(counting({4, 5, 2}, DType::UInt8), Channels::GreyAlpha));
    EXPECT_EQ(back.as<Image>().channels, Channels::GreyAlpha);
    EXPECT_EQ(back.as<Image>().width(), 5);
}

TEST(Frames, ATableComesWithItsColumnsAndWhatIsMissing)
{
    const Value back = thereAndBack(weather());
    const Table &table = back.as<Table>();
    EXPECT_EQ(table.columnNames(), "day, wind, sky, wet, drops, took");
    EXPECT_EQ(table.column(0).as<Time>(), (std::vector<Time>{Time{1}, Time{2}}));
    EXPECT_TRUE(table.column(1).isMissing(1));
    EXPECT_EQ(table.column(2).as<std::string>()[1], "blue");
    EXPECT_EQ(table.column(4).as<std::int64_t>()[1], -8);
    EXPECT_EQ(table.column(5).type(), ColumnType::Duration);
}

TEST(Frames, WhatIsWrongIsNamed)
{
    EXPECT_EQ(errorOf(""), "it ends too early");
    EXPECT_EQ(errorOf("\x19"), "it ends too early");
    EXPECT_EQ(errorOf("\x01\x02"), "more follows after its end");
    EXPECT_EQ(errorOf("\xff"),
        "it holds something that has no place in a message, such as a number beyond 64 bits");
    EXPECT_EQ(errorOf("\xa1\x01\x02"), "a key of a map is no text");
    EXPECT_EQ(errorOf("\xa2\x61k\x01\x61k\x02"), "a map has the key “k” twice");
    EXPECT_EQ(
        errorOf(std::string(70, '\x81') + "\x01"), "its lists and maps lie in each other more than 64 deep");
    EXPECT_EQ(errorOf("\x9b\x7f\xff\xff\xff\xff\xff\xff\xff"), "it ends too early");
    EXPECT_EQ(errorOf(std::string{'\x9a', 0, 32, 0, 0} + std::string(2 << 20, '\x01')),
        "it holds more than 1000000 items");
}

TEST(Frames, AnArrayWhoseElementsDoNotFitIsRefused)
{
    const auto tagged = [](const Map &body) {
        CborWriter out;
        out.tag(std::uint64_t(ValueTag::Array));
        return errorOf(out.take() + cbor(body));
    };
    EXPECT_EQ(tagged({{"dtype", "float64"}, {"shape", List{2}}, {"data", Bytes{"12345678"}}}),
        "an array: its elements do not fit its shape");
    EXPECT_EQ(tagged({{"dtype", "float16"}, {"shape", List{}}}), "an array: there is no dtype “float16”");
    EXPECT_EQ(
        tagged({{"dtype", "bool"}, {"shape", List{-1}}}), "an array: its shape holds what is no length");
    EXPECT_EQ(tagged({{"dtype", "bool"}, {"shape", List{std::int64_t(1) << 40, std::int64_t(1) << 40}}}),
        "An array of 1099511627776 × 1099511627776 bool is too large.");
    EXPECT_EQ(tagged({{"dtype", "bool"}, {"shape", List{1}},
                  {"buffer", Map{{"id", 1}, {"fd", 0}, {"offset", 0}, {"size", 1}}}}),
        "an array: its elements lie in shared memory, which there is none of here");
}

TEST(Frames, FramesComeWholeHoweverTheyAreCut)
{
    const std::string bytes = everything() + everything();
    FrameReader reader([](std::uint64_t) {});
    int messages = 0;
    for (const char byte : bytes) {
        reader.add(std::string_view(&byte, 1));
        const auto message = reader.next();
        ASSERT_TRUE(message) << message.error().text;
        messages += message->has_value();
    }
    EXPECT_EQ(messages, 2);
}

TEST(Frames, AFrameThatIsTooLargeIsRefusedBeforeItIsThere)
{
    const auto read = readFrame(std::string("\x01\x00\x00\x01", 4));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().text, "a frame of 16 MB is too large");
    const auto made = makeFrame({{"text", std::string(17 << 20, 'x')}}, nullptr);
    ASSERT_FALSE(made);
    EXPECT_NE(made.error().text.find("are too much for one message"), std::string::npos);
}

TEST(Frames, AFrameThatNamesFilesWhichDidNotComeIsRefused)
{
    const std::string body = cbor(Map{{"fds", 1}});
    const auto read = readFrame(std::string{char(body.size()), 0, 0, 0} + body);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().text, "a frame names files that did not come along");
}

TEST(Frames, WhatIsDeeperThanCanBeReadIsNotWritten)
{
    Value deep = 1;
    for (int i = 0; i < 70; ++i)
        deep = List{deep};
    CborWriter out;
    EXPECT_FALSE(writeValue(out, deep, {}));
}

/// Bytes are changed, left out and doubled: each gives a message or an error, in bounded time.
TEST(Frames, MutatedFramesAreReadOrRefused)
{
    const std::string whole = everything();
    std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same frames each time
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = whole;
        for (unsigned changes = random() % 4; changes-- > 0;)
            bytes[4 + random() % (bytes.size() - 4)] = char(random());
        if (random() % 4 == 0)
            bytes.erase(4 + random() % (bytes.size() - 4), random() % 20);
        if (random() % 4 == 0)
            bytes.insert(4 + random() % (bytes.size() - 4), whole, 4, random() % 40);
        const std::size_t size = bytes.size() - 4;
        bytes[0] = char(size), bytes[1] = char(size >> 8);
        const auto read = readFrame(bytes);
        refused += !read;
        EXPECT_TRUE(read || !read.error().text.empty());
    }
    EXPECT_GT(refused, 10'000);
}

} // namespace heddle::test

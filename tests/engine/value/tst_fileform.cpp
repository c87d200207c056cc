// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// The form of flow files: every value reads back as it was.

#include "engine/value/json.h"
#include "engine/value/key.h"
#include "mesh.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

namespace heddle::test {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN(),
                 kInfinity = std::numeric_limits<double>::infinity();

/// What is read is equal in content and is written as it was.
void expectReadsBack(const Value &value, const std::string &expected = {})
{
    const std::string text = toFileJson(value);
    if (!expected.empty()) {
        EXPECT_EQ(text, expected);
    }
    const auto read = parseJson(text);
    ASSERT_TRUE(read) << text << ": " << read.error().text;
    EXPECT_EQ(&read->type(), &value.type()) << text;
    EXPECT_EQ(keyOf(*read), keyOf(value)) << text;
    EXPECT_EQ(toFileJson(*read), text);
}

std::string trouble(const std::string &text)
{
    const auto read = parseJson(text);
    return read ? "read as " + read->summary() : read.error().text;
}

TEST(FileForm, SimpleValuesAreJson)
{
    expectReadsBack({}, "null");
    expectReadsBack(true, "true");
    expectReadsBack(std::numeric_limits<std::int64_t>::min(), "-9223372036854775808");
    expectReadsBack(std::numeric_limits<std::int64_t>::max(), "9223372036854775807");
    expectReadsBack("a \"b\" \\ \n\t\x01 ü 🧵", R"("a \"b\" \\ \n\t\u0001 ü 🧵")");
    expectReadsBack(std::string("a\0b", 3), R"("a\u0000b")");
    expectReadsBack(List{1, 2.0, "x", List{}, {}}, R"([1,2.0,"x",[],null])");
    expectReadsBack(Map{{"b", 1}, {"a", Map{}}, {"", 0}}, R"({"":0,"a":{},"b":1})");
}

TEST(FileForm, NumbersKeepEveryBitAndAreNoInts)
{
    for (const double number :
        {0.0, -0.0, 1.0, 0.1, 1e300, 5e-324, 1.7976931348623157e308, -2.5, 1e21, 9007199254740993.0}) {
        const auto read = parseJson(toFileJson(number));
        ASSERT_TRUE(read && read->kind() == Kind::Number) << toFileJson(number);
        EXPECT_EQ(std::bit_cast<std::uint64_t>(read->toNumber()), std::bit_cast<std::uint64_t>(number))
            << toFileJson(number);
    }
}

TEST(FileForm, NumbersThatJsonLacksAreTagged)
{
    expectReadsBack(kNaN, R"({"$number":"NaN"})");
    expectReadsBack(kInfinity, R"({"$number":"Infinity"})");
    expectReadsBack(-kInfinity, R"({"$number":"-Infinity"})");
    expectReadsBack(List{kNaN}, R"([{"$number":"NaN"}])");
}

TEST(FileForm, BytesTimesAndDurationsAreTagged)
{
    expectReadsBack(Bytes{std::string("\0\xFF", 2)}, R"({"$bytes":"AP8="})");
    expectReadsBack(*parseTime("2012-01-31T12:00:00.000001Z"), R"({"$time":"2012-01-31T12:00:00.000001Z"})");
    expectReadsBack(Duration{-1'500'000}, R"({"$duration":"-PT1.5S"})");
}

TEST(FileForm, ArraysOfEveryElementTypeReadBack)
{
    for (const char *name : {"bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64",
             "float32", "float64"}) {
        ArrayBuilder builder(*dtypeNamed(name), {2, 3});
        builder.fillZero();
        builder.data()[1] = std::byte(1);
        expectReadsBack(Value(std::move(builder).freeze()));
    }
    expectReadsBack(arrayOf<double>({}, {kNaN}));
    expectReadsBack(arrayOf<double>({0, 4}, {}));
}

TEST(FileForm, ImagesKeepTheMeaningOfTheirChannels)
{
    ArrayBuilder pixels(DType::UInt8, {2, 2, 3});
    pixels.fillZero();
    expectReadsBack(Image{std::move(pixels).freeze(), Channels::Rgb});
    expectReadsBack(Image{arrayOf<std::int32_t>({1, 2}, {0, 7}), Channels::Labels});
}

TEST(FileForm, ImagesWhoseShapeDoesNotFitAreRefused)
{
    const std::string start = R"({"$image":{"dtype":"uint8","data":"AAAA","shape":)";
    EXPECT_EQ(trouble(start + R"([3],"channels":"grey"}})"), "“grey” are no channels of such an image.");
    EXPECT_EQ(trouble(start + R"([1,3],"channels":"rgb"}})"), "“rgb” are no channels of such an image.");
    EXPECT_EQ(trouble(start + R"([1,1,3],"channels":"rgba"}})"), "“rgba” are no channels of such an image.");
    EXPECT_EQ(trouble(start + R"([1,1,3],"channels":"cmyk"}})"), "“cmyk” are no channels of such an image.");
}

Table everyColumn()
{
    return Table({{.name = "yes", .data = std::vector<std::uint8_t>{1, 0, 0}, .missing = {0, 0, 1}},
        ints("n", {1, -2, 3}), numbers("x \"y\"", {kNaN, -0.0, 2}, {0, 0, 1}),
        texts("", {"a", "", "ü"}, {0, 1, 0}), times("t", {"2012-01-01", "1970-01-01", "2012-01-01T10:00"}),
        {.name = "d", .data = std::vector<Duration>{{1}, {-5}, {0}}, .missing = {}}});
}

TEST(FileForm, TablesWithMissingValuesReadBack)
{
    expectReadsBack(Table(), R"({"$table":{"columns":[],"rows":[],"count":0}})");
    expectReadsBack(Table({numbers("x", {})}),
        R"({"$table":{"columns":[{"name":"x","dtype":"number"}],"rows":[],"count":0}})");
    expectReadsBack(everyColumn());
    const auto read = parseJson(toFileJson(everyColumn()));
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->as<Table>().column(0).isMissing(2));
    EXPECT_TRUE(read->as<Table>().column(1).missing.empty()) << "nothing is missing there";
    EXPECT_TRUE(std::signbit(read->as<Table>().column(2).as<double>()[1]));
}

TEST(FileForm, HostileTablesAreRefusedWithTheirRow)
{
    const auto table = [](const std::string &columns, const std::string &rows) {
        return trouble(R"({"$table":{"columns":[)" + columns + R"(],"rows":[)" + rows + "]}}");
    };
    const std::string x = R"({"name":"x","dtype":"int"})";
    EXPECT_EQ(table(x, "[1]"), "read as 1 row × 1 column");
    EXPECT_EQ(table(x, "[1],[2,3]"), "Row 2 of a table needs 1 values, one for each column.");
    EXPECT_EQ(table(x, "[1],2"), "Row 2 of a table needs 1 values, one for each column.");
    EXPECT_EQ(table(x, R"(["1"])"), "Row 1 of a table: x takes int.");
    EXPECT_EQ(table(x, "[1.5]"), "Row 1 of a table: x takes int.");
    EXPECT_EQ(table(R"({"name":"t","dtype":"time"})", R"(["yesterday"])"), "Row 1 of a table: t takes time.");
    EXPECT_EQ(table(R"({"name":"x","dtype":"matrix"})", ""), "“matrix” is not the type of a column.");
    EXPECT_EQ(table(R"({"name":"x"})", ""), "A column of a table needs name and dtype.");
    EXPECT_EQ(table("3", ""), "A column of a table needs name and dtype.");
    EXPECT_EQ(table(x + "," + x, "[1,2]"), "Two columns are named “x”.");
    EXPECT_EQ(trouble(R"({"$table":[]})"), "A table needs columns and rows.");
}

TEST(FileForm, MapsThatLookLikeTagsAreWrapped)
{
    for (const char *tag : {"$number", "$time", "$duration", "$bytes", "$array", "$image", "$table", "$map"})
        expectReadsBack(Map{{tag, "x"}}, std::string(R"({"$map":{")") + tag + R"(":"x"}})");
    expectReadsBack(Map{{"$map", Map{{"$map", Map{{"$time", 1}}}}}});
    expectReadsBack(Map{{"$time", "x"}, {"b", 1}}, R"({"$time":"x","b":1})");
    expectReadsBack(Map{{"$later", 1}}, R"({"$later":1})");
}

TEST(FileForm, TagsWithTheWrongInsideAreRefused)
{
    EXPECT_EQ(trouble(R"({"$number":"many"})"), "“many” is not a number.");
    EXPECT_EQ(trouble(R"({"$time":"yesterday"})"), "“yesterday” is not a time.");
    EXPECT_EQ(trouble(R"({"$bytes":"A"})"), "“A” is not a bytes.");
    EXPECT_EQ(trouble(R"({"$time":5})"), "“$time” is not a type of value that this version knows.");
    EXPECT_EQ(trouble(R"({"$map":5})"), "“$map” is not a type of value that this version knows.");
    EXPECT_EQ(trouble(R"({"$array":{"dtype":"float64","shape":[4611686018427387904,4],"data":""}})"),
        "An array's shape is too large.");
    EXPECT_EQ(trouble(R"({"$array":{"dtype":"float64","shape":[2],"data":"AAAA"}})"),
        "An array of 2 float64 needs 16 bytes, not 3.");
    EXPECT_EQ(trouble(R"({"$array":{"dtype":"float64","shape":[-1],"data":""}})"),
        "An array's shape is a list of lengths.");
    EXPECT_EQ(trouble(R"({"$array":{"dtype":"quad","shape":[1],"data":""}})"),
        "An array's dtype or data cannot be read.");
}

TEST(FileForm, NestingHasALimit)
{
    EXPECT_EQ(trouble(std::string(60, '[') + std::string(60, ']')), "read as 1 item");
    EXPECT_EQ(trouble(std::string(70, '[') + std::string(70, ']')), "Nested deeper than 64 levels.");
    EXPECT_TRUE(trouble(std::string(100'000, '[')).starts_with("Not JSON:"));
    std::string maps = "1";
    for (int i = 0; i < 70; ++i)
        maps = R"({"$map":{"$map":)" + maps + "}}";
    EXPECT_EQ(trouble(maps), "Nested deeper than 64 levels.");
}

TEST(FileForm, BrokenUtf8IsWrittenAsReplacementAndReadAsAnError)
{
    for (const char *broken :
        {"\xFF", "\xC3", "\xE2\x82", "\xED\xA0\x80", "\xC0\x80", "\xF5\x80\x80\x80", "\x80"}) {
        const auto read = parseJson(toFileJson(std::string("a") + broken + "b"));
        ASSERT_TRUE(read);
        EXPECT_TRUE(read->as<std::string>().starts_with("a\uFFFD") && read->as<std::string>().ends_with("b"));
        EXPECT_TRUE(trouble(std::string("\"a") + broken + "b\"").starts_with("Not JSON:"));
    }
}

TEST(FileForm, IntegersBeyond64BitsBecomeNumbers)
{
    EXPECT_EQ(trouble("18446744073709551615"), "read as 1.8446744073709552e+19");
    EXPECT_TRUE(trouble("1e999").starts_with("Not JSON:")) << trouble("1e999");
}

TEST(FileForm, TypesOfLibrariesAreTold)
{
    EXPECT_EQ(toFileJson(Value::box(Mesh{{1}})), R"({"type":"mesh","summary":"1 points"})");
}

} // namespace
} // namespace heddle::test

// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Values: equality, sharing, and types that a library adds.

#include "mesh.h"
#include "tests/support/resident.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

#include <limits>
#include <thread>

namespace heddle::test {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

TEST(ValueTest, NaNEqualsItselfWhateverItsBits)
{
    EXPECT_EQ(Value(kNaN), Value(kNaN));
    EXPECT_EQ(Value(kNaN), Value(-kNaN));
    EXPECT_FALSE(Value(kNaN) == Value(0.0));
    EXPECT_EQ(Value(List{kNaN, 1.0}), Value(List{kNaN, 1.0}));
    EXPECT_EQ(Value(Map{{"a", kNaN}}), Value(Map{{"a", kNaN}}));
}

TEST(ValueTest, ZeroesOfEitherSignDiffer)
{
    EXPECT_FALSE(Value(0.0) == Value(-0.0)) << "1 / x tells them apart, so an evaluation must";
}

TEST(ValueTest, EqualBitsOfTwoTypesAreNotEqual)
{
    EXPECT_FALSE(Value(1) == Value(true));
    EXPECT_FALSE(Value(0) == Value());
    EXPECT_FALSE(Value(0) == Value(0.0));
    EXPECT_FALSE(Value(Time{5}) == Value(Duration{5}));
    EXPECT_FALSE(Value("a") == Value(Bytes{"a"}));
}

TEST(ValueTest, LargeOnesAreEqualByIdentity)
{
    const Value array = arrayOf<double>({2}, {1, 2});
    const Value copy = array;
    EXPECT_EQ(array, copy);
    EXPECT_FALSE(array == Value(arrayOf<double>({2}, {1, 2})));
    EXPECT_FALSE(Value(Table({numbers("x", {1})})) == Value(Table({numbers("x", {1})})));
}

TEST(ValueTest, CopiesShareWhatIsLarge)
{
    const Value text = std::string(1'000, 'x');
    const Value copy = text;
    EXPECT_EQ(copy.identity(), text.identity());
    EXPECT_EQ(&copy.as<std::string>(), &text.as<std::string>());
    EXPECT_EQ(Value(3).identity(), nullptr);
}

TEST(ValueTest, AssignmentToItselfAndToItsOwnItemIsHarmless)
{
    Value value = List{"one", "two"};
    value = *&value;
    EXPECT_EQ(value.as<List>().size(), 2u);
    value = value.as<List>()[1]; // the list, and with it the item, goes away meanwhile
    EXPECT_EQ(value, Value("two"));
    Value &same = value;
    value = std::move(same);
    EXPECT_EQ(value, Value("two"));
}

TEST(ArrayTest, ElementsThatLieElsewhereAreKeptUntilTheLastArrayGoes)
{
    bool gone = false;
    std::vector<double> numbers{1, 2, 3, 4};
    Array row = Array::over(DType::Float64, {2, 2},
        {std::as_bytes(std::span(numbers)).data(), [&](const std::byte *) {
             gone = true;
         }}).item(1);
    EXPECT_EQ(row.at(1), 4);
    EXPECT_FALSE(gone);
    row = Array();
    EXPECT_TRUE(gone);
}

TEST(ValueTest, AMovedFromValueIsNull)
{
    Value from = "text";
    const Value to = std::move(from);
    EXPECT_TRUE(from.isNull()); // NOLINT(bugprone-use-after-move)
    EXPECT_EQ(to, Value("text"));
}

TEST(ValueTest, ManyThreadsMayCopyOneValue)
{
    const Value shared = std::string(100, 'x');
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([copy = shared] {
            List many(1'000, copy);
            many.clear();
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(shared.as<std::string>().size(), 100u);
}

TEST(ValueTest, GetIsNothingForAnotherType)
{
    EXPECT_EQ(Value(3.0).get<std::string>(), nullptr);
    EXPECT_EQ(Value("x").get<Bytes>(), nullptr);
    EXPECT_EQ(Value().get<List>(), nullptr);
}

TEST(ValueTest, SummariesAreOneShortLine)
{
    EXPECT_EQ(Value().summary(), "nothing");
    EXPECT_EQ(Value(true).summary(), "true");
    EXPECT_EQ(Value(3.5).summary(), "3.5");
    EXPECT_EQ(Value(List{1}).summary(), "1 item");
    EXPECT_EQ(Value(Map{{"a", 1}, {"b", 2}}).summary(), "2 entries");
    EXPECT_EQ(Value(arrayOf<float>({2, 1}, {1, 2})).summary(), "float32 2 × 1");
    EXPECT_EQ(Value(Table({numbers("x", {1})})).summary(), "1 row × 1 column");
}

TEST(ValueTest, ALongTextIsCutBetweenCharacters)
{
    std::string umlauts = "a";
    for (int i = 0; i < 60; ++i)
        umlauts += "ä";
    const std::string summary = Value(umlauts).summary();
    EXPECT_EQ(summary.size(), 79 + std::string("…").size());
    EXPECT_TRUE(summary.ends_with("ä…"));
}

TEST(ValueTest, ALibraryMayAddAType)
{
    const Value mesh = Value::box(Mesh{{1, 2, 3}});
    EXPECT_EQ(mesh.kind(), Kind::Other);
    EXPECT_EQ(mesh.type().name, "mesh");
    EXPECT_EQ(mesh.bytes(), 24u);
    EXPECT_EQ(mesh.summary(), "3 points");
    EXPECT_EQ(mesh.get<std::string>(), nullptr);
    EXPECT_EQ(mesh.as<Mesh>().points[2], 3);
    EXPECT_EQ(Value(mesh), mesh);
    EXPECT_FALSE(mesh == Value::box(Mesh{{1, 2, 3}}));
}

TEST(ValueTest, EveryNamedTypeIsFound)
{
    for (const char *name : {"null", "bool", "int", "number", "text", "bytes", "list", "map", "time",
             "duration", "array", "image", "table", "event", "any"})
        ASSERT_TRUE(types::find(name) && types::find(name)->name == name) << name;
    EXPECT_EQ(types::find("mesh"), nullptr);
}

TEST(ArrayTest, MoreThanTheMachineHoldsIsRefusedWithItsSize)
{
    EXPECT_THROW(ArrayBuilder(DType::Float64, {1 << 30, 1 << 30}), NodeError);
    EXPECT_THROW(ArrayBuilder(DType::UInt8, {-1}), NodeError);
    EXPECT_THROW(ArrayBuilder(DType::UInt8, {std::int64_t(1) << 62, 1 << 10, 1 << 10}), NodeError);
    EXPECT_EQ(ArrayBuilder(DType::UInt8, {0, 5}).as<std::uint8_t>().size(), 0u);
}

TEST(ArrayTest, LargeArraysThatComeAndGoLeaveNothingBehind)
{
#ifdef __SANITIZE_THREAD__
    GTEST_SKIP() << "the thread sanitizer keeps a shadow of all memory";
#endif
    constexpr std::int64_t kCount = 1 << 20;
    std::vector<std::unique_ptr<char[]>> small; // what lies in the gaps
    Array kept;
    const double before = residentMegabytes();
    for (int round = 0; round < 100; ++round) {
        ArrayBuilder next(DType::Float64, {kCount});
        next.fillZero();
        kept = std::move(next).freeze();
        for (int i = 0; i < 10; ++i)
            small.push_back(std::make_unique<char[]>(2000));
    }
    EXPECT_LT(residentMegabytes() - before, 40);
    EXPECT_EQ(std::uintptr_t(kept.data()) % 64, 0u);
}

TEST(ArrayTest, ItemsAndShapesShareTheElements)
{
    const Array array = arrayOf<std::int16_t>({2, 3}, {1, 2, 3, 4, 5, 6});
    const Array row = array.item(1);
    EXPECT_EQ(row.shape(), (Shape{3}));
    EXPECT_EQ(row.data(), array.data() + 6);
    EXPECT_EQ(row.at(2), 6);
    EXPECT_EQ(array.reshaped({6}).data(), array.data());
    EXPECT_THROW((void)array.reshaped({5}), NodeError);
}

TEST(TableTest, UnequalLengthsAndDoubleNamesAreRefused)
{
    EXPECT_THROW(Table({numbers("x", {1}), numbers("y", {1, 2})}), NodeError);
    EXPECT_THROW(Table({numbers("x", {1}), numbers("x", {2})}), NodeError);
    try {
        (void)Table({numbers("x", {1}), texts("y", {"a"})}).require("z");
        FAIL();
    } catch (const NodeError &error) {
        EXPECT_STREQ(error.what(), "No column “z”. It has: x, y.");
    }
}

} // namespace
} // namespace heddle::test

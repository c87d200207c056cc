// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Content keys: equal for equal content, different for anything else.

#include "engine/value/key.h"
#include "mesh.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

#include <set>

namespace heddle::test {
namespace {

TEST(KeyTest, EqualContentHasEqualKeys)
{
    EXPECT_EQ(keyOf(arrayOf<double>({2}, {1, 2})), keyOf(arrayOf<double>({2}, {1, 2})));
    EXPECT_EQ(keyOf(Table({numbers("x", {1})})), keyOf(Table({numbers("x", {1})})));
    EXPECT_EQ(keyOf(List{1, "a"}), keyOf(List{1, "a"}));
    EXPECT_EQ(keyOf("text"), keyOf(std::string("text")));
}

TEST(KeyTest, WhateverDiffersHasAnotherKey)
{
    const std::vector<Value> values{{}, false, true, 0, 1, 0.0, -0.0, 1.0, "", "0", std::string(1, '\0'),
        std::string(8, '\0'), std::string(9, '\0'), Bytes{""}, Bytes{"0"}, List{}, List{List{}}, List{1, 2},
        List{2, 1}, List{List{1}, 2}, List{List{1, 2}}, List{"a", "b"}, List{"ab"}, Map{}, Map{{"a", 1}},
        Map{{"a", 1}, {"b", 2}}, Map{{"a", List{"b", 2}}}, Time{0}, Time{1}, Duration{0}, Duration{1},
        arrayOf<double>({2}, {0, 0}), arrayOf<double>({2, 1}, {0, 0}), arrayOf<double>({1, 2}, {0, 0}),
        arrayOf<std::int64_t>({2}, {0, 0}), arrayOf<double>({0}, {}), arrayOf<double>({0, 0}, {}),
        Image{arrayOf<double>({1, 2}, {0, 0}), Channels::Grey},
        Image{arrayOf<double>({1, 2}, {0, 0}), Channels::Labels}, Table(), Table({numbers("x", {})}),
        Table({numbers("x", {1})}), Table({ints("x", {1})}), Table({numbers("y", {1})}),
        Table({numbers("x", {1}, {1})}), Table({texts("x", {"1"})}), Table({texts("x", {"", "1"})}),
        Table({texts("x", {"1", ""})})};
    std::set<ContentKey> keys;
    for (const Value &value : values)
        EXPECT_TRUE(keys.insert(keyOf(value)).second) << value.type().name << ": " << value.summary();
}

TEST(KeyTest, LargeIntsInColumnsAreToldApart)
{
    const std::int64_t large = (std::int64_t(1) << 53) + 1;
    EXPECT_NE(keyOf(Table({ints("x", {large})})), keyOf(Table({ints("x", {large - 1})})));
}

TEST(KeyTest, TheOrderOfPartsMatters)
{
    KeyHasher one, other;
    one.add(std::uint64_t(1));
    one.add(std::uint64_t(2));
    other.add(std::uint64_t(2));
    other.add(std::uint64_t(1));
    EXPECT_NE(one.key(), other.key());
}

TEST(KeyTest, WhatCannotBeHashedHasAKeyOfItsOwnEachTime)
{
    const Value mesh = Value::box(Mesh{{1}});
    EXPECT_NE(keyOf(mesh), keyOf(mesh));
    EXPECT_NE(freshKey(), freshKey());
    EXPECT_TRUE(bool(freshKey()));
}

} // namespace
} // namespace heddle::test

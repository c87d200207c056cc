// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What passes on a wire, what is converted there, and what a port takes.

#include "engine/sdk/nodetype.h"
#include "engine/value/convert.h"
#include "mesh.h"
#include "tests/support/values.h"

#include <gtest/gtest.h>

#include <limits>

namespace heddle::test {
namespace {

std::string trouble(const Value &value, const Type &to)
{
    const auto converted = convert(value, to);
    return converted ? "became " + converted->summary() : converted.error().text;
}

TEST(ConvertTest, OnlyWhatLosesNothingIsConverted)
{
    EXPECT_EQ(fit(types::number, types::number), Fit::Same);
    EXPECT_EQ(fit(types::boolean, types::integer), Fit::Converted);
    EXPECT_EQ(fit(types::boolean, types::number), Fit::Converted);
    EXPECT_EQ(fit(types::integer, types::number), Fit::Converted);
    EXPECT_EQ(fit(types::image, types::array), Fit::Converted);
    EXPECT_EQ(fit(types::array, types::image), Fit::Converted);
    EXPECT_EQ(fit(types::number, types::integer), Fit::Refused);
    EXPECT_EQ(fit(types::number, types::text), Fit::Refused);
    EXPECT_EQ(fit(types::table, types::list), Fit::Refused);
    EXPECT_EQ(fit(types::integer, types::boolean), Fit::Refused);
}

TEST(ConvertTest, AnyAndEventAreTheirOwnMatter)
{
    EXPECT_EQ(fit(types::table, types::any), Fit::Same);
    EXPECT_EQ(fit(types::any, types::table), Fit::Same) << "the value itself is looked at when it comes";
    EXPECT_EQ(fit(types::event, types::event), Fit::Same);
    EXPECT_EQ(fit(types::event, types::any), Fit::Refused);
    EXPECT_EQ(fit(types::number, types::event), Fit::Refused);
}

TEST(ConvertTest, IntsAreNumbersUpTo2To53)
{
    const std::int64_t most = std::int64_t(1) << 53;
    EXPECT_EQ(convert(most, types::number)->toNumber(), 9007199254740992.0);
    EXPECT_EQ(convert(-most, types::number)->toNumber(), -9007199254740992.0);
    EXPECT_EQ(trouble(most + 1, types::number),
        "9007199254740993 is beyond 2^53: as a number it would lose digits.");
    EXPECT_EQ(trouble(std::numeric_limits<std::int64_t>::min(), types::number),
        "-9223372036854775808 is beyond 2^53: as a number it would lose digits.");
    EXPECT_EQ(*convert(true, types::number), Value(1.0));
}

TEST(ConvertTest, ImagesAndArraysShareTheirElements)
{
    const Array plane = arrayOf<std::uint8_t>({2, 3}, {1, 2, 3, 4, 5, 6});
    const auto image = convert(plane, types::image);
    ASSERT_TRUE(image);
    EXPECT_EQ(image->as<Image>().channels, Channels::Grey);
    EXPECT_EQ(image->as<Image>().pixels.data(), plane.data());
    EXPECT_EQ(convert(*image, types::array)->as<Array>().data(), plane.data());
    const auto colours = convert(plane.reshaped({1, 2, 3}), types::image);
    EXPECT_EQ(colours->as<Image>().channels, Channels::Rgb);
    EXPECT_EQ(trouble(plane.reshaped({6}), types::image),
        "An array of 6 is not an image: it needs the shape height × width, or with 3 or 4 channels.");
}

TEST(ConvertTest, ARefusalNamesBothTypes)
{
    EXPECT_EQ(refusal(types::table, types::image), "Table into image: no");
    EXPECT_EQ(trouble("5", types::number), "Text into number: no");
    EXPECT_EQ(trouble(Value(), types::number), "became nothing") << "nothing passes everywhere";
}

TEST(ConvertTest, TypesOfLibrariesMeetByName)
{
    static const Type declared{"mesh", Kind::Other}; // as a manifest declares it, before the module is loaded
    static const Type other{"graph", Kind::Other};
    const Value mesh = Value::box(Mesh{{1}});
    EXPECT_EQ(fit(mesh.type(), declared), Fit::Same);
    EXPECT_EQ(trouble(mesh, declared), "became 1 points");
    EXPECT_EQ(trouble(mesh, other), "Mesh into graph: no");
    EXPECT_EQ(trouble(3, declared), "Int into mesh: no");
}

std::string accepted(const PortType &port, const Value &value)
{
    const auto result = accept(port, value);
    return result ? result->summary() : result.error().text;
}

TEST(AcceptTest, SaysWhatThePortTakes)
{
    const PortType sigma{.name = "sigma", .type = &types::number, .unit = "px", .min = 0, .max = 100};
    EXPECT_EQ(accepted(sigma, 2.5), "2.5");
    EXPECT_EQ(accepted(sigma, 3), "3");
    EXPECT_EQ(accepted(sigma, 0.0), "0");
    EXPECT_EQ(accepted(sigma, 100.0), "100");
    EXPECT_EQ(accepted(sigma, 250), "sigma must be between 0 and 100 px, not 250.");
    EXPECT_EQ(accepted(sigma, "wide"), "sigma takes number, not text: Text into number: no");
    EXPECT_EQ(accepted(sigma, std::numeric_limits<double>::quiet_NaN()),
        "sigma must be between 0 and 100 px, not nan.");
    EXPECT_EQ(accepted(sigma, Value()), "nothing");
}

TEST(AcceptTest, OneEndOfARangeIsToldAlone)
{
    EXPECT_EQ(accepted({.name = "count", .type = &types::integer, .min = 1}, 0),
        "count must be at least 1, not 0.");
    EXPECT_EQ(accepted({.name = "share", .type = &types::number, .max = 1}, 2.0),
        "share must be at most 1, not 2.");
    EXPECT_EQ(
        accepted({.name = "share", .type = &types::number}, std::numeric_limits<double>::quiet_NaN()), "nan")
        << "without a range it is a number";
}

TEST(AcceptTest, ChoicesAreListed)
{
    const PortType method{.name = "method", .type = &types::text, .choices = {"mean", "max"}};
    EXPECT_EQ(accepted(method, "max"), "max");
    EXPECT_EQ(accepted(method, "Max"), "method must be one of mean, max, not “Max”.");
}

} // namespace
} // namespace heddle::test

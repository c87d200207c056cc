// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "tests/nodes/library.h"

#include <cmath>

using namespace heddle;
using namespace heddle::test;

namespace {

Value box(const char *shape, double x, double y, double width, double height, const char *name = "")
{
    return Value(Map{{"shape", Value(shape)}, {"x", Value(x)}, {"y", Value(y)}, {"width", Value(width)},
        {"height", Value(height)}, {"name", Value(name)}});
}

Value path(const char *shape, const std::vector<std::pair<double, double>> &points)
{
    List list;
    for (const auto &[x, y] : points)
        list.push_back(Value(List{Value(x), Value(y)}));
    return Value(Map{{"shape", Value(shape)}, {"points", Value(std::move(list))}});
}

class RegionsNode : public testing::Test {
protected:
    /// 10 × 8, each pixel its row times ten and its column.
    static Value numbered()
    {
        std::vector<std::uint16_t> values;
        for (int y = 0; y < 8; ++y)
            for (int x = 0; x < 10; ++x)
                values.push_back(std::uint16_t(10 * y + x));
        return Value(Image(arrayOf<std::uint16_t>({8, 10}, values)));
    }
    NodeRun measure(const Value &image, List regions)
    {
        return run(m_library["image.regions"], {{"image", image}, {"regions", Value(std::move(regions))}});
    }
    template <class T> static std::vector<T> columnOf(const NodeRun &result, std::string_view name)
    {
        EXPECT_TRUE(result.ok) << result.error;
        const auto *table = result["table"].get<Table>();
        for (std::size_t i = 0; table && i < table->columnCount(); ++i)
            if (table->column(i).name == name)
                return table->column(i).as<T>();
        ADD_FAILURE() << "no column " << name;
        return {};
    }
    std::int64_t areaOf(const Value &region, const Value &image = numbered())
    {
        const auto areas = columnOf<std::int64_t>(measure(image, {region}), "area");
        return areas.empty() ? -1 : areas.front();
    }

    Library m_library{"image"};
};

TEST_F(RegionsNode, ARectangleIsMeasuredExactly)
{
    const NodeRun result = measure(numbered(), {box("rectangle", 2, 3, 2, 2, "nest")});
    EXPECT_EQ(columnOf<std::string>(result, "name"), (std::vector<std::string>{"nest"}));
    EXPECT_EQ(columnOf<std::string>(result, "shape"), (std::vector<std::string>{"rectangle"}));
    EXPECT_EQ(columnOf<std::int64_t>(result, "area"), (std::vector<std::int64_t>{4}));
    EXPECT_DOUBLE_EQ(columnOf<double>(result, "mean")[0], (32 + 33 + 42 + 43) / 4.0);
    EXPECT_EQ(columnOf<double>(result, "min")[0], 32);
    EXPECT_EQ(columnOf<double>(result, "max")[0], 43);
    EXPECT_NEAR(columnOf<double>(result, "std")[0], std::sqrt((5.5 * 5.5 + 4.5 * 4.5) / 2), 1e-12);
    EXPECT_EQ(columnOf<double>(result, "x")[0], 3);
    EXPECT_EQ(columnOf<double>(result, "y")[0], 4);
}

TEST_F(RegionsNode, APixelBelongsWhereItsCentreLies)
{
    EXPECT_EQ(areaOf(box("rectangle", 2.4, 3.4, 2, 2)), 4);
    EXPECT_EQ(areaOf(box("rectangle", 2.6, 3, 1.8, 1)), 1);
    EXPECT_EQ(areaOf(box("rectangle", 4, 5, -2, -2)), 4); // drawn the other way
    EXPECT_EQ(areaOf(box("rectangle", -100, -100, 1000, 1000)), 80);
    EXPECT_EQ(areaOf(path("polygon", {{2, 3}, {5, 3}, {5, 6}, {2, 6}})), 9);
    EXPECT_EQ(areaOf(path("polygon", {{0, 0}, {4, 0}, {0, 4}})), 6);
    EXPECT_EQ(areaOf(path("polygon",
                  {{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}, {1, 1}, {3, 1}, {3, 3}, {1, 3}, {1, 1}})),
        12); // with a hole
}

TEST_F(RegionsNode, AnEllipseHasTheAreaOfAnEllipse)
{
    const Value large(Image(arrayOf<std::uint8_t>({400, 400}, std::vector<std::uint8_t>(160000, 7))));
    EXPECT_NEAR(double(areaOf(box("ellipse", 20, 50, 300, 200), large)), 3.14159265 * 150 * 100, 40);
}

TEST_F(RegionsNode, LinesAndPointsAreThePixelsTheyTouch)
{
    const NodeRun result = measure(numbered(),
        {path("line", {{0.5, 0.5}, {4.5, 0.5}, {4.5, 3.5}}), path("line", {{0, 0}, {7, 7}}),
            Value(Map{{"shape", Value("point")}, {"x", Value(3.9)}, {"y", Value(2.1)}})});
    EXPECT_EQ(columnOf<std::int64_t>(result, "area"), (std::vector<std::int64_t>{8, 8, 1}));
    EXPECT_EQ(columnOf<double>(result, "mean")[2], 23);
}

TEST_F(RegionsNode, ARegionOutsideHasNoFiguresAndWarns)
{
    const NodeRun result
        = measure(numbered(), {box("ellipse", 50, 50, 10, 10), path("line", {{-9, -9}, {-1, -5}})});
    EXPECT_EQ(columnOf<std::int64_t>(result, "area"), (std::vector<std::int64_t>{0, 0}));
    const auto *table = result["table"].get<Table>();
    ASSERT_TRUE(table);
    EXPECT_TRUE(table->column(3).isMissing(0));
    EXPECT_EQ(result.warnings.size(), 1u);
}

TEST_F(RegionsNode, EachPageAndTheBrightnessOfColoursAreMeasured)
{
    const Value stack(Image(arrayOf<float>({3, 1, 2}, {1, 2, 3, 4, 5, 6})));
    const NodeRun result = measure(stack, {box("rectangle", 0, 0, 2, 1)});
    EXPECT_EQ(columnOf<std::int64_t>(result, "page"), (std::vector<std::int64_t>{0, 1, 2}));
    EXPECT_EQ(columnOf<double>(result, "mean"), (std::vector<double>{1.5, 3.5, 5.5}));
    const Value colours(Image(arrayOf<std::uint8_t>({1, 1, 3}, {90, 90, 90}), Channels::Rgb));
    EXPECT_EQ(columnOf<double>(measure(colours, {box("rectangle", 0, 0, 1, 1)}), "mean")[0], 90);
}

TEST_F(RegionsNode, NoRegionsMakeAnEmptyTable)
{
    const NodeRun result = run(m_library["image.regions"], {{"image", numbered()}});
    EXPECT_TRUE(columnOf<std::int64_t>(result, "area").empty());
}

TEST_F(RegionsNode, WhatIsNoRegionIsNamedByItsNumber)
{
    const Value good = box("rectangle", 0, 0, 1, 1);
    expectError(measure(numbered(), {good, Value(3)}), "Region 2");
    expectError(measure(numbered(), {box("star", 0, 0, 1, 1)}), "star");
    expectError(measure(numbered(), {box("rectangle", NAN, 0, 1, 1)}), "usable x");
    expectError(measure(numbered(), {box("ellipse", 0, 0, 1e300, 1)}), "usable width");
    expectError(measure(numbered(), {path("polygon", {{0, 0}, {1, 1}})}), "at least 3 points");
    expectError(measure(numbered(),
                    {Value(Map{{"shape", Value("line")}, {"points", Value(List{Value(1), Value(2)})}})}),
        "not [x, y]");
}

TEST_F(RegionsNode, ManyRegionsStop)
{
    const List many(1000, box("rectangle", 0, 0, 5, 5));
    EXPECT_TRUE(
        run(m_library["image.regions"], {{"image", numbered()}, {"regions", Value(many)}}, {.stopAt = 50})
            .stopped);
}

} // namespace

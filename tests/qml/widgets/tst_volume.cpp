// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// Stacks cut across their pages.
#include "qml/Heddle/Widgets/volume.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace heddle;
using namespace heddle::ui;

namespace {

// 2 pages of 3 rows of 4: page * 100 + row * 10 + column.
Array counted()
{
    ArrayBuilder builder(DType::Int16, {2, 3, 4});
    for (std::size_t i = 0; i < 24; ++i)
        builder.as<std::int16_t>()[i] = std::int16_t(i / 12 * 100 + i / 4 % 3 * 10 + i % 4);
    return std::move(builder).freeze().withAxes({{"z", 2, "um"}, {"y", 1, "um"}, {"x", 1, "um"}});
}

std::vector<double> numbers(const Value &value)
{
    std::vector<double> all;
    const Array &pixels = value.as<Image>().pixels;
    for (std::int64_t i = 0; i < pixels.size(); ++i)
        all.push_back(pixels.at(i));
    return all;
}

} // namespace

class VolumeTest : public QObject {
    Q_OBJECT

private slots:
    void aRowOfEachPageIsAPlane()
    {
        const Value cut = cutAtRow(rasterOf(Value(counted())), 2);
        QCOMPARE(cut.as<Image>().pixels.shape(), (Shape{2, 4}));
        QCOMPARE(numbers(cut), (std::vector<double>{20, 21, 22, 23, 120, 121, 122, 123}));
        QCOMPARE(cut.as<Image>().pixels.axes()[0].spacing, 2.0);
    }
    void aColumnOfEachPageIsAPlane()
    {
        const Value cut = cutAtColumn(rasterOf(Value(counted())), 3);
        QCOMPARE(cut.as<Image>().pixels.shape(), (Shape{3, 2}));
        QCOMPARE(numbers(cut), (std::vector<double>{3, 103, 13, 113, 23, 123}));
    }
    void theGreatestAndTheMeanOfAllPages()
    {
        const Raster stack = rasterOf(Value(counted()));
        QCOMPARE(numbers(greatestOf(stack)).front(), 100.0);
        QCOMPARE(numbers(meanOf(stack)).back(), 73.0);
        ArrayBuilder builder(DType::Float64, {2, 1, 2});
        const double values[]{NAN, 5, 1, NAN};
        std::copy_n(values, 4, builder.as<double>().begin());
        QCOMPARE(
            numbers(greatestOf(rasterOf(Value(std::move(builder).freeze())))), (std::vector<double>{1, 5}));
    }
    void coloursStayTogether()
    {
        ArrayBuilder builder(DType::UInt8, {2, 2, 2, 3});
        for (std::size_t i = 0; i < 24; ++i)
            builder.as<std::uint8_t>()[i] = std::uint8_t(i);
        const Value cut = cutAtColumn(rasterOf(Value(Image{std::move(builder).freeze(), Channels::Rgb})), 1);
        QCOMPARE(cut.as<Image>().pixels.shape(), (Shape{2, 2, 3}));
        QCOMPARE(numbers(cut), (std::vector<double>{3, 4, 5, 15, 16, 17, 9, 10, 11, 21, 22, 23}));
    }
};

QTEST_GUILESS_MAIN(VolumeTest)
#include "tst_volume.moc"

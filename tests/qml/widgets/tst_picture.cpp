// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "qml/Heddle/Widgets/picture.h"

#include <QtTest/QtTest>

using namespace heddle;
using namespace heddle::ui;

namespace {

template <class T> Array arrayOf(Shape shape, std::vector<T> elements)
{
    ArrayBuilder builder(kDTypeOf<T>, std::move(shape));
    std::copy(elements.begin(), elements.end(), builder.as<T>().begin());
    return std::move(builder).freeze();
}

Picture pictureOf(const Value &value, std::int64_t page = -1)
{
    return makePicture({value, page, {}, false});
}

} // namespace

// What a value looks like, pixel by pixel.
class PictureTest : public QObject {
    Q_OBJECT

private slots:
    void eightBitPicturesAreShownAsTheyAre()
    {
        const Picture picture
            = pictureOf(Value(Image{arrayOf<std::uint8_t>({1, 3}, {0, 40, 255}), Channels::Grey}));
        QCOMPARE(picture.image.pixelColor(0, 0), QColor(0, 0, 0));
        QCOMPARE(picture.image.pixelColor(1, 0), QColor(40, 40, 40));
        QCOMPARE(picture.image.pixelColor(2, 0), QColor(255, 255, 255));
    }
    void sixteenBitsAreStretchedFromTheLeastToTheGreatest()
    {
        const Picture picture
            = pictureOf(Value(Image{arrayOf<std::uint16_t>({1, 3}, {1000, 1500, 2000}), Channels::Grey}));
        QCOMPARE(picture.image.pixelColor(0, 0).red(), 0);
        QCOMPARE(picture.image.pixelColor(1, 0).red(), 128);
        QCOMPARE(picture.image.pixelColor(2, 0).red(), 255);
        QCOMPARE(picture.low, 1000.0);
        QCOMPARE(picture.high, 2000.0);
    }
    void numbersThatAreNoneAreBlackAndDoNotStretch()
    {
        const Picture picture = pictureOf(Value(arrayOf<double>({1, 3}, {std::nan(""), 0.0, 1.0})));
        QCOMPARE(picture.image.pixelColor(0, 0).red(), 0);
        QCOMPARE(picture.image.pixelColor(2, 0).red(), 255);
    }
    void aMaskIsBlackAndWhite()
    {
        ArrayBuilder builder(DType::Bool, {1, 2});
        builder.as<bool>()[0] = false;
        builder.as<bool>()[1] = true;
        const Picture picture = pictureOf(Value(Image{std::move(builder).freeze(), Channels::Grey}));
        QCOMPARE(picture.image.pixelColor(0, 0), QColor(0, 0, 0));
        QCOMPARE(picture.image.pixelColor(1, 0), QColor(255, 255, 255));
    }
    void labelsHaveColoursOfTheirOwnAndNoneIsBlack()
    {
        const Picture picture
            = pictureOf(Value(Image{arrayOf<std::int32_t>({1, 3}, {0, 1, 2}), Channels::Labels}));
        QCOMPARE(picture.image.pixelColor(0, 0), QColor(0, 0, 0));
        QVERIFY(picture.image.pixelColor(1, 0) != picture.image.pixelColor(2, 0));
        QVERIFY(picture.image.pixelColor(1, 0).value() > 150);
    }
    void coloursKeepTheirChannels()
    {
        const Picture picture
            = pictureOf(Value(Image{arrayOf<std::uint8_t>({1, 1, 3}, {10, 20, 30}), Channels::Rgb}));
        QCOMPARE(picture.image.pixelColor(0, 0), QColor(10, 20, 30));
    }
    void aStackShowsItsMiddlePageUnlessToldOtherwise()
    {
        const Value stack(arrayOf<std::uint8_t>({3, 1, 1}, {1, 2, 3}));
        QCOMPARE(pictureOf(stack).page, 1);
        QCOMPARE(pictureOf(stack).image.pixelColor(0, 0).red(), 2);
        QCOMPARE(pictureOf(stack, 2).image.pixelColor(0, 0).red(), 3);
        QCOMPARE(pictureOf(stack).pages, 3);
    }
    void aLargePictureIsMadeAsLargeAsItIsShown()
    {
        const Value large(arrayOf<std::uint8_t>({600, 800}, std::vector<std::uint8_t>(600 * 800, 77)));
        const Picture picture = makePicture({large, -1, QSize(80, 80), false});
        QCOMPARE(picture.image.size(), QSize(80, 60));
        QCOMPARE(picture.size, QSize(800, 600));
        QCOMPARE(picture.image.pixelColor(40, 30).red(), 77);
    }
    void whatIsNoPictureMakesNone()
    {
        QVERIFY(pictureOf(Value(3.0)).image.isNull());
        QVERIFY(pictureOf(Value(arrayOf<double>({4}, {1, 2, 3, 4}))).image.isNull());
        QVERIFY(pictureOf(Value(arrayOf<double>({0, 4}, {}))).image.isNull());
    }
    void aPixelIsReadInTheValuesOwnNumbers()
    {
        const Value labels(Image{arrayOf<std::int32_t>({1, 2}, {0, 37}), Channels::Labels});
        QCOMPARE(pixelText(labels, -1, {1, 0}), QStringLiteral("id 37"));
        QCOMPARE(pixelText(labels, -1, {2, 0}), QString());
    }
};

QTEST_GUILESS_MAIN(PictureTest)
#include "tst_picture.moc"

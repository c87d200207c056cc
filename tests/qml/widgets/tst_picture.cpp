// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "qml/Heddle/Theme/ramp.h"
#include "qml/Heddle/Widgets/picture.h"
#include "tests/support/shareddata.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>

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
    PictureWish wish{value, page};
    return makePicture(wish);
}

Picture partOf(const Value &value, double scale, QRect part, Window window = {})
{
    PictureWish wish{value};
    wish.scale = scale;
    wish.part = part;
    wish.window = window;
    return makePicture(wish);
}

// What a value looks like, reckoned in the plainest way.
int plainLevel(long double value, long double low, long double high)
{
    if (std::isnan(value) || value <= low)
        return 0;
    if (value >= high)
        return 255;
    return int(std::floor((value - low) * 255 / (high - low) + 0.5L));
}

template <class T> void compareWithPlain(const std::vector<T> &values, double low, double high)
{
    const auto width = std::int64_t(values.size());
    PictureWish wish{Value(arrayOf<T>({1, width}, values))};
    wish.window = {low, high};
    const QImage image = makePicture(wish).image;
    QCOMPARE(image.width(), int(width));
    for (int x = 0; x < image.width(); ++x) {
        const int level = plainLevel((long double)(values[std::size_t(x)]), low, high);
        QCOMPARE(image.pixelColor(x, 0), QColor(level, level, level));
    }
}

// Many different values of a type, its least and its greatest among them.
template <class T> std::vector<T> allOver()
{
    std::vector<T> values{std::numeric_limits<T>::lowest(), std::numeric_limits<T>::max(), T(0), T(1)};
    for (int i = 0; i < 3000; ++i)
        values.push_back(T(double(i) * 7919 / 3 - 1000));
    return values;
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
        const Picture picture = makePicture({large, -1, QSize(80, 80)});
        QCOMPARE(picture.image.size(), QSize(80, 60));
        QCOMPARE(picture.size, QSize(800, 600));
        QCOMPARE(picture.image.pixelColor(40, 30).red(), 77);
    }
    void everyTypeIsWindowedAsReckonedPlainly()
    {
        compareWithPlain<std::uint8_t>({0, 1, 2, 40, 127, 128, 200, 254, 255}, 0, 255);
        compareWithPlain<std::uint8_t>({0, 9, 10, 11, 55, 99, 100, 101, 255}, 10, 100);
        compareWithPlain(allOver<std::uint16_t>(), 100, 60000);
        compareWithPlain(allOver<std::int16_t>(), -900, 30000);
        compareWithPlain(allOver<std::int32_t>(), -1000, 4000000);
        compareWithPlain(allOver<std::uint32_t>(), 0, 5e6);
        compareWithPlain(allOver<std::int64_t>(), -1e3, 1e6);
        compareWithPlain(allOver<float>(), -0.5, 2.5e6);
        compareWithPlain(allOver<double>(), -1000.25, 7e6);
    }
    void manyPixelsAreWindowedAsFewAre() // by a table
    {
        std::vector<std::int16_t> all;
        for (int v = -32768; v < 32768; ++v)
            all.push_back(std::int16_t(v));
        PictureWish wish{Value(arrayOf<std::int16_t>({256, 256}, all))};
        wish.window = {-777, 20000};
        const QImage image = makePicture(wish).image;
        for (int i = 0; i < 65536; ++i)
            QCOMPARE(qRed(image.pixel(i % 256, i / 256)), plainLevel(all[std::size_t(i)], -777, 20000));
    }
    void infinitiesAreBlackAndWhiteAndNoNumberIsBlack()
    {
        const Picture picture
            = pictureOf(Value(arrayOf<double>({1, 5}, {-INFINITY, 0.0, std::nan(""), 10.0, INFINITY})));
        QCOMPARE(picture.low, 0.0);
        QCOMPARE(picture.high, 10.0);
        const int levels[]{0, 0, 0, 255, 255};
        for (int x = 0; x < 5; ++x)
            QCOMPARE(qRed(picture.image.pixel(x, 0)), levels[x]);
        const Picture nothing = pictureOf(Value(arrayOf<float>({1, 2}, {NAN, NAN})));
        QCOMPARE(qRed(nothing.image.pixel(1, 0)), 0);
    }
    void aPixelAloneIsAPicture()
    {
        const Picture picture = pictureOf(Value(arrayOf<std::uint16_t>({1, 1}, {700})));
        QCOMPARE(picture.image.size(), QSize(1, 1));
        QCOMPARE(picture.low, 700.0);
        QCOMPARE(qRed(picture.image.pixel(0, 0)), 0);
    }
    void aWindowTheWrongWayRoundMakesANegative()
    {
        PictureWish wish{Value(arrayOf<std::uint8_t>({1, 3}, {0, 64, 255}))};
        wish.window = {255, 0};
        const QImage image = makePicture(wish).image;
        QCOMPARE(qRed(image.pixel(0, 0)), 255);
        QCOMPARE(qRed(image.pixel(1, 0)), 191);
        QCOMPARE(qRed(image.pixel(2, 0)), 0);
    }
    void thePercentileCutsOffWhatIsRare()
    {
        std::vector<float> values(10000, 0.0f);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = float(i % 100);
        values[5000] = 1e6f;
        PictureWish wish{Value(arrayOf<float>({100, 100}, values))};
        wish.percentile = true;
        const Picture picture = makePicture(wish);
        QCOMPARE(picture.low, 0.0);
        QCOMPARE(picture.high, 99.0);
    }
    void aPartIsThePixelsUnderItAtEachScale()
    {
        std::vector<std::uint16_t> values;
        for (int i = 0; i < 40 * 30; ++i)
            values.push_back(std::uint16_t(i));
        const Value value(arrayOf<std::uint16_t>({30, 40}, values));
        const auto level = [](int x, int y) { return plainLevel(y * 40 + x, 0, 1199); };
        const Picture plain = partOf(value, 1, {10, 5, 20, 10});
        QCOMPARE(plain.part, QRect(10, 5, 20, 10));
        for (int y = 0; y < 10; ++y)
            for (int x = 0; x < 20; ++x)
                QCOMPARE(qRed(plain.image.pixel(x, y)), level(10 + x, 5 + y));
        const Picture squares = partOf(value, 5, {50, 25, 40, 20});
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 40; ++x)
                QCOMPARE(qRed(squares.image.pixel(x, y)), level((50 + x) / 5, (25 + y) / 5));
        QCOMPARE(
            partOf(value, 5, {150, 100, 500, 500}).part, QRect(150, 100, 50, 50)); // no more than there is
    }
    void aPartMadeSmallerIsTheMeanOfWhatItStandsFor()
    {
        std::vector<std::uint8_t> values;
        for (int i = 0; i < 16 * 16; ++i)
            values.push_back(i % 16 % 2 ? 200 : 100);
        const Picture part = partOf(Value(arrayOf<std::uint8_t>({16, 16}, values)), 0.5, {2, 2, 4, 4});
        QCOMPARE(part.image.size(), QSize(4, 4));
        for (int i = 0; i < 16; ++i)
            QCOMPARE(qRed(part.image.pixel(i % 4, i / 4)), 150);
    }
    void labelsAreNeverMixed()
    {
        std::vector<std::int32_t> values;
        for (int i = 0; i < 64 * 64; ++i)
            values.push_back(i % 2 ? 5 : 9);
        const Value labels(Image{arrayOf<std::int32_t>({64, 64}, values), Channels::Labels});
        const QSet<QRgb> known{labelColor(5), labelColor(9)};
        for (double scale : {0.3, 0.5, 1.7, 3.0}) {
            const QImage image = partOf(labels, scale, {0, 0, 15, 15}).image;
            for (int i = 0; i < 225; ++i)
                QVERIFY(known.contains(image.pixel(i % 15, i / 15)));
        }
    }
    void numbersCanBeShownAsLabelsAndInColours()
    {
        PictureWish wish{Value(arrayOf<std::uint16_t>({1, 2}, {0, 7}))};
        wish.colourMap = QStringLiteral("labels");
        QCOMPARE(makePicture(wish).image.pixel(1, 0), labelColor(7));
        wish.colourMap = QStringLiteral("viridis");
        QCOMPARE(makePicture(wish).image.pixel(0, 0), ramp(u"viridis").front());
        QCOMPARE(makePicture(wish).image.pixel(1, 0), ramp(u"viridis").back());
    }
    void theRampGrowsLighterAtEachStep()
    {
        double before = -1;
        for (QRgb colour : ramp(u"viridis")) {
            const double lightness = 0.2126 * qRed(colour) + 0.7152 * qGreen(colour) + 0.0722 * qBlue(colour);
            QVERIFY(lightness >= before);
            before = lightness;
        }
        QVERIFY(before > 180);
    }
    void anImageThatClaimsChannelsItHasNotIsNone()
    {
        QVERIFY(!isPicture(
            Value(Image{arrayOf<std::uint8_t>({4, 4, 2}, std::vector<std::uint8_t>(32)), Channels::Rgb})));
        QVERIFY(!isPicture(Value(Image{arrayOf<std::uint8_t>({4}, {1, 2, 3, 4}), Channels::Rgb})));
        // Colours that come plane by plane are pages, and pages they stay.
        QCOMPARE(
            pictureOf(Value(arrayOf<std::uint8_t>({3, 2, 2}, std::vector<std::uint8_t>(12, 9)))).pages, 3);
    }
    void anArrayOfThreeNumbersAtEachPlaceIsColours()
    {
        std::vector<std::uint8_t> values;
        for (int i = 0; i < 2 * 6 * 5 * 3; ++i)
            values.push_back(std::uint8_t(i % 3 * 100));
        const Picture picture = pictureOf(Value(arrayOf<std::uint8_t>({2, 6, 5, 3}, values)));
        QCOMPARE(picture.size, QSize(5, 6));
        QCOMPARE(picture.pages, 2);
        QCOMPARE(picture.image.pixelColor(4, 5), QColor(0, 100, 200));
    }
    void aTransparentPictureKeepsItsAlpha()
    {
        const QImage image
            = pictureOf(Value(Image{arrayOf<std::uint8_t>({1, 1, 4}, {200, 100, 50, 128}), Channels::Rgba}))
                  .image;
        QCOMPARE(image.pixelColor(0, 0).alpha(), 128);
        QVERIFY(std::abs(image.pixelColor(0, 0).red() - 200) <= 1);
    }
    void pixelsAreReadToTheirLastDigit()
    {
        const Value wide(arrayOf<std::int64_t>({1, 2}, {9007199254740993, -5}));
        QCOMPARE(pixelText(wide, -1, {0, 0}), QStringLiteral("9007199254740993"));
        QCOMPARE(pixelText(wide, -1, {1, 0}), QStringLiteral("\u22125"));
        QCOMPARE(pixelText(Value(arrayOf<float>({1, 1}, {0.1f})), -1, {0, 0}), QStringLiteral("0.1"));
        const Array array
            = arrayOf<std::uint8_t>({1, 2}, {3, 4}).withAxes({{"y", 2, "um"}, {"x", 0.5, "um"}});
        QCOMPARE(placeText(Value(array), {1, 0}), QStringLiteral("1, 0 (0.5, 0 um)"));
    }
    void realFilesAreDrawn()
    {
        const std::string path = test::sharedData("coins.png");
        if (path.empty())
            QSKIP("The shared data file coins.png is not here.");
        const QImage file = QImage(QString::fromStdString(path)).convertToFormat(QImage::Format_Grayscale8);
        ArrayBuilder builder(DType::UInt8, {file.height(), file.width()});
        for (int y = 0; y < file.height(); ++y)
            std::copy_n(file.constScanLine(y), file.width(),
                builder.as<std::uint8_t>().begin() + std::ptrdiff_t(y) * file.width());
        const QImage drawn = pictureOf(Value(Image(std::move(builder).freeze()))).image;
        QCOMPARE(drawn.convertToFormat(QImage::Format_Grayscale8), file);
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

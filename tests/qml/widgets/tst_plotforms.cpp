// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "qml/Heddle/Widgets/plotcolumns.h"
#include "qml/Heddle/Widgets/plotheat.h"
#include "qml/Heddle/Widgets/plothistogram.h"
#include "qml/Heddle/Widgets/plotlayout.h"
#include "qml/Heddle/Widgets/plotpicture.h"
#include "qml/Heddle/Widgets/plotraster.h"
#include "qml/Heddle/Widgets/plotreading.h"

#include <QtGui/QFontMetricsF>
#include <QtTest/QtTest>

#include <cmath>

using namespace heddle;
using namespace heddle::ui;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

template <class T> Value arrayOf(std::vector<T> numbers, Shape shape = {})
{
    ArrayBuilder builder(kDTypeOf<T>, shape.empty() ? Shape{std::int64_t(numbers.size())} : shape);
    std::copy(numbers.begin(), numbers.end(), builder.as<T>().begin());
    return Value(std::move(builder).freeze());
}

Value tableOf(std::vector<Column> columns)
{
    return Value(Table(std::move(columns)));
}

std::vector<double> numbersOf(const Numbers &numbers)
{
    std::vector<double> all;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        all.push_back(numbers.at(i));
    return all;
}

PlotPicture pictureOf(const Value &value, PlotAsk ask = {}, PlotRange view = PlotRange::fitted())
{
    PlotWish wish{value, ask, view, {300, 200}, 1, {}, nullptr, 0};
    wish.look.tokens = Tokens::dark();
    return makePlot(wish);
}

// How many pixels of the area of a plot are not clear.
int inked(const PlotPicture &picture, const QRect &within)
{
    int count = 0;
    for (int y = within.top(); y <= within.bottom(); ++y)
        for (int x = within.left(); x <= within.right(); ++x)
            count += qAlpha(picture.image.pixel(x, y)) > 128;
    return count;
}

} // namespace

// What the forms of a plot make of values.
class PlotFormsTest : public QObject {
    Q_OBJECT

private slots:
    void eachValueHasTheFormThatSuitsIt()
    {
        const Value bars = tableOf(
            {{"month", std::vector<std::string>{"Jan", "Feb"}, {}}, {"rain", std::vector<double>{3, 5}, {}}});
        QCOMPARE(readPlot(bars).form, PlotForm::Bar);
        QCOMPARE(readPlot(arrayOf<double>({1, 2})).form, PlotForm::Line);
        QCOMPARE(readPlot(arrayOf<double>(std::vector<double>(24), {3, 8})).lines.size(), 3u);
        QCOMPARE(readPlot(arrayOf<double>(std::vector<double>(27), {9, 3})).form, PlotForm::HeatMap);
        QCOMPARE(readPlot(Value("words")).form, PlotForm::Auto);
        QCOMPARE(readPlot(Value(List{Value("a"), Value("b")})).form, PlotForm::Auto);
    }
    void anyFormCanBeAskedForByName()
    {
        for (const char *name : {"line", "scatter", "bar", "histogram"}) {
            const PlotSource source = readPlot(arrayOf<double>({1, 2, 4}), {plotFormOf(name), 0, false});
            QCOMPARE(nameOf(source.form), QString(name));
        }
        QCOMPARE(plotFormOf("pie"), PlotForm::Auto);
    }
    void aLowPlotLeavesOutNamesAndNumbersBeforeTheyOverlap()
    {
        const PlotSource source = readPlot(arrayOf<double>({-1, 0, 1}));
        PlotLook look;
        look.xLabel = look.yLabel = QStringLiteral("amplitude in volts");
        for (const double height : {40.0, 60.0, 80.0, 300.0}) {
            const PlotLayout layout(source, source.fitted, look, {200, height});
            QCOMPARE(layout.xName.isEmpty(), height < 100);
            QCOMPARE(layout.yName.isEmpty(), height < 100);
            double last = std::numeric_limits<double>::infinity();
            for (const PlotTick &tick : layout.yTicks) {
                if (tick.text.isEmpty())
                    continue;
                QVERIFY(std::abs(layout.map().y(tick.at) - last) >= QFontMetricsF(look.numbers).ascent());
                last = layout.map().y(tick.at);
            }
            QVERIFY(std::isfinite(last));
        }
    }
    void everyElementTypeIsReadAsItIs()
    {
        QCOMPARE(numbersOf(readPlot(arrayOf<std::uint16_t>({1, 65535})).lines[0].y),
            std::vector<double>({1, 65535}));
        QCOMPARE(numbersOf(readPlot(arrayOf<std::int64_t>({-5, 1LL << 40})).lines[0].y),
            std::vector<double>({-5, double(1LL << 40)}));
        QCOMPARE(numbersOf(readPlot(arrayOf<float>({0.5F, -2})).lines[0].y), std::vector<double>({0.5, -2}));
        QCOMPARE(numbersOf(readPlot(arrayOf<std::int8_t>({-128, 127})).lines[0].y),
            std::vector<double>({-128, 127}));
    }
    void whatIsInfiniteOrNoNumberDoesNotStretchTheAxis()
    {
        const PlotSource source = readPlot(arrayOf<double>({1, kNaN, INFINITY, -INFINITY, 3}));
        QVERIFY(source.fitted.bottom > 0.5 && source.fitted.bottom < 1);
        QVERIFY(source.fitted.top > 3 && source.fitted.top < 3.5);
        QVERIFY(!readPlot(arrayOf<double>({kNaN, INFINITY})).present());
    }
    void nothingOnePointAndEqualPointsHaveARangeOrNone()
    {
        QVERIFY(!readPlot(arrayOf<double>({})).present());
        QVERIFY(!readPlot(Value(List())).present());
        for (const Value &value : {arrayOf<double>({7}), arrayOf<double>({7, 7, 7})}) {
            const PlotSource source = readPlot(value);
            QVERIFY(source.present());
            QVERIFY(source.fitted.width() > 0 && source.fitted.bottom < 7 && source.fitted.top > 7);
            QVERIFY(inked(pictureOf(value), pictureOf(value).area.toAlignedRect()) > 0);
        }
    }
    void axesAreNamedAsTheDataAre()
    {
        ArrayBuilder builder(DType::Float64, {3});
        builder.fillZero();
        const Array array = std::move(builder).freeze().withAxes({{"time", 0.5, "s"}});
        const PlotSource source = readPlot(Value(array));
        QCOMPARE(source.x.name, QString("time (s)"));
        QCOMPARE(source.fitted.right, 1.0);
        const PlotSource rows = readPlot(
            tableOf({{"dose", std::vector<double>{1, 2}, {}}, {"answer", std::vector<double>{3, 5}, {}}}));
        QCOMPARE(rows.x.name, QString("dose"));
        QCOMPARE(rows.y.name, QString("answer"));
    }
    void scatteredPointsHaveTheFirstNumbersAsX()
    {
        const PlotSource source
            = readPlot(tableOf({{"name", std::vector<std::string>{"a", "b", "c"}, {}},
                           {"x", std::vector<double>{3, 1, 2}, {}}, {"y", std::vector<double>{4, 5, 6}, {}}}),
                {PlotForm::Scatter, 0, false});
        QCOMPARE(source.lines.size(), 1u);
        QCOMPARE(numbersOf(source.lines[0].x), std::vector<double>({3, 1, 2}));
        QVERIFY(!source.lines[0].rising);
    }
    void listsOfListsAreALineEach()
    {
        const Value list(List{Value(List{Value(1), Value(), Value(3)}), Value(List{Value(4.5)})});
        const PlotSource source = readPlot(list);
        QCOMPARE(source.lines.size(), 2u);
        QVERIFY(std::isnan(source.lines[0].y.at(1)));
        QCOMPARE(source.lines[1].y.at(0), 4.5);
    }
    void whereNotAllSeriesAreShownItSaysSo()
    {
        std::vector<Column> twelve;
        List lists;
        for (int i = 0; i < 12; ++i) {
            twelve.push_back({"y" + std::to_string(i), std::vector<double>{13, double(i)}, {}});
            lists.push_back(Value(List{Value(i), Value(13)}));
        }
        const PlotAsk lines{PlotForm::Line, 0, false};
        const QString said("12 series: the first 8 are shown");
        const Value rows = arrayOf<double>(std::vector<double>(24), {12, 2});
        for (const Value &value : {tableOf(twelve), Value(lists), rows}) {
            const PlotSource source = readPlot(value, lines);
            QCOMPARE(source.lines.size(), 8u);
            QCOMPARE(cutText(source), said);
        }
        twelve.resize(8);
        const Value eight = tableOf(twelve);
        QCOMPARE(cutText(readPlot(eight, lines)), QString());

        // In the picture, beside what would be there without, and where the pointer reads.
        const PlotPicture cut = pictureOf(Value(lists), lines);
        lists.resize(8);
        const PlotPicture all = pictureOf(Value(lists), lines);
        const QRect head(0, 0, 150, int(all.area.top()));
        QVERIFY(inked(cut, head) > inked(all, head) + 100);
        QVERIFY(readAt(cut, cut.area.center()).text.endsWith("\n" + said));
        QVERIFY(!readAt(all, all.area.center()).text.contains("series"));
    }
    void everyColumnOfPixelsKeepsItsExtremes()
    {
        std::vector<double> numbers(1'000'000);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = double((i * 7919) % 1000);
        numbers[123'456] = 5000;
        numbers[654'321] = -5000;
        const PlotSource source = readPlot(arrayOf<double>(numbers));
        const auto columns = columnsOf(source.lines[0], 0, 999'999, 500);
        QCOMPARE(columns[61].y.high, 5000.0);
        QCOMPARE(columns[327].y.low, -5000.0);
        for (const PlotColumn &column : columns)
            QVERIFY(column.y.low <= 0 && column.y.high >= 999);
        QCOMPARE(source.count, 1'000'000u);
    }
    void zoomingInShowsWhatWasOneColumn()
    {
        std::vector<double> numbers(1'000'000);
        numbers[500'000] = 1;
        const PlotSource source = readPlot(arrayOf<double>(numbers));
        const auto columns = columnsOf(source.lines[0], 499'900, 500'100, 100);
        QCOMPARE(columns[50].y.high, 1.0);
        QCOMPARE(columns[45].y.high, 0.0);
    }
    void unevenPointsFallIntoTheirColumnsAndGapsStay()
    {
        const PlotLine line{{}, Numbers(std::vector<double>{0, 1, 2, 8, 9}),
            Numbers(std::vector<double>{1, 2, kNaN, 4, 8}), true};
        const auto columns = columnsOf(line, 0, 10, 10);
        QCOMPARE(columns[1].y.high, 2.0);
        QVERIFY(!columns[2].y.any());
        QVERIFY2(!columns[5].y.any(), "no line leads over a gap");
        QCOMPARE(columns[9].y.low, 4.0); // meets its neighbour
    }
    void aColumnWithoutAPointLiesOnTheWay()
    {
        const PlotLine line{{}, Numbers(std::vector<double>{0, 4}), Numbers(std::vector<double>{0, 8}), true};
        QCOMPARE(columnsOf(line, 0, 5, 5)[2].y.high, 4.0);
    }
    void binsCountEveryNumberOnce()
    {
        std::vector<double> numbers(10'000);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = double((i * 7919) % 1009) / 1009;
        numbers[5] = kNaN;
        for (int bins : {0, 7}) {
            const PlotSource source = readPlot(arrayOf<double>(numbers), {PlotForm::Histogram, bins, false});
            double sum = 0;
            for (double count : numbersOf(source.lines[0].y))
                sum += count;
            QCOMPARE(sum, 9999.0);
            QVERIFY(bins == 0 || source.lines[0].size() == 7);
        }
    }
    void binsOfWholeNumbersAreWhole()
    {
        std::vector<std::uint16_t> numbers(60'000);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = std::uint16_t(i % 6);
        const PlotSource source = readPlot(arrayOf<std::uint16_t>(numbers), {PlotForm::Histogram, 0, false});
        QCOMPARE(source.barWidth, 1.0);
        QCOMPARE(numbersOf(source.lines[0].y), std::vector<double>(6, 10'000));
        QCOMPARE(source.lines[0].x.at(0), 0.0);
    }
    void oneNumberIsOneBin()
    {
        const PlotSource source = readPlot(arrayOf<double>({4, 4, 4}), {PlotForm::Histogram, 0, false});
        QCOMPARE(numbersOf(source.lines[0].y), std::vector<double>({3}));
    }
    void cellsThatShareAPixelAreTheirMeanAndGapsStayClear()
    {
        std::vector<double> cells(100 * 100, 1);
        for (std::size_t c = 0; c < 100; ++c)
            cells[c] = kNaN;
        cells.back() = 0;
        const PlotSource source = readPlot(arrayOf<double>(cells, {100, 100}));
        const PlotHeat each = heatOf(source, source.fitted, {200, 200});
        QCOMPARE(each.picture.size(), QSize(100, 100));
        QCOMPARE(qAlpha(each.picture.pixel(50, 0)), 0);
        QVERIFY(qGray(each.picture.pixel(50, 50)) > qGray(each.picture.pixel(99, 99)) + 100);
        const PlotHeat binned = heatOf(source, source.fitted, {50, 50});
        QCOMPARE(binned.picture.size(), QSize(50, 50));
        const int mean = qGray(binned.picture.pixel(49, 49)); // of 1, 1, 1 and 0
        QVERIFY(mean > qGray(each.picture.pixel(99, 99)) && mean < qGray(each.picture.pixel(50, 50)));
    }
    void zoomedHeatMapsShowTheirPart()
    {
        const PlotSource source = readPlot(arrayOf<double>(std::vector<double>(10'000), {100, 100}));
        const PlotHeat part = heatOf(source, {10, 20, 40, 30}, {500, 500});
        QCOMPARE(part.picture.size(), QSize(11, 11));
        QCOMPARE(part.covers, QRectF(9.5, 29.5, 11, 11));
    }
    void aDotInAMillionIsSeen()
    {
        std::vector<double> x(100'000, 1), y(100'000, 1);
        x[0] = y[0] = 0;
        x[1] = y[1] = 2;
        const PlotPicture picture
            = pictureOf(tableOf({{"x", x, {}}, {"y", y, {}}}), {PlotForm::Scatter, 0, false});
        const QPointF lonely = picture.map().point(0, 0);
        QVERIFY(qAlpha(picture.image.pixel(int(lonely.x()), int(lonely.y()))) > 60);
    }
    void curvesGoThroughTheirPoints()
    {
        const PlotPicture picture = pictureOf(arrayOf<double>({0, 1, 0, kNaN, 3, 3}));
        for (const QPointF point : {QPointF(0.5, 0.5), QPointF(1.5, 0.5), QPointF(4.5, 3)}) {
            const QPointF at = picture.map().point(point.x(), point.y());
            QVERIFY(inked(picture, QRect(at.toPoint() - QPoint(1, 1), QSize(3, 3))) > 0);
        }
        const QPointF gap = picture.map().point(3.2, 0.8);
        QCOMPARE(inked(picture, QRect(gap.toPoint() - QPoint(6, 4), QSize(12, 8))), 0);
    }
    void aSteepZoomDrawsTheLineThatLeadsThrough()
    {
        const PlotPicture picture
            = pictureOf(arrayOf<double>({-1e9, 1e9}), {}, {0.4999999, 0.5000001, -100, 100});
        const QPointF middle = picture.map().point(0.5, 0);
        QVERIFY(inked(picture, QRect(middle.toPoint() - QPoint(2, 2), QSize(5, 5))) > 0);
    }
    void movingAlongKeepsARangeThatIsWiderThanTheData()
    {
        const PlotRange fitted{0, 100, -0.5, 0.5}, from{20, 60, -1, 1};
        const PlotRange to = confined(moved(from, 0.1, 0.3), from, fitted);
        QCOMPARE(to.left, 24.0);
        QCOMPARE(to.bottom, -1.0);
        QCOMPARE(to.top, 1.0);
        const PlotRange beyond = confined(moved(from, 9, 0), from, fitted);
        QCOMPARE(beyond.right, 100.0);
        const PlotRange all = confined({-10, 200, -1, 1}, {20, 60, -0.2, 0.2}, fitted);
        QVERIFY(std::isnan(all.left) && std::isnan(all.top));
    }
    void logarithmsLeaveOutWhatHasNone()
    {
        const PlotSource source = readPlot(arrayOf<double>({-5, 0, 10, 1000}), {PlotForm::Line, 0, true});
        QVERIFY(source.fitted.bottom > 0.8 && source.fitted.bottom < 1);
        const auto ticks = ticksOf(source.y, 0, 3, 6);
        QCOMPARE(ticks[3].text, QString("1k"));
    }
    void timesHaveRoundTicksAndAreReadInFull()
    {
        PlotAxis axis;
        axis.isTime = true;
        const double noon = 1'700'000'000 - 1'700'000'000 % 86400 + 12 * 3600;
        const auto hours = ticksOf(axis, noon, noon + 86400, 5);
        QCOMPARE(hours.size(), 5u);
        QCOMPARE(hours[0].text, QString("12:00"));
        QCOMPARE(hours[2].text, QString("11-15"));
        QCOMPARE(ticksOf(axis, noon, noon + 400 * 86400, 5)[0].text, QString("2024-01"));
        QCOMPARE(readText(axis, noon + 61, 1), QString("2023-11-14 12:01:01"));
        QCOMPARE(readText(axis, noon, 86400), QString("2023-11-14 12:00"));
    }
    void numbersAreReadOutWithTheirDigits()
    {
        QCOMPARE(readNumber(1234567), QString("1234567"));
        QCOMPARE(readNumber(0.1 * 3), QString("0.3"));
        QCOMPARE(readNumber(123456.789, 0.001), QString("123456.789"));
    }
    void aMillionPointsAreDrawnInNoTime()
    {
        std::vector<double> numbers(1'000'000);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            numbers[i] = std::sin(double(i) * 1e-4);
        const Value value = arrayOf<double>(numbers);
        const Value grid = arrayOf<double>(numbers, {1000, 1000});
        for (PlotForm form : {PlotForm::Line, PlotForm::Scatter, PlotForm::Histogram, PlotForm::HeatMap}) {
            qint64 least = 1000;
            for (int i = 0; i < 5; ++i) {
                QElapsedTimer clock;
                clock.start();
                pictureOf(form == PlotForm::HeatMap ? grid : value, {form, 0, false});
                least = std::min(least, clock.elapsed());
            }
            // A few on a quiet machine; the tests also run on busy ones and under sanitizers.
            QVERIFY2(least < 150, qPrintable(QString("%1: %2 ms").arg(nameOf(form)).arg(least)));
        }
    }
};

QTEST_MAIN(PlotFormsTest)
#include "tst_plotforms.moc"

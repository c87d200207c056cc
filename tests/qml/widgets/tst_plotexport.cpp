// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
#include "models/values/valuehandle.h"
#include "qml/Heddle/Widgets/plotexport.h"
#include "qml/Heddle/Widgets/plotitem.h"

#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickView>
#include <QtSvg/QSvgRenderer>
#include <QtTest/QtTest>

#include <numeric>

using namespace heddle;
using namespace heddle::ui;

namespace {

PlotWish wishFor(Value value, PlotAsk ask = {})
{
    PlotWish wish{std::move(value), ask, PlotRange::fitted(), {300, 200}, 1, {}, nullptr, 0};
    wish.look.tokens = Tokens::dark();
    return wish;
}

Value twoColumns()
{
    return Value(Table({{"day, month", std::vector<std::string>{"1. \"Jan\"", "2. Jan"}, {}},
        {"rain", std::vector<double>{3.25, 5}, {0, 1}}, {"sun", std::vector<std::int64_t>{7, 8}, {}}}));
}

Value wave()
{
    ArrayBuilder builder(DType::Float64, {500});
    auto numbers = builder.as<double>();
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = double(i % 50);
    return Value(std::move(builder).freeze());
}

QByteArray textOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// What a plot writes into files.
class PlotExportTest : public QObject {
    Q_OBJECT

private slots:
    void aPictureIsTwiceAsLargeAndHasItsGround()
    {
        const QString path = m_folder.filePath("wave.png");
        QCOMPARE(writePlot(path, wishFor(wave())), QString());
        const QImage image(path);
        QCOMPARE(image.size(), QSize(600, 400));
        QCOMPARE(image.pixelColor(2, 2), Tokens::dark().plotGround);
        int bright = 0;
        for (int x = 0; x < image.width(); ++x)
            bright += qGray(image.pixel(x, 200)) > 120;
        QVERIFY(bright > 10);
    }
    void linesAreWrittenAsLinesAndWordsAsWords()
    {
        const QString path = m_folder.filePath("wave.svg");
        PlotWish wish = wishFor(wave());
        wish.look.xLabel = "time (s)";
        QCOMPARE(writePlot(path, wish), QString());
        QVERIFY(QSvgRenderer(path).isValid());
        const QByteArray text = textOf(path);
        QVERIFY(text.contains("<polyline"));
        QVERIFY(text.contains("time (s)"));
        QVERIFY(!text.contains("<image"));
    }
    void numbersAreWrittenAsTheyAre()
    {
        const QString path = m_folder.filePath("rows.csv");
        QCOMPARE(writePlot(path, wishFor(twoColumns())), QString());
        QCOMPARE(textOf(path), QByteArray("\"day, month\",rain,sun\n\"1. \"\"Jan\"\"\",3.25,7\n2. Jan,,8\n"));
    }
    void countsAndCellsAreWrittenToo()
    {
        const QString path = m_folder.filePath("counts.csv");
        QCOMPARE(writePlot(path, wishFor(wave(), {PlotForm::Histogram, 2, false})), QString());
        QCOMPARE(textOf(path), QByteArray("x,count\n12.25,250\n36.75,250\n"));
        ArrayBuilder builder(DType::UInt8, {2, 3});
        std::iota(builder.as<std::uint8_t>().begin(), builder.as<std::uint8_t>().end(), std::uint8_t(1));
        QCOMPARE(writePlot(path, wishFor(Value(std::move(builder).freeze()), {PlotForm::HeatMap, 0, false})),
            QString());
        QCOMPARE(textOf(path), QByteArray("1,2,3\n4,5,6\n"));
    }
    void whatCannotBeWrittenIsSaidInWords()
    {
        const QString nowhere = m_folder.filePath("no folder/wave.png");
        QVERIFY(writePlot(nowhere, wishFor(wave())).startsWith("wave.png could not be written: "));
        QVERIFY(writePlot(m_folder.filePath("wave.gif"), wishFor(wave())).contains("Use .png, .svg or .csv"));
        QVERIFY(writePlot(m_folder.filePath("none.png"), wishFor(Value()))
                    .startsWith("There is nothing to write"));
        QVERIFY(!QFile::exists(m_folder.filePath("none.png")));
    }
    void aShownPlotWritesItselfInThePoolAndSaysSo()
    {
        QQuickView view;
        view.engine()->addImportPath("qrc:/qt/qml");
        view.setSource(QUrl("qrc:/qt/qml/Heddle/Widgets/Plot.qml"));
        view.show();
        view.rootObject()->setProperty("values", QVariant::fromValue(ValueHandle(wave())));
        auto *plot = view.rootObject()->findChild<PlotItem *>();
        QVERIFY(plot);
        QTRY_VERIFY(plot->present());
        QSignalSpy exported(view.rootObject(), SIGNAL(exported(QString)));
        QSignalSpy failed(view.rootObject(), SIGNAL(exportFailed(QString)));
        const QString path = m_folder.filePath("shown.png");
        plot->exportTo(path);
        plot->exportTo(m_folder.filePath("shown.gif"));
        QVERIFY2(exported.isEmpty(), "nothing is written before the event loop goes on");
        QTRY_COMPARE(exported.size(), 1);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(exported[0][0].toString(), path);
        QCOMPARE(QImage(path).size(), (plot->size() * 2).toSize());
    }
    void aPersonWhoChoosesAFileGetsIt()
    {
        QQuickView view;
        view.engine()->addImportPath("qrc:/qt/qml");
        view.setSource(QUrl("qrc:/qt/qml/Heddle/Widgets/Plot.qml"));
        view.show();
        view.rootObject()->setProperty("values", QVariant::fromValue(ValueHandle(wave())));
        auto *plot = view.rootObject()->findChild<PlotItem *>();
        QTRY_VERIFY(plot->present());
        plot->saveData();
        QObject *dialog = nullptr;
        QTRY_VERIFY((dialog = openDialog(plot)));
        QVERIFY2(plot->childItems().isEmpty(), "QML cannot reach the dialog");
        QSignalSpy exported(plot, &PlotItem::exported);
        const QString path = m_folder.filePath("chosen.csv");
        QMetaObject::invokeMethod(dialog->parent(), "picked", Q_ARG(QString, path)); // as FileChoice does
        QTRY_COMPARE(exported.size(), 1);
        QVERIFY(textOf(path).startsWith("x,y\n0,0\n1,1\n"));
    }
    void noSlotOrSignalOfAPlotTakesAPathFromAWidget()
    {
        const QMetaObject &type = PlotItem::staticMetaObject;
        for (int i = 0; i < type.methodCount(); ++i)
            QVERIFY(!type.method(i).name().startsWith("exportTo"));
    }

private:
    static QObject *openDialog(QObject *plot)
    {
        for (QObject *child : plot->findChildren<QObject *>())
            if (child->inherits("QQuickFileDialog") && child->property("visible").toBool())
                return child;
        return nullptr;
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(PlotExportTest)
#include "tst_plotexport.moc"

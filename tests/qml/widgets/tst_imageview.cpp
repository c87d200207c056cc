// SPDX-FileCopyrightText: 2026 The Heddle authors
// SPDX-License-Identifier: MIT
// What hands do with a picture: zoom, move, window, read.
#include "qml/Heddle/Widgets/pictureitem.h"
#include "tests/qml/widgets/imagestage.h"
#include "tests/support/shareddata.h"

#include <cmath>

using namespace heddle;
using namespace heddle::ui;
using namespace heddle::ui::test;

namespace {

const QByteArray kView = "ImageView { interactive: true\n"
                         " property var turned: []; property var windows: []\n"
                         " onPageTurned: page => turned = turned.concat([page])\n"
                         " onWindowed: (low, high) => windows = windows.concat([[low, high]]) }";

// 200 × 150, so that it is shown at 2 in a window of 400 × 300. Each pixel is its number.
QVariant numbered()
{
    return handle(Value(Image(filled<std::uint16_t>({150, 200}, [](std::int64_t i) { return i; }))));
}

QVariant large()
{
    return handle(
        Value(Image(filled<std::uint16_t>({3000, 4000}, [](std::int64_t i) { return i % 4000 * 16; }))));
}

int levelOf(int value, int low, int high)
{
    return int(std::floor((value - low) * 255.0 / (high - low) + 0.5));
}

} // namespace

class ImageViewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("TypeError|ReferenceError|Binding loop|Error")));
    }
    void thePixelUnderThePointerIsReadExactly()
    {
        Stage stage(kView);
        stage.set("value", numbered());
        QTRY_VERIFY(stage.get("present").toBool());
        stage.move({101, 51});
        QCOMPARE(stage.get("readOut").toString(), QStringLiteral("50, 25  5050"));
        stage.move({399, 299});
        QCOMPARE(stage.get("readOut").toString(), QStringLiteral("199, 149  29999"));
        stage.keep(QStringLiteral("read"));
    }
    void thePlaceIsReadInTheAxesUnitsToo()
    {
        Stage stage(kView);
        const Array array = filled<std::uint16_t>({150, 200}, [](std::int64_t i) { return i; });
        stage.set("value", handle(Value(array.withAxes({{"y", 0.5, "um"}, {"x", 0.25, "um"}}))));
        QTRY_VERIFY(stage.get("present").toBool());
        stage.move({101, 51});
        QCOMPARE(stage.get("readOut").toString(), QStringLiteral("50, 25 (12.5, 12.5 um)  5050"));
    }
    void theWheelZoomsAtThePointer()
    {
        Stage stage(kView);
        stage.set("value", numbered());
        QTRY_VERIFY(stage.get("present").toBool());
        stage.move({101, 51});
        stage.wheel({101, 51}, 6);
        QVERIFY(std::abs(stage.get("scaling").toDouble() - 2 * std::pow(1.2, 6)) < 1e-9);
        QCOMPARE(stage.get("readOut").toString(), QStringLiteral("50, 25  5050"));
        stage.wheel({101, 51}, -20);
        QCOMPARE(stage.get("scaling").toDouble(), 1.0); // its own size is as small as it gets
    }
    void aDragMovesAndADoubleClickFits()
    {
        Stage stage(kView);
        stage.set("value", large());
        QTRY_VERIFY(stage.get("present").toBool());
        stage.wheel({200, 150}, 12);
        const QRectF before = stage.get("pictureRect").toRectF();
        stage.drag({200, 150}, {140, 120});
        QCOMPARE(stage.get("pictureRect").toRectF(), before.translated(-60, -30));
        QTest::mouseDClick(&stage.window, Qt::LeftButton, {}, {200, 150});
        QCOMPARE(stage.get("pictureRect").toRectF(), QRectF(0, 0, 400, 300));
    }
    void keysZoomFitAndMove()
    {
        Stage stage(kView);
        stage.set("value", large());
        QTRY_VERIFY(stage.get("present").toBool());
        stage.click({200, 150});
        stage.key(Qt::Key_1);
        QCOMPARE(stage.get("scaling").toDouble(), 1.0);
        const QRectF before = stage.get("pictureRect").toRectF();
        stage.key(Qt::Key_Right);
        QCOMPARE(stage.get("pictureRect").toRectF(), before.translated(-40, 0));
        stage.key(Qt::Key_Plus);
        QCOMPARE(stage.get("scaling").toDouble(), 1.2);
        stage.key(Qt::Key_0);
        QCOMPARE(stage.get("scaling").toDouble(), 0.1);
    }
    void aLargePictureIsSharpWhereItIsLookedAt()
    {
        Stage stage(kView + "\n");
        stage.set("value", large());
        QTRY_VERIFY(stage.get("present").toBool());
        const auto *picture = stage.find<PictureItem>("picture");
        QVERIFY(picture->image().width() <= 400); // the whole, as it is seen
        stage.root->metaObject()->invokeMethod(stage.root.get(), "zoomTo", Q_ARG(double, 1));
        QTRY_VERIFY(!picture->partImage().isNull() && !picture->busy());
        QVERIFY(picture->partImage().width() <= 400 + 2 * 512);
        stage.drag({200, 150}, {90, 150});
        QTRY_VERIFY(!picture->busy());
        const QImage seen = stage.grab();
        const int left = -int(std::lround(picture->pictureRect().x()));
        for (int x : {0, 1, 57, 200, 398, 399}) // high up no caption hides it
            QCOMPARE(qRed(seen.pixel(x, 3)), levelOf((left + x) * 16, 0, 3999 * 16));
    }
    void movingFarAsksForNewPartsAndKeepsOne()
    {
        Stage stage(kView);
        stage.set("value", large());
        QTRY_VERIFY(stage.get("present").toBool());
        const auto *picture = stage.find<PictureItem>("picture");
        stage.root->metaObject()->invokeMethod(stage.root.get(), "zoomTo", Q_ARG(double, 1));
        for (int i = 0; i < 10; ++i)
            stage.drag({390, 150}, {10, 150});
        QTRY_VERIFY(!picture->busy());
        const QImage seen = stage.grab();
        const int left = -int(std::lround(picture->pictureRect().x()));
        QVERIFY(left > 3000);
        QCOMPARE(qRed(seen.pixel(100, 3)), levelOf((left + 100) * 16, 0, 3999 * 16));
    }
    void farInPixelsAreSquares()
    {
        Stage stage(kView);
        stage.set("value", numbered());
        QTRY_VERIFY(stage.get("present").toBool());
        stage.root->metaObject()->invokeMethod(stage.root.get(), "zoomTo", Q_ARG(double, 20));
        const auto *picture = stage.find<PictureItem>("picture");
        QTRY_VERIFY(!picture->partImage().isNull() && !picture->busy());
        const QImage seen = stage.grab();
        const QRectF rect = picture->pictureRect();
        const auto at = [&](int x, int y) { return qRed(seen.pixel(int(rect.x() + x), int(rect.y() + y))); };
        QCOMPARE(at(100 * 20 + 1, 75 * 20 + 1), levelOf(75 * 200 + 100, 0, 29999));
        QCOMPARE(at(100 * 20 + 18, 75 * 20 + 18), at(100 * 20 + 1, 75 * 20 + 1));
        stage.keep(QStringLiteral("squares"));
    }
    void draggingWithTheRightButtonChangesBrightnessAndContrast()
    {
        Stage stage(kView);
        stage.set("value", numbered());
        QTRY_COMPARE(stage.get("shownHigh").toDouble(), 29999.0);
        stage.drag({200, 150}, {200, 50}, Qt::RightButton); // up: brighter
        QVERIFY(std::abs(stage.get("low").toDouble() - -0.4 * 29999) < 1e-6);
        QVERIFY(std::abs(stage.get("high").toDouble() - 0.6 * 29999) < 1e-6);
        QTRY_COMPARE(stage.get("shownHigh").toDouble(), stage.get("high").toDouble());
        QVERIFY(!stage.get("windows").toList().isEmpty());
        QTest::mouseDClick(&stage.window, Qt::RightButton, {}, {200, 150});
        QVERIFY(std::isnan(stage.get("low").toDouble()));
        QTRY_COMPARE(stage.get("shownHigh").toDouble(), 29999.0);
        stage.drag({100, 150}, {350, 150}, Qt::LeftButton, Qt::AltModifier); // right: less contrast
        QTRY_VERIFY(std::abs(stage.get("shownHigh").toDouble() - stage.get("shownLow").toDouble()
                        - 29999 * std::exp(1.0))
            < 1);
    }
    void aSetWindowIsWhatIsDrawn()
    {
        Stage stage("ImageView { low: 1000; high: 2000 }");
        stage.set("value", numbered());
        QTRY_VERIFY(stage.get("present").toBool());
        QTRY_COMPARE(stage.get("shownLow").toDouble(), 1000.0);
        const QImage seen = stage.grab();
        QCOMPARE(qRed(seen.pixel(200, 4)), 0);
        QCOMPARE(qRed(seen.pixel(200, 150)), 255);
    }
    void aBindingToTheWindowOutlivesTheHand()
    {
        Stage stage("ImageView { interactive: true; property real mine: 500; low: mine }");
        stage.set("value", numbered());
        QTRY_COMPARE(stage.get("shownLow").toDouble(), 500.0);
        stage.drag({200, 150}, {250, 50}, Qt::RightButton);
        QVERIFY(stage.get("low").toDouble() != 500);
        stage.set("mine", 700.0);
        QCOMPARE(stage.get("low").toDouble(), 700.0);
    }
    void theStripOverAHoveredPictureWindowsIt()
    {
        Stage stage(kView);
        stage.set("value", numbered());
        QTRY_VERIFY(stage.get("present").toBool());
        stage.move({200, 150});
        stage.move({201, 150});
        QTRY_VERIFY(stage.find<QQuickItem>("windowHand"));
        auto *hand = stage.find<QQuickItem>("windowHand");
        const QPoint start = hand->mapToScene({8, 20}).toPoint(), end = hand->mapToScene({74, 20}).toPoint();
        stage.keep(QStringLiteral("strip"));
        stage.drag(start, end);
        QTRY_VERIFY(std::abs(stage.get("shownLow").toDouble() - 15000) < 300);
        stage.keep(QStringLiteral("strip-moved"));
        QTest::mouseDClick(&stage.window, Qt::LeftButton, {}, end);
        QVERIFY(std::isnan(stage.get("low").toDouble()));
    }
    void theStripTurnsPages()
    {
        Stage stage(kView);
        const Array stack = filled<std::uint8_t>({5, 30, 40}, [](std::int64_t i) { return i / 1200 * 10; });
        stage.set("value", handle(Value(stack)));
        QTRY_COMPARE(stage.get("shownPage").toInt(), 2);
        auto *slider = stage.find<QQuickItem>("pageSlider");
        QVERIFY(slider);
        stage.keep(QStringLiteral("pages"));
        stage.click(slider->mapToScene({slider->width() - 3, slider->height() / 2}).toPoint());
        QTRY_COMPARE(stage.get("shownPage").toInt(), 4);
        QCOMPARE(stage.get("turned").toList().last().toInt(), 4);
        stage.click({200, 100});
        stage.key(Qt::Key_PageUp);
        QTRY_COMPARE(stage.get("shownPage").toInt(), 3);
        QTRY_COMPARE(qRed(stage.grab().pixel(200, 5)), 30);
    }
    void aNewValueOfTheSameSizeKeepsTheView()
    {
        Stage stage(kView);
        stage.set("value", numbered());
        QTRY_VERIFY(stage.get("present").toBool());
        stage.wheel({101, 51}, 6);
        const QRectF before = stage.get("pictureRect").toRectF();
        stage.set("value", numbered());
        QTRY_VERIFY(!stage.get("busy").toBool());
        QCOMPARE(stage.get("pictureRect").toRectF(), before);
        stage.set("value", large());
        QTRY_COMPARE(stage.get("pictureRect").toRectF(), QRectF(0, 0, 400, 300));
        stage.set("value", QVariant());
        QTRY_VERIFY(!stage.get("present").toBool());
    }
    void onACanvasThatIsZoomedInItIsMadeLarger()
    {
        Stage stage(
            "Item { Item { objectName: 'canvas'; width: 208; height: 128; ImageView { anchors.fill: parent\n"
            " objectName: 'view' } } }");
        auto *view = stage.find<QQuickItem>("view");
        view->setProperty("value", large());
        const auto *picture = stage.find<PictureItem>("picture");
        QTRY_COMPARE(picture->image().height(), 128);
        stage.find<QQuickItem>("canvas")->setScale(2);
        QTRY_COMPARE(picture->image().height(), 256);
    }
    void aRealPictureIsShownWithItsHistogram()
    {
        const std::string path = heddle::test::sharedData("coins.png");
        if (path.empty())
            QSKIP("The shared data file coins.png is not here.");
        const QImage file = QImage(QString::fromStdString(path)).convertToFormat(QImage::Format_Grayscale8);
        Stage stage("Rectangle { color: Theme.viewerGround; Component.onCompleted: Theme.mode = 'dark'\n"
                    " property alias value: view.value; property alias readOut: view.readOut\n"
                    " ImageView { id: view; anchors.fill: parent; interactive: true; tools: true; colourMap: "
                    "'viridis'\n"
                    "  regions: [{ shape: 'ellipse', x: 150, y: 100, width: 60, height: 50, name: 'coin' },\n"
                    "   { shape: 'polygon', points: [[50, 50], [110, 60], [90, 120]] }, { shape: 'point', x: "
                    "250, y: 200 }] } }",
            {640, 480});
        stage.set("value",
            handle(Value(Image(filled<std::uint8_t>({file.height(), file.width()}, [&](std::int64_t i) {
                return file.constScanLine(int(i / file.width()))[i % file.width()];
            })))));
        const auto *picture = stage.find<PictureItem>("picture");
        QTRY_VERIFY(picture->present());
        const QPointF at = picture->view().toItem({200.5, 150.5});
        stage.move(at.toPoint() + QPoint(1, 0));
        stage.move(at.toPoint());
        QCOMPARE(stage.get("readOut").toString(),
            QStringLiteral("200, 150  %1").arg(file.constScanLine(150)[200]));
        stage.click(picture->view().toItem({180, 125}).toPoint());
        stage.keep(QStringLiteral("coins"));
    }
    void realStacksAreShownPageByPage()
    {
        const Value colours = sharedValue("formats.read_tiff", "multipage_rgb.tif");
        const Value cells = sharedValue("formats.read_tiff", "calcium_imaging.tif");
        if (colours.isNull() || cells.isNull())
            QSKIP("The shared data files multipage_rgb.tif and calcium_imaging.tif are not here.");
        Stage stage(kView);
        stage.set("value", handle(colours));
        QTRY_COMPARE(stage.get("pages").toInt(), 2);
        stage.move({200, 150});
        stage.move({201, 150});
        QCOMPARE(stage.get("readOut").toString().count(u','), 3); // the place, and three numbers
        stage.set("value", handle(cells));
        QTRY_VERIFY(stage.get("pages").toInt() > 2);
        stage.set("page", 5);
        QTRY_COMPARE(stage.get("shownPage").toInt(), 5);
        const auto *picture = stage.find<PictureItem>("picture");
        const QPointF at = picture->view().toItem({10.5, 20.5});
        stage.move(at.toPoint() + QPoint(3, 0));
        stage.move(at.toPoint());
        QVERIFY(stage.get("readOut").toString().endsWith(pixelText(cells, 5, {10, 20})));
        stage.keep(QStringLiteral("calcium"));
    }
    void inANodeNothingButThePictureAnswers()
    {
        Stage stage("ImageView { }", {208, 128});
        stage.set("value", numbered());
        QTRY_VERIFY(stage.get("present").toBool());
        const QRectF before = stage.get("pictureRect").toRectF();
        stage.wheel({100, 60}, 3);
        stage.drag({100, 60}, {50, 50});
        QCOMPARE(stage.get("pictureRect").toRectF(), before);
        QCOMPARE(stage.get("readOut").toString(), QString());
        stage.keep(QStringLiteral("node"));
    }
};

QTEST_MAIN(ImageViewTest)
#include "tst_imageview.moc"
